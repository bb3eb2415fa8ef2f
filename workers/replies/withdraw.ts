import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { unanswer } from '../conversations/unanswer.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { expecting, type Write } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { shorten } from '../lib/text.ts'
import { findMessage, listThread } from '../messages/find.ts'
import { forgetWords, updateMessage } from '../messages/write.ts'
import { hint } from '../realtime/hint.ts'
import { PREVIEW, type Undo } from './compose.ts'
import { deleteDue, deleteOutbox, findOutbox, type OutboxRow } from './queries.ts'
import { wakeNext } from './wake-next.ts'

/** Takes an answer back before it leaves, and puts the conversation back as it was. Answers its text. Throws Problem: not_found, conflict. */
export const withdraw = (ctx: Context, id: string): Promise<string> =>
  whileStale(() => tryToWithdraw(ctx, id))

async function tryToWithdraw(ctx: Context, id: string): Promise<string> {
  const message = await findMessage(ctx, id)
  if (message?.origin !== 'staff' || message.status === 'withdrawn') throw notFound()
  const row = await findOutbox(ctx.db, id)
  if (row?.state !== 'queued') throw new Problem('conflict', 'already_sent')
  const conversation = await findConversation(ctx, message.conversation_id)
  if (!conversation) throw notFound()
  const untouched = conversation.seq === message.seq && row.undo !== null
  await commitChange(
    ctx,
    [{ act: 'message_withdrawn', conversation_id: conversation.id, subject_id: id }],
    [
      stillQueued(ctx, row),
      expectSeen(ctx, conversation),
      deleteOutbox(ctx.db, id),
      deleteDue(ctx.db, row.wake_at, id),
      // what it repeated may be sent again
      updateMessage(ctx, id, { status: 'withdrawn', resend_of: null }),
      ...forgetWords(ctx, id),
      ...(untouched
        ? [updateConversation(ctx, conversation.id, JSON.parse(row.undo ?? '{}') as Undo)]
        : await withoutAnswer(ctx, conversation.id, id))
    ]
  )
  hint(ctx, conversation.id)
  await wakeNext(ctx, conversation.id)
  return message.text ?? ''
}

/** More happened since: it stays, but whoever has no other answer waits for us. */
async function withoutAnswer(ctx: Context, conversationId: string, id: string): Promise<Write[]> {
  const newest = await listThread(ctx, conversationId, null, 2)
  const last = newest.find((message) => message.id !== id)
  if (!last) return [updateConversation(ctx, conversationId)]
  const { at: last_at, text, kind: last_kind, origin: last_origin, status } = last
  const shown = { last_at, last_text: text && shorten(text, PREVIEW), last_kind, last_origin }
  const answered = last_origin !== 'patron' && status !== 'failed' && status !== 'uncertain'
  return [
    updateConversation(ctx, conversationId, shown),
    ...(answered ? [] : [await unanswer(ctx, conversationId)])
  ]
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
