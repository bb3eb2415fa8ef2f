import type { Context } from '../lib/context.ts'
import { errorName, log } from '../lib/log.ts'

/** Asks for an attempt in `delay` ms. Best effort: the sweep finds in `due` whatever this misses. */
export function enqueue(ctx: Context, id: string, delay: number): void {
  const library_id = ctx.db.library_id
  const delaySeconds = Math.max(0, Math.ceil(delay / 1000))
  ctx.defer(
    ctx.env.OUTBOX.send({ kind: 'outbox', library_id, id }, { delaySeconds }).catch((error: unknown) =>
      log('queue_failed', { queue: 'outbox', library_id, id, error: errorName(error) })
    )
  )
}
