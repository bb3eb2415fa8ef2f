import { commitChange } from '../audit/commit-change.ts'
import { SYSTEM, type Context } from '../lib/context.ts'
import { sendHint } from '../realtime/hint.ts'
import { openBreaker } from './queries.ts'

/** Stops sending on a channel that Meta no longer lets us use; what is queued waits, what comes in is received. */
export async function pause(ctx: Context, id: string, code: number | null): Promise<void> {
  const about = { subject_id: id, details: { code } }
  await commitChange(
    { ...ctx, actor: SYSTEM },
    [{ act: 'channel_paused', ...about }],
    [openBreaker(ctx.db, id, ctx.now(), code)]
  )
  sendHint(ctx, { type: 'channel', channel_id: id })
}
