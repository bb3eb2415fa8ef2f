import type { Channel } from '../channels.ts'
import { isObject } from '../http.ts'
import { findMedia, fitsKind, isWhatItSays, type MediaKind } from '../media.ts'
import { type Choices, findMessage, type Message, pair } from '../messages.ts'
import type { World } from '../world.ts'
import { invalidParameter } from './error.ts'
import { fillTemplate } from './templates.ts'

/** What the phone shows of a message of the business. */
export type Sent = Pick<Message, 'text' | 'media' | 'target' | 'choices' | 'category'>

const DAY = 24 * 3_600_000
const REACTS_WITHIN_MS = 30 * DAY
const FREE_MS = 3 * DAY
const MEDIA_TYPES = /^(?:image|video|audio|document|sticker)$/
const WORDS: Record<string, string> = {
  image: 'Foto',
  video: 'Video',
  audio: 'Audio',
  document: 'Document',
  sticker: 'Sticker',
  location: 'Locatie',
  contacts: 'Contact'
}

/** Throws when it names a file or a template that cannot be sent. */
export function sentOf(world: World, channel: Channel, type: string, payload: unknown): Sent {
  const category = 'service'
  if (!isObject(payload)) return { text: WORDS[type] ?? `[${type}]`, category }
  if (type === 'template') return fillTemplate(world, channel, payload)
  const text = shownText(type, payload)
  if (type === 'reaction') return { text, category, target: String(payload.message_id) }
  if (MEDIA_TYPES.test(type) && typeof payload.id === 'string') {
    if (!findMedia(world, channel.phone_number_id, payload.id)) {
      throw invalidParameter(
        `Param ${type}['id'] is not a valid whatsapp business account media attachment ID`
      )
    }
    return { text, category, media: payload.id }
  }
  const choices = type === 'interactive' ? choicesOf(payload) : undefined
  return { text, category, ...(choices && { choices }) }
}

function shownText(type: string, payload: Record<string, unknown>): string {
  const inside = isObject(payload.body) ? payload.body.text : payload.body
  const words = inside ?? payload.caption ?? payload.emoji ?? payload.name ?? payload.filename
  return typeof words === 'string' ? words : (WORDS[type] ?? `[${type}]`)
}

/** The shapes were checked before. */
function choicesOf({ type, action }: Record<string, unknown>): Choices | undefined {
  if (!isObject(action)) return undefined
  if (type === 'button' && Array.isArray(action.buttons)) {
    return { of: 'button', items: action.buttons.map((button) => button.reply) }
  }
  if (type === 'list' && Array.isArray(action.sections)) {
    const label = String(action.button)
    return { of: 'list', label, items: action.sections.flatMap((section) => section.rows) }
  }
  return undefined
}

/** Whether Meta's servers, which look at the file only then, take it as this kind of message. */
export function fitsType(world: World, message: Message): boolean {
  const media = world.media.get(message.media ?? '')
  if (!media || !fitsKind(message.type as MediaKind, media.mime_type) || !isWhatItSays(media)) return false
  const { voice } = isObject(message.payload) ? message.payload : {}
  return voice !== true || media.mime_type.startsWith('audio/ogg')
}

/** On a message of this chat of the last 30 days that is still there and no reaction itself. */
export function mayReact(world: World, { phone_number_id, patron, target = '', at }: Message): boolean {
  const found = findMessage(world, phone_number_id, target)
  if (!found || found.patron !== patron) return false
  return found.type !== 'reaction' && !found.deleted && at - found.at <= REACTS_WITHIN_MS
}

/** Who came by an advertisement and is answered within a day costs nothing for three. */
export function freeUntil(world: World, { phone_number_id, patron, at }: Message): number | undefined {
  const entry = world.entries.get(pair(phone_number_id, patron))
  if (!entry) return undefined
  if (entry.free_until === undefined && at - entry.came_at < DAY) entry.free_until = at + FREE_MS
  return entry.free_until !== undefined && at < entry.free_until ? entry.free_until : undefined
}
