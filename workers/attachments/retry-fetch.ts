import { commitChange } from '../audit/commit-change.ts'
import { updateConversation } from '../conversations/update.ts'
import { whileStale } from '../lib/again.ts'
import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { hint } from '../realtime/hint.ts'
import { enqueueAttachment } from './enqueue.ts'
import * as queries from './queries.ts'
import type { AttachmentRow } from './queries.ts'

/** Fetches a patron's file again, now. What is here, gone or being fetched stays as it is. Throws Problem: not_found. */
export const retryFetch = (ctx: Context, id: string): Promise<AttachmentRow> =>
  whileStale(async () => {
    const row = await queries.findAttachment(ctx.db, id)
    if (!row || (row.message_id === null && row.uploaded_by !== null)) throw notFound()
    const waits = row.state === 'failed' || (row.state === 'waiting' && row.reason !== null)
    if (!waits) return row
    const change = { state: 'waiting', reason: null, attempts: 0, wake_at: ctx.now() } as const
    const about = { conversation_id: row.conversation_id, subject_id: id }
    await commitChange(
      ctx,
      [{ act: 'attachment_retried', ...about }],
      [
        queries.expectAttachment(ctx.db, row),
        queries.updateAttachment(ctx.db, id, change),
        queries.deleteDue(ctx.db, 'attachment', row.wake_at, id),
        queries.insertDue(ctx.db, 'attachment', change.wake_at, id),
        updateConversation(ctx, row.conversation_id)
      ]
    )
    hint(ctx, row.conversation_id)
    enqueueAttachment(ctx, id)
    return { ...row, ...change }
  })
