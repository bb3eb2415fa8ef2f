import { digitsOf, type Fields, fieldsOf, idOf, listOf, textOf } from '../../lib/json-fields.ts'
import type { PatronIds } from '../platform.ts'

/** The ids that an element itself tells of the patron, before its contacts are looked at. */
export interface Named {
  number: string | null
  user_id: string | null
  parent_user_id: string | null
}

const SENDER = ['from', 'from_user_id', 'from_parent_user_id'] as const
const RECEIVER = ['to', 'to_user_id', 'to_parent_user_id'] as const

/** Who an element is from, or to whom it is when we (or the phone) sent it. */
export function namedIn(element: Fields, as: 'sender' | 'receiver'): Named {
  const [number, userId, parentId] = as === 'sender' ? SENDER : RECEIVER
  return {
    number: digitsOf(element[number]),
    user_id: idOf(element[userId]),
    parent_user_id: idOf(element[parentId])
  }
}

/** All that is known of a patron: what the element tells, filled up by the contact that it belongs to. */
export function patronIds(named: Named, contacts: Fields[]): PatronIds {
  const contact = contactOf(contacts, named)
  const profile = fieldsOf(contact.profile)
  return {
    user_id: named.user_id ?? idOf(contact.user_id),
    parent_user_id: named.parent_user_id ?? idOf(contact.parent_user_id),
    wa_id: named.number ?? digitsOf(contact.wa_id),
    previous_user_id: null,
    previous_wa_id: null,
    name: textOf(profile.name),
    username: textOf(profile.username)?.replace(/^@/, '') || null
  }
}

/** A system message tells the ids that a person has from now on; those it came from are the old ones. */
export function movedPatron(message: Fields, contacts: Fields[]): PatronIds {
  const system = fieldsOf(message.system)
  const sender = namedIn(message, 'sender')
  const named = { ...sender, number: sender.number ?? digitsOf(system.customer) }
  const known = patronIds(named, contacts)
  const newNumber = digitsOf(system.wa_id) ?? digitsOf(system.new_wa_id)
  const newUserId = idOf(system.user_id)
  return {
    ...known,
    user_id: newUserId ?? known.user_id,
    parent_user_id: idOf(system.parent_user_id) ?? known.parent_user_id,
    wa_id: newNumber ?? known.wa_id,
    previous_user_id: idOf(system.previous_user_id) ?? before(named.user_id, newUserId),
    previous_wa_id: before(named.number, newNumber)
  }
}

/** Whether a single id is told; a name alone finds nobody. */
export const isSomebody = ({ user_id, parent_user_id, wa_id, previous_user_id, previous_wa_id }: PatronIds) =>
  [user_id, parent_user_id, wa_id, previous_user_id, previous_wa_id].some((id) => id !== null)

export const contactsOf = (value: Fields): Fields[] => listOf(value.contacts).map(fieldsOf)

const before = (old: string | null, fresh: string | null) => (fresh !== null && old !== fresh ? old : null)

/** The contact that an element is about; their order need not be that of the messages. */
function contactOf(contacts: Fields[], named: Named): Fields {
  const { number, user_id } = named
  const found =
    contacts.find((contact) => user_id !== null && idOf(contact.user_id) === user_id) ??
    contacts.find((contact) => number !== null && digitsOf(contact.wa_id) === number)
  const only = contacts.length === 1 && number === null && user_id === null ? contacts[0] : undefined
  return found ?? only ?? {}
}
