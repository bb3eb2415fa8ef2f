import { digitsOf, type Fields, fieldsOf, idOf, listOf, momentOf, textOf } from '../../lib/json-fields.ts'
import type { Event } from './elements.ts'
import { contactsOf, isSomebody, namedIn, patronIds } from './patron-ids.ts'

/** Roles of people who answer: when one of these has a thread it is ours to answer. */
const OURS = ['escalation', 'customer_service']

/** Who has a thread from now on. Null when nobody can tell whose thread it is. */
export function readHandover(value: Fields): Event | null {
  const sender = fieldsOf(value.sender)
  const named = {
    number: digitsOf(sender.wa_id) ?? digitsOf(sender.phone_number),
    user_id: idOf(sender.user_id),
    parent_user_id: idOf(sender.parent_user_id)
  }
  const patron = patronIds(named, contactsOf(value))
  if (!isSomebody(patron)) return null
  const kind = textOf(value.type)
  const control = fieldsOf(kind === 'control_taken' ? value.control_taken : value.control_passed)
  const role = textOf(control.new_owner_role) ?? textOf(fieldsOf(control.new_owner).app_role)
  const at = momentOf(value.timestamp)
  const said = [textOf(control.metadata), summaryOf(fieldsOf(value.conversation_context))]
  return {
    type: 'owner',
    external_id: [patron.user_id ?? patron.wa_id ?? patron.parent_user_id, at, kind, role].join('.'),
    patron,
    at,
    // the older form tells the new owner, and only them
    owner: role === null || OURS.includes(role) ? null : role.slice(0, 40).toWellFormed(),
    summary: said.filter((text) => text !== null).join('\n') || null
  }
}

/** A summary that comes beside the first message after a handover: the thread is ours then. */
export function readContext(value: Fields): Event | null {
  const summary = summaryOf(fieldsOf(value.conversation_context))
  const first = fieldsOf(listOf(value.messages)[0])
  const patron = patronIds(namedIn(first, 'sender'), contactsOf(value))
  const id = idOf(first.id)
  if (summary === null || id === null || !isSomebody(patron)) return null
  return { type: 'owner', external_id: id, patron, at: momentOf(first.timestamp), owner: null, summary }
}

/** What was said so far, in short or line by line. */
function summaryOf(context: Fields): string | null {
  const summary = textOf(fieldsOf(context.summary).text)
  if (summary !== null) return summary
  const items = listOf(fieldsOf(context.history).items).map(fieldsOf)
  const lines = items.map((item) => {
    const said = textOf(fieldsOf(item.text).body) ?? `[${textOf(item.type) ?? '…'}]`
    return `${textOf(item.from) ?? '?'}: ${said}`
  })
  return lines.join('\n') || null
}
