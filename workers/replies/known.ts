import { findAttachment } from '../attachments/find.ts'
import type { Context } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { findMessage } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'

export type Messages = [MessageRow, ...MessageRow[]]

/**
 * What an answer became when it was written before: a double click or a repeated request is not an error, another text or other
 * files under the same id are. Null when it is new. Throws Problem: conflict.
 */
export async function findKnown(
  ctx: Context,
  conversationId: string,
  reply: { id: string; text: string | null; attachments?: string[] }
): Promise<Messages | null> {
  const known = await findMessage(ctx, reply.id)
  if (!known) return null
  if (known.conversation_id !== conversationId) throw inUse()
  // its words are gone
  if (known.status === 'withdrawn') return [known]
  if (known.text !== reply.text) throw inUse()
  const carriers = await Promise.all((reply.attachments ?? []).map((id) => carrierOf(ctx, known, id)))
  const others = carriers.filter((message) => message.id !== known.id)
  if (others.length === carriers.length && isFile(known.kind)) throw inUse()
  return [known, ...others]
}

async function carrierOf(ctx: Context, known: MessageRow, attachmentId: string): Promise<MessageRow> {
  const file = await findAttachment(ctx, attachmentId)
  const message = file?.message_id ? await findMessage(ctx, file.message_id) : undefined
  if (message?.conversation_id !== known.conversation_id || message.author_id !== known.author_id)
    throw inUse()
  return message
}

const isFile = (kind: string) => ['image', 'video', 'audio', 'document'].includes(kind)

const inUse = () => new Problem('conflict', 'id_in_use')

/** The messages of these ids, which were just written. */
export async function stored(ctx: Context, ids: readonly [string, ...string[]]): Promise<Messages> {
  const rows = await Promise.all(ids.map((id) => findMessage(ctx, id)))
  const [first, ...others] = rows.filter((row) => row !== undefined)
  if (!first) throw notFound()
  return [first, ...others]
}
