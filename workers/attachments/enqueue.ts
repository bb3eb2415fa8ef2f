import type { Context } from '../lib/context.ts'
import { errorName, log } from '../lib/log.ts'

/**
 * Asks for a fetch in `delay` ms. A queue of its own: a file of 100 MB takes minutes, and neither a message nor a chore may wait
 * for it. Best effort: the tick finds in `due` whatever this misses.
 */
export function enqueueAttachment(ctx: Context, id: string, delay = 0): void {
  const library_id = ctx.db.library_id
  const delaySeconds = Math.max(0, Math.ceil(delay / 1000))
  ctx.defer(
    ctx.env.FILES.send({ kind: 'attachment', library_id, id }, { delaySeconds }).catch((error: unknown) =>
      log('queue_failed', { queue: 'files', library_id, id, error: errorName(error) })
    )
  )
}
