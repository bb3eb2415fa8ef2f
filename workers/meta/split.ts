import type { Json } from '../lib/json.ts'
import { digitsOf, type Fields, fieldsOf, idOf, listOf, textOf } from '../lib/json-fields.ts'
import type { Change } from '../platforms/platform.ts'

/** Lists of a page's or Instagram account's entry that hold messages beside `changes`. */
const MESSAGE_LISTS = ['messaging', 'standby'] as const
const FRAME = new Set(['object', 'id', 'time'])

/**
 * Takes a webhook body of Meta's apart into its changes. Tolerant: an array on top, entries without changes and a change that
 * stands in the entry itself all occur. `rest` is what says something but is no change, as bodies of their own; the caller keeps it,
 * and a body that yields no change at all.
 */
export function split(body: Json): { object: string | null; changes: Change[]; rest: Json[] } {
  const bodies = Array.isArray(body) ? body : [body]
  const object = bodies.map((item) => fieldsOf(item).object).find((item) => typeof item === 'string') ?? null
  const changes: Change[] = []
  const rest: Json[] = []
  for (const item of bodies) {
    const { entry } = fieldsOf(item)
    if (!Array.isArray(entry) && says(item)) rest.push(item)
    for (const one of listOf(entry)) {
      const found = changesOf(fieldsOf(one))
      changes.push(...found)
      if (found.length === 0 && says(one)) rest.push({ object, entry: [one] })
    }
  }
  return { object, changes, rest }
}

/** Something that is neither empty nor only tells whose it is and when. */
function says(item: Json): boolean {
  if (isEmpty(item) || typeof item !== 'object') return !isEmpty(item)
  return Object.entries(item ?? {}).some(([name, value]) => !FRAME.has(name) && !isEmpty(value))
}

const isEmpty = (value: Json) =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)

function changesOf(entry: Fields): Change[] {
  const direct = typeof entry.field === 'string' ? [entry] : []
  const changes = [...listOf(entry.changes).map(changeIn), ...direct]
  const messages = MESSAGE_LISTS.flatMap((field) => {
    const value = entry[field]
    return Array.isArray(value) ? [{ field, value }] : []
  })
  return [...changes, ...messages].map((change) => changeOf(entry, change))
}

/** What is no object is kept as what it says. */
const changeIn = (item: Json): Fields =>
  typeof item === 'object' && !Array.isArray(item) ? fieldsOf(item) : { value: item }

function changeOf(entry: Fields, change: Fields): Change {
  const value = fieldsOf(change.value)
  const number = numberOf(value)
  const phoneNumberId = idOf(number.phone_number_id)
  const shown = number.display_phone_number ?? value.display_phone_number
  return {
    field: textOf(change.field) ?? 'unknown',
    account_id: accountOf(entry, change, value),
    phone_number_id: phoneNumberId,
    display_phone_number: phoneNumberId === null ? digitsOf(shown) : null,
    entry_time: entry.time ?? null,
    value: change.value ?? null
  }
}

/**
 * Where a change names the number that it is about: messages in `metadata`, a handover in `recipient`, settings in theirs. A
 * handover tells what a patron wrote, so it may not go to every library of the account.
 */
function numberOf(value: Fields): Fields {
  const places = [value.metadata, value.recipient, value.phone_number_settings].map(fieldsOf)
  return (
    places.find((place) => idOf(place.phone_number_id) !== null) ??
    places.find((place) => digitsOf(place.display_phone_number) !== null) ??
    {}
  )
}

/** News about partners comes with the business portfolio's id in the entry, and the account's in the value. */
function accountOf(entry: Fields, change: Fields, value: Fields): string | null {
  const partner = change.field === 'account_update' && textOf(value.event)?.startsWith('PARTNER_')
  const named = partner ? idOf(fieldsOf(value.waba_info).waba_id) : null
  return named ?? idOf(entry.id)
}
