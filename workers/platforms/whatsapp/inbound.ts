import type { Json } from '../../lib/json.ts'
import { type Fields, fieldsOf, momentOf } from '../../lib/json-fields.ts'
import type { Change, IgnoredEvent, InboundEvent } from '../platform.ts'
import { readCall } from './calls.ts'
import { type Event, isEmpty, readList, type Reader } from './elements.ts'
import { readContext, readHandover } from './handover.ts'
import { readHistory, readImported, readImportedEcho } from './history.ts'
import { readMessage, type Source } from './message.ts'
import { besideMessages, NEWS_FIELDS, newsOf } from './news.ts'
import { readContact, readNewUserId, readPreference } from './preferences.ts'
import { readStatus } from './status.ts'
import type { Told } from './told.ts'

type Lists = [name: string, read: Reader][]

const messageFrom =
  (origin: Source['origin'], standby: boolean): Reader =>
  (message, value) =>
    readMessage(message, value, { origin, standby, imported: false })

const MESSAGES: Lists = [
  ['messages', messageFrom('patron', false)],
  ['message_echoes', messageFrom('phone_app', false)],
  ['statuses', readStatus],
  ['calls', readCall]
]

/** Per field its lists, each element of which is an event of its own. Every other field is news as a whole. */
const FIELDS = new Map<string, Lists>([
  ['messages', MESSAGES],
  ['smb_message_echoes', MESSAGES],
  ['calls', MESSAGES],
  [
    'standby',
    [
      ['messages', messageFrom('patron', true)],
      ['message_echoes', messageFrom('phone_app', true)],
      ['statuses', readStatus]
    ]
  ],
  [
    'history',
    [
      ['messages', readImported],
      ['message_echoes', readImportedEcho],
      ['statuses', readStatus]
    ]
  ],
  ['user_preferences', [['user_preferences', readPreference]]],
  ['smb_app_state_sync', [['state_sync', readContact]]],
  ['user_id_update', [['user_id_update', readNewUserId]]]
])

/** Every field of a WhatsApp account that has a reader of its own here: what the app must be subscribed to. */
export const READ_FIELDS: string[] = [...FIELDS.keys(), 'messaging_handovers', ...NEWS_FIELDS]

/** Says for which number and of whom a change is; by itself no news. */
const FRAME = ['messaging_product', 'metadata', 'contacts']

/**
 * The events in a change of a WhatsApp account, in the order they stand in it. Never throws, whatever Meta sends: every
 * message, echo, status, call and choice is one event; everything else is news about the channel. `external_id` of news is
 * unique within its change only, so the caller puts the delivery's id before it.
 * Source: Meta, WhatsApp Cloud API webhooks reference.
 */
export function readChange(change: Change): InboundEvent[] {
  if (isEmpty(change.value)) return [ignored('empty')]
  if (typeof change.value !== 'object') return [ignored('not_an_object')]
  const events = eventsIn(change, fieldsOf(change.value)).map((event) => settled(event, change))
  return events.length > 0 ? events : [ignored('empty')]
}

function eventsIn(change: Change, value: Fields): InboundEvent[] {
  const lists = FIELDS.get(change.field)
  const path = change.field.slice(0, 100).toWellFormed()
  if (lists && !Array.isArray(change.value)) return readLists(change.field, lists, value)
  const handover = change.field === 'messaging_handovers' ? readHandover(value) : null
  return [{ ...(handover ?? news(newsOf(change.field, value), change.value, value)), path }]
}

function readLists(field: string, lists: Lists, value: Fields): InboundEvent[] {
  const nested = field === 'standby' ? fieldsOf(value.standby) : {}
  const within = { ...value, ...nested }
  const context = field === 'standby' ? null : readContext(value)
  const names = lists.map(([name]) => name)
  const read = [
    ...(context ? ['conversation_context'] : []),
    ...(field === 'history' ? ['history'] : []),
    ...(Object.keys(nested).length > 0 ? ['standby'] : [])
  ]
  return [
    ...lists.flatMap(([name, reader]) => readList(name, value[name], value, reader)),
    ...lists.flatMap(([name, reader]) => readList(`standby.${name}`, nested[name], within, reader)),
    ...(field === 'history' ? readHistory(value) : []),
    ...(context ? [{ ...context, path: 'conversation_context' }] : []),
    ...restOf('rest', value, names, read),
    ...restOf('standby.rest', nested, names, [])
  ]
}

/** What stands beside the lists: nothing of a change is lost. */
function restOf(path: string, value: Fields, lists: string[], read: string[]): InboundEvent[] {
  const others = Object.entries(value).filter(
    ([name, content]) => !(read.includes(name) || (lists.includes(name) && Array.isArray(content)))
  )
  if (others.every(([name, content]) => FRAME.includes(name) || isEmpty(content ?? null))) return []
  return [{ ...news(besideMessages(value), Object.fromEntries(others) as Json, {}), path }]
}

const news = (told: Told, content: Json, { timestamp }: Fields): Event => ({
  type: 'channel_event',
  external_id: '',
  at: momentOf(timestamp),
  ...told,
  content
})

/** What has no id of its own is known by its place, and what has no time of its own by its entry's. */
function settled(event: InboundEvent, change: Change): InboundEvent {
  if (event.type === 'ignored' || event.external_id !== '') return event
  return { ...event, external_id: event.path, at: event.at ?? momentOf(change.entry_time) }
}

const ignored = (reason: IgnoredEvent['reason']): InboundEvent => ({ type: 'ignored', reason, path: 'value' })
