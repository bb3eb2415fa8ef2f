import type { Context } from '../lib/context.ts'
import { keepContent } from '../lib/large.ts'
import { sha256Hex, shorten } from '../lib/text.ts'
import type { Overtaken } from '../messages/overtaken.ts'
import type { NewMessage } from '../messages/queries.ts'
import { type StatusFacts, statusAfterAll } from '../messages/status.ts'
import type { MessageEvent } from '../platforms/platform.ts'

/** Characters of the preview in the list. */
const PREVIEW = 160
/** Meta allows 4096; what is longer than this is kept whole beside the row. */
const LONGEST_TEXT = 100_000

export const previewText = (text: string | null) => text && shorten(text.slice(0, 1000), PREVIEW)

/** What the list shows of a message; null when it shows what was there before. */
export function previewOf(event: MessageEvent, { edits, deleted_at }: Overtaken) {
  if (deleted_at !== null) return { last_text: null, last_kind: 'deleted' }
  const added = event.origin === 'patron' && event.text !== null
  if (event.kind === 'reaction' && !added) return null
  const newest = edits.at(-1)
  return { last_text: previewText(newest ? newest.text : event.text), last_kind: event.kind }
}

/** As much of a text as stands in a row. */
export const rowText = (text: string | null) => text?.slice(0, LONGEST_TEXT).toWellFormed() ?? null

/** The row of a message, with whatever came before it: a tombstone has no words and no content, an edited one its last words. */
export async function messageOf(
  ctx: Context,
  arriving: {
    id: string
    conversation_id: string
    channel: { id: string }
    event: MessageEvent
    at: number
    overtaken: Overtaken
  }
): Promise<NewMessage> {
  const { id, conversation_id, channel, event, at } = arriving
  const { edits, deleted_at, news } = arriving.overtaken
  const newest = edits.at(-1)
  const gone = deleted_at !== null
  return {
    ...{ id, conversation_id, channel_id: channel.id, external_id: event.external_id },
    ...{ origin: event.origin, author_id: null, kind: event.kind },
    text: gone ? null : rowText(newest ? newest.text : event.text),
    content: gone ? null : await keptContent(ctx, channel.id, event),
    reply_to_external_id: event.reply_to_external_id,
    ...{ at, received_at: ctx.now(), deleted_at },
    edited_at: gone ? null : (newest?.at ?? null),
    forwarded: event.forwarded,
    standby: event.standby ? 1 : 0,
    imported: event.imported ? 1 : 0,
    ...(event.origin === 'patron'
      ? { status: 'received' as const }
      : { ...accepted(event), ...statusAfterAll(accepted(event), news) })
  }
}

/** Named by the message's own id at Meta: however often it is tried, there is one object, and a deletion finds it. */
export async function keptContent(
  ctx: Context,
  channelId: string,
  event: MessageEvent
): Promise<string | null> {
  const tooLong = (event.text?.length ?? 0) > LONGEST_TEXT
  const content = event.content ?? (tooLong ? { text: event.text } : null)
  const name = await sha256Hex(`${channelId}|${event.external_id}`)
  return content && keepContent(ctx.env, ctx.db.library_id, name, JSON.stringify(content))
}

const accepted = ({ status }: MessageEvent): StatusFacts => ({
  status: status ?? 'accepted',
  ...{ failure_code: null, failure_reason: null },
  ...{ accepted_at: null, sent_at: null, delivered_at: null, read_at: null }
})
