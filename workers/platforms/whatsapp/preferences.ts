import type { Json } from '../../lib/json.ts'
import { digitsOf, type Fields, fieldsOf, idOf, momentOf, textOf } from '../../lib/json-fields.ts'
import type { PreferenceEvent } from '../platform.ts'
import type { Event } from './elements.ts'
import { contactsOf, isSomebody, patronIds } from './patron-ids.ts'

const VALUES = new Map<string, PreferenceEvent['value']>([
  ['stop', 'stop'],
  ['resume', 'resume'],
  ['signup', 'resume']
])

/** A patron's yes or no to advertising. Of what we do not know the meaning, only the news is kept. */
export function readPreference(preference: Fields, value: Fields): Event {
  const patron = patronIds(namedBy(preference, preference.wa_id), contactsOf(value))
  const known = VALUES.get((textOf(preference.value) ?? '').toLowerCase())
  const at = momentOf(preference.timestamp)
  const scope = textOf(preference.category) ?? 'marketing_messages'
  if (!known || scope !== 'marketing_messages' || !isSomebody(patron)) return unknown(preference, at)
  const detail = textOf(preference.detail)
  return { type: 'preference', external_id: '', patron, at, scope: 'marketing', value: known, detail }
}

/** A change in the address book of the library's phone. */
export function readContact(change: Fields): Event {
  const contact = fieldsOf(change.contact)
  const at = momentOf(fieldsOf(change.metadata).timestamp)
  const profile = {
    name: textOf(contact.full_name) ?? textOf(contact.first_name),
    username: contact.username ?? null
  }
  const named = namedBy(contact, contact.phone_number)
  const patron = { ...patronIds(named, [{ ...contact, wa_id: named.number, profile }]) }
  if ((textOf(change.type) ?? 'contact') !== 'contact' || !isSomebody(patron)) return unknown(change, at)
  return {
    type: 'contact',
    external_id: '',
    patron,
    at,
    action: change.action === 'remove' ? 'removed' : 'saved'
  }
}

/** An older way to tell that a patron has another user id: it does what the system message does. */
export function readNewUserId(change: Fields, value: Fields): Event {
  const [ids, parents] = [fieldsOf(change.user_id), fieldsOf(change.parent_user_id)]
  const [current, previous] = [idOf(ids.current), idOf(ids.previous)]
  const at = momentOf(change.timestamp)
  if (!current) return unknown(change, at)
  const named = { number: digitsOf(change.wa_id), user_id: current, parent_user_id: idOf(parents.current) }
  return {
    type: 'message',
    external_id: `user_id_update:${current}`,
    origin: 'patron',
    patron: {
      ...patronIds(named, contactsOf(value)),
      previous_user_id: previous === current ? null : previous
    },
    at,
    kind: 'system',
    text: null,
    content: { system: { what: 'user_id_changed' } },
    media: null,
    reply_to_external_id: null,
    opens_window: false,
    forwarded: 0,
    standby: false,
    imported: false,
    status: null
  }
}

const namedBy = (element: Fields, number: Json | undefined) => ({
  number: digitsOf(number),
  user_id: idOf(element.user_id),
  parent_user_id: idOf(element.parent_user_id)
})

const unknown = (element: Fields, at: number | null): Event => ({
  type: 'channel_event',
  external_id: '',
  at,
  what: 'other',
  severity: 'info',
  facts: {},
  content: element as Json
})
