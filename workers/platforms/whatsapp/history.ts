import type { Json } from '../../lib/json.ts'
import { digitsOf, type Fields, fieldsOf, idOf, listOf, textOf } from '../../lib/json-fields.ts'
import type { InboundEvent } from '../platform.ts'
import { type Event, isEmpty, readList } from './elements.ts'
import { readMessage } from './message.ts'
import { historyNews } from './news.ts'

/** What was said before the number was connected: in parts, each with threads, each with messages. */
export function readHistory(value: Fields): InboundEvent[] {
  return listOf(value.history).flatMap((part, index) => {
    const path = `history[${index}]`
    if (!isObject(part))
      return readList('history', [part], value, nothing).map((event) => ({ ...event, path }))
    return readPart(path, fieldsOf(part), value)
  })
}

/** Of a phone's history: its own messages are those that come from the library's number. */
export function readImported(message: Fields, value: Fields): Event {
  const origin = isOurs(message, value) ? 'phone_app' : 'patron'
  return readMessage(message, value, { origin, standby: false, imported: true })
}

export const readImportedEcho = (message: Fields, value: Fields): Event =>
  readMessage(message, value, { origin: 'phone_app', standby: false, imported: true })

const isObject = (part: Json) => !isEmpty(part) && typeof part === 'object' && !Array.isArray(part)

const nothing = (): Event => ({ type: 'ignored', reason: 'empty' })

function readPart(path: string, part: Fields, value: Fields): InboundEvent[] {
  const messages = listOf(part.threads).flatMap((thread, index) =>
    readThread(`${path}.threads[${index}]`, fieldsOf(thread), value)
  )
  const told = historyNews(part)
  if (!told) return messages
  const content = { metadata: part.metadata ?? null, errors: part.errors ?? null }
  const news = { type: 'channel_event' as const, external_id: '', at: null, ...told, content }
  return [...messages, { ...news, path: `${path}.news` }]
}

/** A thread names its patron once; its messages may leave it out. */
function readThread(path: string, thread: Fields, value: Fields): InboundEvent[] {
  const context = fieldsOf(thread.context)
  const patron = {
    wa_id: digitsOf(thread.id) ?? digitsOf(context.wa_id),
    user_id: idOf(context.user_id),
    parent_user_id: idOf(context.parent_user_id),
    profile: { name: textOf(context.name), username: textOf(context.username) }
  }
  return readList(`${path}.messages`, thread.messages, value, (message) => {
    const contacts = [patron, ...listOf(value.contacts)]
    return readImported(addressed(message, patron, value), { ...value, contacts })
  })
}

/** A message with the thread's patron as its sender or receiver, where it names none itself. */
function addressed(
  message: Fields,
  patron: { wa_id: string | null; user_id: string | null },
  value: Fields
): Fields {
  const [number, userId] = isOurs(message, value) ? ['to', 'to_user_id'] : ['from', 'from_user_id']
  if (message[number] !== undefined || message[userId] !== undefined) return message
  return { ...message, [number]: patron.wa_id, [userId]: patron.user_id }
}

function isOurs(message: Fields, value: Fields): boolean {
  if (fieldsOf(message.history_context).from_me === true || message.from_me === true) return true
  const ours = digitsOf(fieldsOf(value.metadata).display_phone_number)
  return ours !== null && digitsOf(message.from) === ours
}
