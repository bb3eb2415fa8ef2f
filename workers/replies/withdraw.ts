import { listAttachments } from '../attachments/find.ts'
import { unlinkAttachment } from '../attachments/write.ts'
import { commitChange } from '../audit/commit-change.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import { findConversation } from '../conversations/find.ts'
import { unanswer } from '../conversations/unanswer.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { expecting, type Write } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { shorten } from '../lib/text.ts'
import { findMessage, listThread } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { forgetWords, updateMessage } from '../messages/write.ts'
import { hint } from '../realtime/hint.ts'
import { PREVIEW, type Undo } from './answered.ts'
import { deleteDue, deleteOutbox, findOutbox, listOutbox, type OutboxRow } from './queries.ts'
import { type Row, unsendTemplate } from './unsend.ts'
import { wakeNext } from './wake-next.ts'

/** Takes an answer back before it leaves, and puts the conversation back as it was. Answers its text. Throws Problem: not_found, conflict. */
export const withdraw = (ctx: Context, id: string): Promise<string> =>
  whileStale(() => tryToWithdraw(ctx, id))

async function tryToWithdraw(ctx: Context, id: string): Promise<string> {
  const message = await findMessage(ctx, id)
  if (message?.origin !== 'staff' || message.status === 'withdrawn') throw notFound()
  const row = await findOutbox(ctx.db, id)
  const waits = row?.state === 'queued' || row?.state === 'held'
  // a reaction leaves at once, and is taken back by another
  if (!waits || message.kind === 'reaction') throw new Problem('conflict', 'already_sent')
  const conversation = await findConversation(ctx, message.conversation_id)
  if (!conversation) throw notFound()
  const files = await listAttachments(ctx, [id])
  const template = await needlessTemplate(ctx, conversation, id)
  await commitChange(
    ctx,
    [{ act: 'message_withdrawn', conversation_id: conversation.id, subject_id: id }],
    [
      stillWaiting(ctx, row),
      expectSeen(ctx, conversation),
      deleteOutbox(ctx.db, id),
      deleteDue(ctx.db, row.wake_at, id),
      // what it repeated may be sent again
      updateMessage(ctx, id, { status: 'withdrawn', resend_of: null }),
      ...forgetWords(ctx, id),
      ...files.flatMap((file) => unlinkAttachment(ctx, file.id)),
      ...(await putBack(ctx, conversation, message, row, template)),
      ...(template
        ? [...unsendTemplate(ctx, template), updateConversation(ctx, conversation.id, { held_by: null })]
        : [])
    ]
  )
  hint(ctx, conversation.id)
  await wakeNext(ctx, conversation.id)
  return message.text ?? ''
}

/**
 * When nothing happened since, the conversation is again what it was before the answer. What else the same answer wrote takes the
 * place of its last change, so that this holds for whichever part is taken back last.
 */
async function putBack(
  ctx: Context,
  conversation: ConversationRow,
  message: MessageRow,
  row: OutboxRow,
  template: Row | null
): Promise<Write[]> {
  const untouched = conversation.seq === message.seq && row.undo !== null
  const others = untouched ? await queuedWith(ctx, message, template) : []
  if (untouched && others.length === 0)
    return [updateConversation(ctx, conversation.id, JSON.parse(row.undo ?? '{}') as Undo)]
  return [
    ...(await withoutAnswer(ctx, conversation.id, [message.id, template?.id])),
    ...others.map((other) => updateMessage(ctx, other.id, {}))
  ]
}

/** What the same commit wrote and has not left. */
async function queuedWith(ctx: Context, message: MessageRow, template: Row | null): Promise<MessageRow[]> {
  const rows = await listOutbox(ctx.db, message.conversation_id)
  const others = rows.filter((other) => other.id !== message.id && other.id !== template?.id)
  const messages = await Promise.all(others.map((other) => findMessage(ctx, other.id)))
  return messages.filter((other) => other !== undefined).filter((other) => other.seq === message.seq)
}

/** More happened since: it stays, but whoever has no other answer waits for us. */
async function withoutAnswer(
  ctx: Context,
  conversationId: string,
  gone: (string | undefined)[]
): Promise<Write[]> {
  const newest = await listThread(ctx, conversationId, null, 20)
  const left = newest.filter((message) => !gone.includes(message.id))
  // the list shows what people wrote
  const last = left.find(({ automatic }) => automatic === null) ?? left[0]
  if (!last) return [updateConversation(ctx, conversationId)]
  const { at: last_at, text, kind: last_kind, origin: last_origin } = last
  const shown = { last_at, last_text: text && shorten(text, PREVIEW), last_kind, last_origin }
  // what we sent by itself answers nothing
  const said = left.find(({ origin }) => origin !== 'automatic') ?? last
  const lost = said.status === 'failed' || said.status === 'uncertain' ? said.status : null
  return [
    updateConversation(ctx, conversationId, shown),
    ...(said.origin !== 'patron' && !lost ? [] : [await unanswer(ctx, conversationId, lost)])
  ]
}

/** The template that told of this answer alone, when it has not left: it need not leave any more. */
async function needlessTemplate(
  ctx: Context,
  conversation: ConversationRow,
  id: string
): Promise<Row | null> {
  if (conversation.held_by === null) return null
  const rows = await listOutbox(ctx.db, conversation.id)
  if (rows.some((other) => other.state === 'held' && other.id !== id)) return null
  return rows.find((other) => other.id === conversation.held_by && other.state === 'queued') ?? null
}

const stillWaiting = (ctx: Context, row: OutboxRow) =>
  expecting(ctx.db, (eb) =>
    eb.exists(
      eb
        .selectFrom('outbox')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', row.id)
        .where('state', '=', row.state)
        .select('id')
    )
  )
