import { commitChange } from '../audit/commit-change.ts'
import type { AuditEntry } from '../audit/queries.ts'
import { findChannel } from '../channels/find.ts'
import { findConversation } from '../conversations/find.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import { dropDraft } from '../drafts/drop.ts'
import type { Context, StaffContext } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { Taken, type Write } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { shorten } from '../lib/text.ts'
import { findMessage } from '../messages/find.ts'
import { writeMessage } from '../messages/write.ts'
import type { MessageRow } from '../messages/queries.ts'
import { findPatron } from '../patrons/find.ts'
import { hint } from '../realtime/hint.ts'
import { enqueue } from './enqueue.ts'
import { refusal } from './policy.ts'
import { insertDue, insertOutbox } from './queries.ts'
import { UNDO_MS } from './schema.ts'

/** Characters of an answer in the list. */
export const PREVIEW = 160

export interface Reply {
  /** Made by the client, so that a repeated request is the same message. */
  id: string
  text: string
  /** Our id of the quoted message. */
  reply_to: string | null
  /** The message that this one repeats. */
  resend_of?: string
}

/** What a conversation was before an answer, to put it back when the answer is withdrawn. */
export type Undo = Pick<
  ConversationRow,
  | 'state'
  | 'sort_at'
  | 'waiting_since'
  | 'due_at'
  | 'assignee_id'
  | 'unread'
  | 'thanked_at'
  | 'last_at'
  | 'last_text'
  | 'last_kind'
  | 'last_origin'
  | 'closed_at'
  | 'closed_by'
>

/**
 * Writes an answer down, to leave after a few seconds in which it can be taken back. The first answer claims the conversation.
 * The same request again answers the same message. Throws Problem: not_found, conflict (window, block, channel, id).
 */
export const compose = (ctx: StaffContext, conversationId: string, reply: Reply): Promise<MessageRow> =>
  whileStale(() => tryToCompose(ctx, conversationId, reply))

async function tryToCompose(ctx: StaffContext, conversationId: string, reply: Reply): Promise<MessageRow> {
  const conversation = await findConversation(ctx, conversationId)
  if (!conversation) throw notFound()
  const known = await findMessage(ctx, reply.id)
  if (known) return same(known, conversation, reply)
  await obeyPolicy(ctx, conversation)
  const quoted = await quotedId(ctx, conversation, reply)
  try {
    await commitChange(ctx, historyOf(ctx, conversation, reply), writesOf(ctx, conversation, reply, quoted))
  } catch (error) {
    if (error instanceof Taken) return afterClash(ctx, conversation, reply)
    throw error
  }
  hint(ctx, conversation.id)
  enqueue(ctx, reply.id, UNDO_MS)
  return stored(ctx, reply.id)
}

async function stored(ctx: Context, id: string): Promise<MessageRow> {
  const message = await findMessage(ctx, id)
  if (!message) throw notFound()
  return message
}

/** A double click or a repeated request is not an error; another text under the same id is. */
function same(known: MessageRow, conversation: ConversationRow, reply: Reply): MessageRow {
  const withdrawn = known.status === 'withdrawn'
  if (known.conversation_id !== conversation.id || (!withdrawn && known.text !== reply.text)) {
    throw new Problem('conflict', 'id_in_use')
  }
  return known
}

async function afterClash(ctx: Context, conversation: ConversationRow, reply: Reply): Promise<MessageRow> {
  const known = await findMessage(ctx, reply.id)
  if (known) return same(known, conversation, reply)
  throw new Problem('conflict', reply.resend_of ? 'already_resent' : 'another_open')
}

async function obeyPolicy(ctx: Context, conversation: ConversationRow) {
  const [channel, patron] = await Promise.all([
    findChannel(ctx, conversation.channel_id),
    findPatron(ctx, conversation.patron_id)
  ])
  if (!channel || !patron) throw notFound()
  const { window_ends_at } = conversation
  const facts = { window_ends_at, blocked_at: patron.blocked_at, channel_state: channel.state }
  const reason = refusal(facts, ctx.now())
  if (reason) throw new Problem('conflict', reason)
}

async function quotedId(ctx: Context, conversation: ConversationRow, reply: Reply): Promise<string | null> {
  if (!reply.reply_to) return null
  const quoted = await findMessage(ctx, reply.reply_to)
  if (!quoted || quoted.conversation_id !== conversation.id) throw notFound()
  if (!quoted.external_id) throw new Problem('conflict', 'quote_unknown')
  return quoted.external_id
}

function historyOf(ctx: Context, conversation: ConversationRow, reply: Reply): AuditEntry[] {
  const about = { conversation_id: conversation.id }
  const act = reply.resend_of ? 'message_resent' : 'message_composed'
  return [
    { act, ...about, subject_id: reply.id },
    ...(conversation.state === 'closed' ? [{ act: 'conversation_reopened' as const, ...about }] : []),
    ...(conversation.assignee_id === null
      ? [{ act: 'conversation_claimed' as const, ...about, subject_id: ctx.actor.id }]
      : [])
  ]
}

function writesOf(
  ctx: StaffContext,
  conversation: ConversationRow,
  reply: Reply,
  quoted: string | null
): Write[] {
  const now = ctx.now()
  const where = { conversation_id: conversation.id, channel_id: conversation.channel_id }
  const leaving = { wake_at: now + UNDO_MS, created_at: now, undo: JSON.stringify(undoOf(conversation)) }
  return [
    expectSeen(ctx, conversation),
    updateConversation(ctx, conversation.id, answered(ctx, conversation, reply)),
    ...writeMessage(ctx, {
      ...{ id: reply.id, ...where, kind: 'text', text: reply.text, content: null },
      ...{ external_id: null, reply_to_external_id: quoted, resend_of: reply.resend_of ?? null },
      ...{ origin: 'staff', author_id: ctx.actor.id, at: now, received_at: now, status: 'queued' }
    }),
    insertOutbox(ctx.db, { id: reply.id, ...where, patron_id: conversation.patron_id, ...leaving }),
    insertDue(ctx.db, now + UNDO_MS, reply.id),
    dropDraft(ctx, conversation.id, ctx.actor.id, 'reply')
  ]
}

/** The conversation waits for the patron, and for whoever answered first. */
const answered = (ctx: StaffContext, conversation: ConversationRow, reply: Reply) => ({
  state: 'waiting_on_patron' as const,
  sort_at: ctx.now(),
  waiting_since: null,
  due_at: null,
  assignee_id: conversation.assignee_id ?? ctx.actor.id,
  unread: 0,
  thanked_at: null,
  last_at: ctx.now(),
  last_text: shorten(reply.text, PREVIEW),
  last_kind: 'text',
  last_origin: 'staff' as const,
  closed_at: null,
  closed_by: null
})

function undoOf(conversation: ConversationRow): Undo {
  const { state, sort_at, waiting_since, due_at, assignee_id, unread, thanked_at } = conversation
  const { last_at, last_text, last_kind, last_origin, closed_at, closed_by } = conversation
  return {
    state,
    sort_at,
    waiting_since,
    due_at,
    assignee_id,
    unread,
    thanked_at,
    last_at,
    last_text,
    last_kind,
    last_origin,
    closed_at,
    closed_by
  }
}
