import type { Json } from '../../lib/json.ts'
import { digitsOf, type Fields, fieldsOf, idOf, listOf, momentOf, textOf } from '../../lib/json-fields.ts'
import type { ChannelEvent, IgnoredEvent, MessageEvent, PatronIds } from '../platform.ts'

type Origin = MessageEvent['origin']

const NEWS = { what: 'other', severity: 'info' as const, facts: {} }

/** What is no message that a patron sends to us alone; a group has a window of its own. */
const OPENS_NO_WINDOW = ['system', 'group', 'edit', 'revoke']

/** One element of `messages` or `message_echoes`. */
export function readMessage(
  message: Fields,
  value: Fields,
  origin: Origin
): MessageEvent | IgnoredEvent | ChannelEvent {
  const at = momentOf(message.timestamp)
  const kind = kindOf(message)
  const { patron, known } = patronOf(message, value, origin)
  if (kind === 'system' && !known) {
    return { type: 'channel_event', external_id: '', at, ...NEWS, content: message as Json }
  }
  const externalId = idOf(message.id)
  if (!externalId) return { type: 'ignored', reason: 'no_id' }
  const text = wordsOf(kind, fieldsOf(message[kind]))
  return {
    type: 'message',
    external_id: externalId,
    origin,
    patron,
    at,
    kind,
    text,
    content: null,
    media: null,
    reply_to_external_id: idOf(fieldsOf(message.context).id),
    opens_window: origin === 'patron' && !OPENS_NO_WINDOW.includes(kind),
    forwarded: 0,
    standby: false,
    imported: false,
    status: null
  }
}

function kindOf(message: Fields): string {
  if (idOf(message.group_id) !== null) return 'group'
  const type = textOf(message.type)
  if (type) return type.slice(0, 40).toWellFormed()
  return listOf(message.errors).length > 0 ? 'unsupported' : 'unknown'
}

/** The words of a kind that has any: what a person can read before the kind has a face of its own. */
function wordsOf(kind: string, own: Fields): string | null {
  switch (kind) {
    case 'text':
    case 'system':
      return textOf(own.body)
    case 'button':
    case 'order':
      return textOf(own.text)
    case 'interactive':
      return textOf(fieldsOf(own.button_reply).title) ?? textOf(fieldsOf(own.list_reply).title)
    case 'reaction':
      return textOf(own.emoji)
    case 'location':
      return textOf(own.name) ?? textOf(own.address)
    default:
      return textOf(own.caption)
  }
}

/** Who it is about; `known` is false when not a single id is told. */
function patronOf(message: Fields, value: Fields, origin: Origin): { patron: PatronIds; known: boolean } {
  const [from, user, parent] =
    origin === 'patron'
      ? [message.from, message.from_user_id, message.from_parent_user_id]
      : [message.to, message.to_user_id, message.to_parent_user_id]
  const system = message.type === 'system' ? fieldsOf(message.system) : {}
  const number = digitsOf(from) ?? digitsOf(system.customer)
  const userId = idOf(user)
  const contact = contactOf(value, number, userId)
  const newNumber = digitsOf(system.wa_id) ?? digitsOf(system.new_wa_id)
  const newUserId = idOf(system.user_id)
  const ids = {
    user_id: newUserId ?? userId ?? idOf(contact.user_id),
    parent_user_id: idOf(system.parent_user_id) ?? idOf(parent) ?? idOf(contact.parent_user_id),
    wa_id: newNumber ?? number ?? digitsOf(contact.wa_id),
    previous_user_id: idOf(system.previous_user_id) ?? before(userId, newUserId),
    previous_wa_id: before(number, newNumber)
  }
  const profile = fieldsOf(contact.profile)
  const username = textOf(profile.username)?.replace(/^@/, '') || null
  return {
    patron: { ...ids, name: textOf(profile.name), username },
    known: Object.values(ids).some((id) => id !== null)
  }
}

const before = (old: string | null, fresh: string | null) => (fresh !== null && old !== fresh ? old : null)

/** The contact that a message is from; their order need not be that of the messages. */
function contactOf(value: Fields, waId: string | null, userId: string | null): Fields {
  const contacts = listOf(value.contacts).map(fieldsOf)
  const found =
    contacts.find((contact) => userId !== null && idOf(contact.user_id) === userId) ??
    contacts.find((contact) => waId !== null && digitsOf(contact.wa_id) === waId)
  const only = contacts.length === 1 && waId === null && userId === null ? contacts[0] : undefined
  return found ?? only ?? {}
}
