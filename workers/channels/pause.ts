import { commitChange } from '../audit/commit-change.ts'
import { SYSTEM, type Context } from '../lib/context.ts'
import { expecting, Stale } from '../lib/db.ts'
import { sendHint } from '../realtime/hint.ts'
import { openBreaker } from './queries.ts'

/**
 * Stops sending on a channel that Meta no longer lets us use; what is queued waits, what comes in is received. Pausing a paused
 * channel changes nothing.
 */
export async function pause(ctx: Context, id: string, code: number | null): Promise<void> {
  const about = { subject_id: id, details: { code } }
  try {
    await commitChange(
      { ...ctx, actor: SYSTEM },
      [{ act: 'channel_paused', ...about }],
      [goesOn(ctx, id), openBreaker(ctx.db, id, ctx.now(), code)]
    )
  } catch (error) {
    if (error instanceof Stale) return
    throw error
  }
  sendHint(ctx, { type: 'channel', channel_id: id })
}

const goesOn = (ctx: Context, id: string) =>
  expecting(ctx.db, (eb) =>
    eb.exists(
      eb
        .selectFrom('channels')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', id)
        .where('breaker_opened_at', 'is', null)
        .select('id')
    )
  )
