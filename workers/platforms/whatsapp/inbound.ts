import type { Json } from '../../lib/json.ts'
import { type Fields, fieldsOf, idOf, integerOf, listOf, momentOf, textOf } from '../../lib/json-fields.ts'
import type { Change, ChannelEvent, IgnoredEvent, InboundEvent, StatusEvent } from '../platform.ts'
import { readMessage } from './message.ts'

/** Historic statuses (`deleted`, `warning`, `in_orbit`) say nothing about delivery. */
const STATUSES = new Map<string, StatusEvent['status']>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed']
])

/** Lists of a change about messages, each element of which is an event of its own. */
const READERS: [string, (element: Fields, value: Fields) => Event][] = [
  ['messages', (element, value) => readMessage(element, value, 'patron')],
  ['message_echoes', (element, value) => readMessage(element, value, 'phone_app')],
  ['statuses', readStatus]
]
const ABOUT_MESSAGES = ['messages', 'smb_message_echoes']
/** Says for which number and of whom a change is; by itself no news. */
const FRAME = ['messaging_product', 'metadata', 'contacts']

type Event = InboundEvent extends infer Each
  ? Each extends { path: string }
    ? Omit<Each, 'path'>
    : never
  : never

/**
 * The events in a change of a WhatsApp account, in the order they stand in it. Never throws, whatever Meta sends: every
 * message, echo and status is one event; everything else is news about the channel. `external_id` of news is unique within
 * its change only, so the caller puts the delivery's id before it.
 * Source: Meta, WhatsApp Cloud API webhooks reference.
 */
export function readChange(change: Change): InboundEvent[] {
  if (isEmpty(change.value)) return [ignored('empty')]
  if (typeof change.value !== 'object') return [ignored('not_an_object')]
  if (Array.isArray(change.value) || !ABOUT_MESSAGES.includes(change.field)) {
    return [news(change, change.field.slice(0, 100).toWellFormed(), change.value)]
  }
  const value = fieldsOf(change.value)
  const events = READERS.flatMap(([list, read]) =>
    listOf(value[list]).map((element, index) =>
      readElement(`${list}[${index}]`, element, value, change, read)
    )
  )
  const others = Object.entries(value).filter(([name, content]) => !isElements(name, content))
  if (others.some(([name, content]) => !(FRAME.includes(name) || isEmpty(content ?? null)))) {
    events.push(news(change, 'rest', Object.fromEntries(others) as Json))
  }
  return events.length > 0 ? events : [ignored('empty')]
}

const isElements = (name: string, content: Json | undefined) =>
  Array.isArray(content) && READERS.some(([list]) => list === name)

const isEmpty = (value: Json): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0)

function readElement(
  path: string,
  element: Json,
  value: Fields,
  change: Change,
  read: (element: Fields, value: Fields) => Event
): InboundEvent {
  if (isEmpty(element)) return { type: 'ignored', reason: 'empty', path }
  if (typeof element !== 'object' || Array.isArray(element)) {
    return { type: 'ignored', reason: 'not_an_object', path }
  }
  const event = read(fieldsOf(element), value)
  if (event.type !== 'channel_event') return { ...event, path }
  return { ...event, external_id: path, at: event.at ?? momentOf(change.entry_time), path }
}

function readStatus(status: Fields): Event {
  const at = momentOf(status.timestamp)
  // of a payment or a call: its "failed" is not that of a message
  if ((textOf(status.type) ?? 'message') !== 'message') {
    return {
      type: 'channel_event',
      external_id: '',
      at,
      what: 'other',
      severity: 'info',
      facts: {},
      content: status as Json
    }
  }
  const externalId = idOf(status.id)
  if (!externalId) return { type: 'ignored', reason: 'no_id' }
  const known = STATUSES.get((textOf(status.status) ?? '').toLowerCase())
  if (!known) return { type: 'ignored', reason: 'unknown_status' }
  return {
    type: 'status',
    external_id: externalId,
    status: known,
    at,
    callback_data: idOf(status.biz_opaque_callback_data),
    code: integerOf(fieldsOf(listOf(status.errors)[0]).code),
    pricing: null
  }
}

const news = (change: Change, path: string, content: Json): ChannelEvent & { path: string } => ({
  type: 'channel_event',
  external_id: path,
  at: momentOf(fieldsOf(change.value).timestamp) ?? momentOf(change.entry_time),
  what: 'other',
  severity: 'info',
  facts: {},
  content,
  path
})

const ignored = (reason: IgnoredEvent['reason']): InboundEvent => ({ type: 'ignored', reason, path: 'value' })
