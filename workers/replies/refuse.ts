import { commitChange } from '../audit/commit-change.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { expecting, Stale } from '../lib/db.ts'
import type { MessageRow } from '../messages/queries.ts'
import { updateMessage } from '../messages/write.ts'
import { hint } from '../realtime/hint.ts'
import * as queries from './queries.ts'
import { setBack } from './set-back.ts'
import { wakeNext } from './wake-next.ts'

/** Ends a message that may not leave any more (the window closed while it waited, the patron was blocked): Meta is not asked. */
export async function refuse(
  ctx: Context,
  row: queries.OutboxRow,
  message: MessageRow,
  reason: string,
  code: number | null = null
): Promise<void> {
  const about = {
    conversation_id: row.conversation_id,
    subject_id: row.id,
    details: { outcome: 'refused', reason }
  }
  try {
    await commitChange(
      { ...ctx, actor: SYSTEM },
      [{ act: 'send_settled', ...about }],
      [
        expecting(ctx.db, (eb) =>
          eb.exists(
            eb
              .selectFrom('outbox')
              .where('library_id', '=', ctx.db.library_id)
              .where('id', '=', row.id)
              .where('state', '=', 'queued')
              .select('id')
          )
        ),
        queries.deleteOutbox(ctx.db, row.id),
        queries.deleteDue(ctx.db, row.wake_at, row.id),
        updateMessage(ctx, message.id, { status: 'failed', failure_code: code, failure_reason: reason }),
        ...(await setBack(ctx, message, { reason, code }))
      ]
    )
  } catch (error) {
    if (error instanceof Stale) return
    throw error
  }
  hint(ctx, row.conversation_id)
  await wakeNext(ctx, row.conversation_id)
}
