import { env } from 'cloudflare:workers'
import { fetchAttachment } from '../../workers/attachments/fetch.ts'
import type { AttachmentRow } from '../../workers/attachments/queries.ts'
import { attachmentIdOf, waitingAttachment } from '../../workers/attachments/write.ts'
import type { Context } from '../../workers/lib/context.ts'
import { sha256Hex } from '../../workers/lib/text.ts'
import type { MediaRef } from '../../workers/platforms/content.ts'
import { makeEdge } from './edge.ts'
import { type MadeLibrary, makeLibrary } from './library.ts'
import { messagesOf } from './rows.ts'
import { connect } from './simulator.ts'
import { makePatron, messageBody, post } from './webhook.ts'

/** A library that Meta knows, with one conversation, and an edge whose clock is the test's. */
export async function withConversation(channel?: Partial<MadeLibrary['channel']>) {
  const edge = makeEdge()
  edge.clock.at = Date.now()
  const made = await makeLibrary({ edge, ...(channel && { channel }) })
  await connect(made)
  await post(messageBody(made.channel, makePatron(), 'Kijk eens'))
  const [message] = await messagesOf(made.ctx)
  if (!message) throw new Error('the message did not arrive')
  return { ...made, edge, message }
}

export type WithConversation = Awaited<ReturnType<typeof withConversation>>

/** Lets Meta have a file of this number; answers Meta's id of it. */
export async function atMeta(made: MadeLibrary, file: Uint8Array, type = 'image/jpeg'): Promise<string> {
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', type)
  form.set('file', new Blob([file], { type }), 'bestand')
  const response = await fetch(`${env.GRAPH_URL}/v26.0/${made.channel.phone_number_id}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${made.channel.access_token}` },
    body: form
  })
  const { id } = (await response.json()) as { id?: string }
  if (!id) throw new Error(`Meta did not take the file: ${response.status}`)
  return id
}

/** The patron's message turns out to have this file: its row, as intake writes it. */
export async function announce(
  made: WithConversation,
  media_id: string,
  media: Partial<MediaRef> = {}
): Promise<string> {
  const { id: message_id, conversation_id, channel_id } = made.message
  const ref: MediaRef = {
    kind: 'image',
    media_id,
    name: null,
    declared_type: 'image/jpeg',
    sha256: null,
    ...media
  }
  await made.ctx.db.commit(
    ...waitingAttachment(made.ctx, {
      message_id,
      conversation_id,
      channel_id,
      media: ref,
      at: made.ctx.now()
    })
  )
  return attachmentIdOf(message_id)
}

/** A patron sent this file, and it was fetched. */
export async function received(
  made: WithConversation,
  file: Uint8Array,
  media: Partial<MediaRef> = {}
): Promise<string> {
  const id = await announce(made, await atMeta(made, file), { sha256: await sha256Hex(file), ...media })
  await fetchAttachment(made.system, id)
  return id
}

export async function attachmentOf(ctx: Context, id: string): Promise<AttachmentRow> {
  const row = await ctx.db
    .selectFrom('attachments')
    .where('library_id', '=', ctx.db.library_id)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()
  if (!row) throw new Error('there is no such attachment')
  return row
}

/** What the object store holds of a file; null when nothing. */
export async function objectOf(ctx: Context, id: string): Promise<Uint8Array | null> {
  const object = await ctx.env.MEDIA.get(`library/${ctx.db.library_id}/attachments/${id}`)
  return object && new Uint8Array(await object.arrayBuffer())
}
