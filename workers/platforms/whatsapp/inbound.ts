import type { Json } from '../../lib/json.ts'
import { type Fields, fieldsOf, idOf, listOf, momentOf } from '../../meta/shape.ts'
import type { Change, ChannelEvent, IgnoredEvent, InboundEvent, StatusEvent } from '../platform.ts'
import { readMessage } from './message.ts'

/** Historic statuses that say nothing about delivery. */
const STATUSES: Record<string, StatusEvent['status']> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed'
}

/** Lists of the `messages` field, each element of which is an event of its own. */
const READERS: Record<string, (element: Fields, value: Fields) => Event> = {
  messages: (element, value) => readMessage(element, value, 'patron'),
  message_echoes: (element, value) => readMessage(element, value, 'phone_app'),
  statuses: readStatus
}

type Event = InboundEvent extends infer Each ? (Each extends { path: string } ? Omit<Each, 'path'> : never) : never

/**
 * The events in a change of a WhatsApp account, in the order they stand in it. Never throws, whatever Meta sends: every message, echo
 * and status is one event, everything else is news about the channel. `external_id` of news is unique within its delivery.
 * Source: Meta, WhatsApp Cloud API webhooks reference.
 */
export function readChange(change: Change): InboundEvent[] {
  const value = fieldsOf(change.value)
  if (Object.keys(value).length === 0) return [ignored(change.value === null ? 'empty' : 'not_an_object')]
  if (change.field !== 'messages' && change.field !== 'smb_message_echoes') return [news(change, change.field)]
  const events = Object.entries(READERS).flatMap(([list, read]) =>
    listOf(value[list]).map((element, index) => readElement(`${list}[${index}]`, element, value, change, read))
  )
  const rest = ['errors', 'user_actions', 'conversation_context', 'groups'].filter((name) => value[name] !== undefined)
  if (rest.length > 0) events.push(news(change, 'rest'))
  return events.length > 0 ? events : [ignored('empty')]
}

function readElement(
  path: string,
  element: Json,
  value: Fields,
  change: Change,
  read: (element: Fields, value: Fields) => Event
): InboundEvent {
  const fields = fieldsOf(element)
  if (Object.keys(fields).length === 0) return { type: 'ignored', reason: 'not_an_object', path }
  const event = read(fields, value)
  // a system message that names nobody is news about the channel
  if (event.type === 'channel_event') {
    return { ...event, external_id: path, at: event.at ?? momentOf(change.entry_time), path }
  }
  return { ...event, path }
}

function readStatus(status: Fields): Event {
  const externalId = idOf(status.id)
  if (!externalId) return { type: 'ignored', reason: 'no_id' }
  const known = typeof status.status === 'string' ? STATUSES[status.status.toLowerCase()] : undefined
  if (!known) return { type: 'ignored', reason: 'unknown_status' }
  const code = Number(fieldsOf(listOf(status.errors)[0]).code)
  return {
    type: 'status',
    external_id: externalId,
    status: known,
    at: momentOf(status.timestamp),
    callback_data: idOf(status.biz_opaque_callback_data),
    code: Number.isSafeInteger(code) && code > 0 ? code : null
  }
}

const news = (change: Change, path: string): ChannelEvent & { path: string } => ({
  type: 'channel_event',
  external_id: path,
  at: momentOf(change.entry_time),
  content: change.value,
  path
})

const ignored = (reason: IgnoredEvent['reason']): InboundEvent => ({ type: 'ignored', reason, path: 'value' })
