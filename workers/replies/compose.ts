import { findAttachment } from '../attachments/find.ts'
import type { AttachmentRow } from '../attachments/queries.ts'
import { findConversation } from '../conversations/find.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import type { Context, StaffContext } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { newId } from '../lib/id.ts'
import { findMessage } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { heedSensitive } from '../sensitive-data/heed.ts'
import { findKnown, type Messages, stored } from './known.ts'
import { planHolding } from './hold.ts'
import { obeyPolicy } from './obey.ts'
import { type File, messageIdOf, type Parts, split } from './split.ts'
import { writeAnswer } from './write.ts'

export interface Reply {
  /** Made by the client, so that a repeated request is the same message. */
  id: string
  text: string | null
  /** Our id of the quoted message. */
  reply_to: string | null
  /** Files that were uploaded for it, in their order. */
  attachments?: string[]
  /** When the window is closed: it waits until the patron opens it. */
  hold?: boolean
  /** It asks for personal data, and who wrote it read the warning. */
  sensitive_ok?: boolean
}

/**
 * Writes an answer down, to leave after a few seconds in which it can be taken back. With files it is several messages; the first
 * has the answer's id. The same request again answers the same messages. Throws Problem: not_found, conflict (window, block,
 * channel, id, a file that is not there or was sent, personal data that is asked for).
 */
export const composeAll = (ctx: StaffContext, conversationId: string, reply: Reply): Promise<Messages> =>
  whileStale(() => tryToCompose(ctx, conversationId, reply))

/** As `composeAll`, for who needs only the first message. */
export const compose = async (
  ctx: StaffContext,
  conversationId: string,
  reply: Reply
): Promise<MessageRow> => {
  const [first] = await composeAll(ctx, conversationId, reply)
  return first
}

async function tryToCompose(ctx: StaffContext, conversationId: string, reply: Reply): Promise<Messages> {
  const conversation = await findConversation(ctx, conversationId)
  if (!conversation) throw notFound()
  const known = await findKnown(ctx, conversation.id, reply)
  if (known) return known
  const holding = reply.hold ? await planHolding(ctx, conversation) : null
  if (!holding) await obeyPolicy(ctx, conversation)
  await heedSensitive(ctx, reply.text, reply.sensitive_ok === true)
  const quoted = await quotedId(ctx, conversation, reply)
  const files = await filesOf(ctx, conversation, reply.attachments ?? [])
  const parts = await partsOf(ctx, reply, files)
  try {
    await writeAnswer(ctx, conversation, { parts, files, quoted, resend_of: null, from_draft: true, holding })
  } catch (error) {
    if (error instanceof Taken) return afterClash(ctx, conversation, reply)
    throw error
  }
  const [first, ...others] = parts
  return stored(ctx, [first.id, ...others.map((part) => part.id)])
}

async function afterClash(ctx: Context, conversation: ConversationRow, reply: Reply): Promise<Messages> {
  const known = await findKnown(ctx, conversation.id, reply)
  if (known) return known
  throw new Problem('conflict', 'another_open')
}

async function quotedId(ctx: Context, conversation: ConversationRow, reply: Reply): Promise<string | null> {
  if (!reply.reply_to) return null
  const quoted = await findMessage(ctx, reply.reply_to)
  if (!quoted || quoted.conversation_id !== conversation.id) throw notFound()
  // what was written in a group is not in the chat that we answer in
  if (!quoted.external_id || quoted.kind === 'group') throw new Problem('conflict', 'quote_unknown')
  return quoted.external_id
}

/** A file of another conversation is answered like one that does not exist. */
async function filesOf(ctx: Context, conversation: ConversationRow, ids: string[]): Promise<AttachmentRow[]> {
  const rows = await Promise.all([...new Set(ids)].map((id) => findAttachment(ctx, id)))
  return rows.map((row) => {
    if (row?.conversation_id !== conversation.id || row.uploaded_by === null) throw notFound()
    if (row.state !== 'stored' || row.message_id !== null) throw new Problem('conflict', 'file_unusable')
    return row
  })
}

async function partsOf(ctx: Context, reply: Reply, rows: AttachmentRow[]): Promise<Parts> {
  const files: File[] = await Promise.all(
    rows.map(async ({ id, kind }) => ({ id, kind, message_id: await freeIdOf(ctx, id) }))
  )
  const parts = split(reply, files)
  if (!parts) throw new Problem('invalid', 'invalid', { text: 'is leeg' })
  return parts
}

/** A file that was taken back once has left the message of its own id behind. */
async function freeIdOf(ctx: Context, fileId: string): Promise<string> {
  const id = messageIdOf(fileId)
  return (await findMessage(ctx, id)) ? newId('message') : id
}
