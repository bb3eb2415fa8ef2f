import type { Json } from '../../lib/json.ts'
import { digitsOf, type Fields, fieldsOf, idOf, listOf, momentOf, textOf } from '../../meta/shape.ts'
import type { ChannelEvent, IgnoredEvent, MessageEvent, PatronIds } from '../platform.ts'

/** One element of `messages` or `message_echoes`. */
export function readMessage(
  message: Fields,
  value: Fields,
  origin: MessageEvent['origin']
): MessageEvent | IgnoredEvent | ChannelEvent {
  const patron = patronOf(message, value, origin)
  const at = momentOf(message.timestamp)
  if (!patron) return { type: 'channel_event', external_id: '', at, content: message as Json }
  const externalId = idOf(message.id)
  if (!externalId) return { type: 'ignored', reason: 'no_id' }
  const kind = kindOf(message)
  return {
    type: 'message',
    external_id: externalId,
    origin,
    patron,
    at,
    kind,
    text: wordsOf(message, kind),
    content: kind === 'text' ? null : (message as Json),
    reply_to_external_id: idOf(fieldsOf(message.context).id),
    opens_window: origin === 'patron' && kind !== 'system'
  }
}

function kindOf(message: Fields): string {
  if (message.group_id !== undefined) return 'group'
  const type = textOf(message.type)
  if (type) return type.slice(0, 40)
  return listOf(message.errors).length > 0 ? 'unsupported' : 'unknown'
}

/** The words of a kind that has any: what a person can read before the kind has a face of its own. */
function wordsOf(message: Fields, kind: string): string | null {
  const own = fieldsOf(message[kind])
  const interactive = ['button_reply', 'list_reply'].map((name) => textOf(fieldsOf(own[name]).title))
  const named: Record<string, (string | null)[]> = {
    text: [textOf(own.body)],
    button: [textOf(own.text)],
    interactive,
    reaction: [textOf(own.emoji)],
    location: [textOf(own.name), textOf(own.address)],
    system: [textOf(own.body)]
  }
  const words = named[kind] ?? [textOf(own.caption)]
  return words.find((text) => text !== null) ?? null
}

function patronOf(message: Fields, value: Fields, origin: MessageEvent['origin']): PatronIds | null {
  const inbound = origin === 'patron'
  const system = fieldsOf(message.system)
  const from = digitsOf(inbound ? message.from : message.to)
  const fromUser = idOf(inbound ? message.from_user_id : message.to_user_id)
  const contact = contactOf(value, from, fromUser)
  const moved = digitsOf(system.wa_id) ?? digitsOf(system.new_wa_id)
  const ids = {
    user_id: idOf(system.user_id) ?? fromUser ?? idOf(contact.user_id),
    parent_user_id:
      idOf(system.parent_user_id) ?? idOf(inbound ? message.from_parent_user_id : message.to_parent_user_id),
    wa_id: moved ?? from ?? digitsOf(contact.wa_id),
    previous_user_id: idOf(system.previous_user_id),
    previous_wa_id: moved && from !== moved ? from : null
  }
  if (!Object.values(ids).some((id) => id !== null)) return null
  const profile = fieldsOf(contact.profile)
  return { ...ids, name: textOf(profile.name), username: textOf(profile.username)?.replace(/^@/, '') ?? null }
}

/** The contact that a message is from; their order need not be that of the messages. */
function contactOf(value: Fields, waId: string | null, userId: string | null): Fields {
  const contacts = listOf(value.contacts).map(fieldsOf)
  const found = contacts.find(
    (contact) =>
      (userId !== null && idOf(contact.user_id) === userId) || (waId !== null && digitsOf(contact.wa_id) === waId)
  )
  const only = contacts.length === 1 && waId === null && userId === null ? contacts[0] : undefined
  return found ?? only ?? {}
}
