import type { Json } from '../../lib/json.ts'
import { type Fields, fieldsOf, listOf } from '../../lib/json-fields.ts'
import type { InboundEvent } from '../platform.ts'

/** An event before it is said where in the change it stood. */
export type Event = InboundEvent extends infer Each
  ? Each extends { path: string }
    ? Omit<Each, 'path'>
    : never
  : never

/** Reads an element; `value` holds the list that it stands in, and the contacts beside it. */
export type Reader = (element: Fields, value: Fields) => Event

export const isEmpty = (value: Json): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0)

/** Every element of a list is one event, whatever it is. */
export const readList = (path: string, list: Json | undefined, value: Fields, read: Reader): InboundEvent[] =>
  listOf(list).map((element, index) => ({
    ...readElement(element, value, read),
    path: `${path}[${index}]`
  }))

function readElement(element: Json, value: Fields, read: Reader): Event {
  if (isEmpty(element)) return { type: 'ignored', reason: 'empty' }
  if (typeof element !== 'object' || Array.isArray(element))
    return { type: 'ignored', reason: 'not_an_object' }
  return read(fieldsOf(element), value)
}
