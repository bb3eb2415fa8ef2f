import type { Json } from '../lib/json.ts'
import type { Change } from '../platforms/platform.ts'
import { digitsOf, type Fields, fieldsOf, idOf, listOf } from './shape.ts'

/** Lists of a page's or Instagram account's entry that hold messages beside `changes`. */
const MESSAGE_LISTS = ['messaging', 'standby'] as const

/**
 * Takes a webhook body of Meta's apart into its changes. Tolerant: an array on top, entries without changes and a change that stands
 * in the entry itself all occur. What is no change is left out; the caller keeps a body that yields none.
 */
export function split(body: Json): { object: string | null; changes: Change[] } {
  const bodies = (Array.isArray(body) ? body : [body]).map(fieldsOf)
  const object = bodies.map((item) => item.object).find((item) => typeof item === 'string')
  const entries = bodies.flatMap((item) => listOf(item.entry)).map(fieldsOf)
  return { object: typeof object === 'string' ? object : null, changes: entries.flatMap(changesOf) }
}

function changesOf(entry: Fields): Change[] {
  const direct = typeof entry.field === 'string' ? [entry] : []
  const changes = [...listOf(entry.changes).map(fieldsOf), ...direct]
  const messages = MESSAGE_LISTS.flatMap((field) => (Array.isArray(entry[field]) ? [{ field, value: entry[field] }] : []))
  return [...changes, ...messages].map((change) => changeOf(entry, change))
}

function changeOf(entry: Fields, change: Fields): Change {
  const value = fieldsOf(change.value)
  const metadata = fieldsOf(value.metadata)
  const phoneNumberId = idOf(metadata.phone_number_id)
  const shown = metadata.display_phone_number ?? value.display_phone_number
  return {
    field: typeof change.field === 'string' ? change.field : 'unknown',
    account_id: accountOf(entry, change, value),
    phone_number_id: phoneNumberId,
    display_phone_number: phoneNumberId === null ? digitsOf(shown) : null,
    entry_time: entry.time ?? null,
    value: change.value ?? null
  }
}

/** News about partners comes with the business portfolio's id in the entry, and the account's in the value. */
function accountOf(entry: Fields, change: Fields, value: Fields): string | null {
  const partner = change.field === 'account_update' && String(value.event ?? '').startsWith('PARTNER_')
  const named = partner ? idOf(fieldsOf(value.waba_info).waba_id) : null
  return named ?? idOf(entry.id)
}
