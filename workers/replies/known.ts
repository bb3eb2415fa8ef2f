import { findAttachment } from '../attachments/find.ts'
import type { Context } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { findMessage } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { listWritten } from './queries.ts'
import { MOST_FILES } from './schema.ts'
import { messageIdOf } from './split.ts'

export type Messages = [MessageRow, ...MessageRow[]]

/**
 * What an answer became when it was written before: a double click or a repeated request is not an error, another text or other
 * files under the same id are. What was taken back since is still part of it, without its words. Null when it is new. Throws
 * Problem: conflict.
 */
export async function findKnown(
  ctx: Context,
  conversationId: string,
  reply: { id: string; text: string | null; attachments?: string[] }
): Promise<Messages | null> {
  const known = await findMessage(ctx, reply.id)
  if (!known) return null
  if (known.conversation_id !== conversationId || known.author_id === null) throw inUse()
  if (known.status !== 'withdrawn' && known.text !== reply.text) throw inUse()
  const parts: Messages = [known, ...(await furtherParts(ctx, known))]
  const named = [...new Set(reply.attachments ?? [])]
  const carriers = await Promise.all(named.map((id) => carrierOf(ctx, parts, id)))
  const files = parts.filter(({ kind }) => isFile(kind))
  const others = files.filter((part) => !carriers.includes(part))
  if (files.length !== named.length || others.some(({ status }) => status !== 'withdrawn')) throw inUse()
  return parts
}

async function furtherParts(ctx: Context, { id, conversation_id, author_id, received_at }: MessageRow) {
  const ids = await listWritten(ctx.db, { conversation_id, author_id, after: received_at }, MOST_FILES)
  const rows = await Promise.all(ids.map((row) => findMessage(ctx, row.id)))
  return rows.filter((row) => row !== undefined).filter((row) => row.id !== id && isFile(row.kind))
}

/** The part with this file. One that was taken back has let go of it, and is known by its id. */
async function carrierOf(ctx: Context, parts: Messages, attachmentId: string) {
  const file = await findAttachment(ctx, attachmentId)
  return (
    parts.find(({ id }) => id === file?.message_id) ??
    parts.find(({ id }) => id === messageIdOf(attachmentId))
  )
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
