import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import { expecting, Stale } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { findMessage } from '../messages/find.ts'
import { forgetWords, updateMessage } from '../messages/write.ts'
import { hint } from '../realtime/hint.ts'
import type { Undo } from './compose.ts'
import { deleteDue, deleteOutbox, findOutbox, type OutboxRow } from './queries.ts'

/** Takes an answer back before it leaves, and puts the conversation back as it was. Answers its text. Throws Problem: not_found, conflict. */
export async function withdraw(ctx: Context, id: string): Promise<string> {
  const message = await findMessage(ctx, id)
  if (message?.origin !== 'staff' || message.status === 'withdrawn') throw notFound()
  const row = await findOutbox(ctx.db, id)
  if (row?.state !== 'queued') throw new Problem('conflict', 'already_sent')
  const conversation = await findConversation(ctx, message.conversation_id)
  // whatever happened since stays as it is
  const untouched = conversation?.seq === message.seq && row.undo !== null
  try {
    await commitChange(
      ctx,
      [{ act: 'message_withdrawn', conversation_id: message.conversation_id, subject_id: id }],
      [
        stillQueued(ctx, row),
        deleteOutbox(ctx.db, id),
        deleteDue(ctx.db, row.wake_at, id),
        updateMessage(ctx, id, { status: 'withdrawn' }),
        ...forgetWords(ctx, id),
        updateConversation(
          ctx,
          message.conversation_id,
          untouched ? (JSON.parse(row.undo ?? '{}') as Undo) : {}
        )
      ]
    )
  } catch (error) {
    if (error instanceof Stale) throw new Problem('conflict', 'already_sent')
    throw error
  }
  hint(ctx, message.conversation_id)
  return message.text ?? ''
}

const stillQueued = (ctx: Context, row: OutboxRow) =>
  expecting(ctx.db, (eb) =>
    eb.exists(
      eb
        .selectFrom('outbox')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', row.id)
        .where('state', '=', 'queued')
        .select('id')
    )
  )
