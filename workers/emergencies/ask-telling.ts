import type { Context } from '../lib/context.ts'
import { errorName, log } from '../lib/log.ts'

/** Asks for the chore's turn in `delay` ms. Best effort: the minute's tick does what this misses. */
export function askTelling(ctx: Context, delay: number): void {
  const delaySeconds = Math.ceil(delay / 1000)
  ctx.defer(
    ctx.env.CHORES.send({ kind: 'chore', id: 'emergencies' }, { delaySeconds }).catch((error: unknown) =>
      log('queue_failed', { queue: 'chores', chore: 'emergencies', error: errorName(error) })
    )
  )
}
