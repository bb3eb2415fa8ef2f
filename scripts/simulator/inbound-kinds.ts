import type { Channel } from './channels.ts'
import { isObject } from './http.ts'
import { CONTACTS, FORM, PLACE } from './inbound-samples.ts'
import { fileOf, MEDIA_KINDS } from './inbound-files.ts'
import { choose } from './inbound-choice.ts'
import { changeNumber } from './inbound-system.ts'
import { findMessage } from './messages.ts'
import { type Patron, visibleNumber } from './patrons.ts'
import type { World } from './world.ts'

/** What belongs to one kind or another; see control.ts. */
export interface Kinds {
  /** `text`, if absent. */
  kind?: unknown
  text?: unknown
  caption?: unknown
  /** Base64, or the bytes; the sample of the kind, if absent. */
  file?: unknown
  /** Of the file, such as `image/png`. */
  mime_type?: unknown
  filename?: unknown
  message_id?: unknown
  emoji?: unknown
  index?: unknown
  title?: unknown
  latitude?: unknown
  longitude?: unknown
  address?: unknown
  contacts?: unknown
  own?: unknown
  answers?: unknown
  outcome?: unknown
  unsupported?: unknown
  new_number?: unknown
}

/** A message of the patron as Meta tells it, and as the phone shows it. */
export interface Content {
  /** Meta's word. */
  type: string
  /** In words. */
  text: string
  payload: unknown
  /** Other keys of the message. */
  more?: Record<string, unknown>
  media?: string
  target?: string
  reply_to?: string
  /** What is otherwise once it was sent. */
  then?: () => void
}

export interface Sender {
  channel: Channel
  patron: Patron
}

type Read = (world: World, sender: Sender, input: Kinds) => Content | string

const MOST_CHARACTERS = 4096
const UNSUPPORTED = {
  code: 131051,
  title: 'Message type unknown',
  message: 'Message type unknown',
  error_data: { details: 'Message type is currently not supported.' }
}

const KINDS: Record<string, Read> = {
  text: (_world, _sender, { text }) => {
    if (!isShortText(text, MOST_CHARACTERS)) return `text must have 1 to ${MOST_CHARACTERS} characters`
    return { type: 'text', text, payload: { body: text } }
  },
  reaction: (_world, _sender, { message_id, emoji = '' }) => {
    if (!isShortText(message_id)) return 'message_id must be a message id'
    if (typeof emoji !== 'string') return 'emoji must be a text, or empty to take it back'
    const payload = { message_id, ...(emoji === '' ? {} : { emoji }) }
    return { type: 'reaction', text: emoji, payload, target: message_id }
  },
  edit,
  delete: (world, { channel }, { message_id }) => {
    if (!isShortText(message_id)) return 'message_id must be a message id'
    const found = findMessage(world, channel.phone_number_id, message_id)
    const then = () => {
      if (found) Object.assign(found, { deleted: true, text: '' })
    }
    const payload = { original_message_id: message_id }
    return { type: 'revoke', text: '', payload, target: message_id, then }
  },
  button: choose,
  list: choose,
  form: (_world, _sender, { answers = FORM }) => {
    const response_json = JSON.stringify(answers)
    const nfm_reply = { name: 'flow', body: 'Sent', response_json }
    return { type: 'interactive', text: 'Formulier ingevuld', payload: { type: 'nfm_reply', nfm_reply } }
  },
  location: (_world, _sender, { latitude, longitude, title, address }) => {
    if (latitude === undefined) return { type: 'location', text: PLACE.name, payload: PLACE }
    if (typeof latitude !== 'number' || typeof longitude !== 'number') {
      return 'latitude and longitude must be numbers'
    }
    const name = isShortText(title) ? { name: title } : {}
    const where = isShortText(address) ? { address } : {}
    return {
      type: 'location',
      text: name.name ?? 'Locatie',
      payload: { latitude, longitude, ...name, ...where }
    }
  },
  contacts: (_world, { patron }, { contacts = CONTACTS, own }) => {
    if (own) return ownNumber(patron)
    if (!Array.isArray(contacts) || !contacts.every(isObject)) return 'contacts must be a list'
    return { type: 'contacts', text: nameOf(contacts[0]), payload: contacts }
  },
  unsupported: (_world, _sender, { unsupported = 'poll' }) => {
    const more = { errors: [UNSUPPORTED] }
    return { type: 'unsupported', text: `[${unsupported}]`, payload: { type: unsupported }, more }
  },
  system: changeNumber,
  ...Object.fromEntries(MEDIA_KINDS.map((kind) => [kind, fileOf]))
}

/** The message of this kind, or a sentence that says what is wrong. */
export function contentOf(world: World, sender: Sender, input: Kinds): Content | string {
  const { kind = 'text' } = input
  const read = typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (!read) return `kind must be one of: ${[...Object.keys(KINDS), 'call'].join(', ')}`
  return read(world, sender, input)
}

export function isShortText(value: unknown, most = 400): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= most
}

/** Other words for a text, or for what stands under a file. */
function edit(world: World, { channel }: Sender, { message_id, text }: Kinds): Content | string {
  if (!isShortText(message_id)) return 'message_id must be a message id'
  if (!isShortText(text, MOST_CHARACTERS)) return `text must have 1 to ${MOST_CHARACTERS} characters`
  const found = findMessage(world, channel.phone_number_id, message_id)
  const { type = 'text', payload } = found ?? {}
  const now = type === 'text' ? { body: text } : { ...(isObject(payload) ? payload : {}), caption: text }
  const then = () => {
    if (found) Object.assign(found, { text, payload: now, edited: true })
  }
  const message = { type, [type]: now }
  const words = { original_message_id: message_id, message }
  return { type: 'edit', text, payload: words, target: message_id, then }
}

/** The answer to a library that asked for it. */
function ownNumber(patron: Patron): Content {
  const number = visibleNumber(patron) ?? patron.id
  const card = {
    name: { formatted_name: patron.name, first_name: patron.name },
    phones: [{ phone: `+${number}`, wa_id: number, type: 'CELL' }],
    origin: 'contact_request'
  }
  return { type: 'contacts', text: patron.name, payload: [card] }
}

function nameOf(contact: unknown): string {
  const name = isObject(contact) && isObject(contact.name) ? contact.name.formatted_name : undefined
  return typeof name === 'string' ? name : 'Contact'
}
