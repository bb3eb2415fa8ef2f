import { type Fields, fieldsOf, textOf } from '../../lib/json-fields.ts'
import { type Json, parseLossless } from '../../lib/json.ts'
import type { MessageContent } from '../content.ts'

type Form = NonNullable<MessageContent['form']>
type Answer = Form['answers'][number]

/** A form has so many fields at most; more is noise. */
const AT_MOST = 100
const LONGEST = 2000
const DEEPEST = 5

/** The filled-in form of an interactive answer. What it holds need not be an object, nor JSON. */
export function formOf(reply: Fields): Form {
  const written = textOf(reply.response_json)
  const answers = answersIn('', parsed(written) ?? reply.response_json ?? null, 0).slice(0, AT_MOST)
  return { name: nameOf(reply), answers }
}

/** The words of an answer that has some: "Sent" is what Meta writes under every form. */
export function formWords(reply: Fields): string | null {
  const body = textOf(reply.body)
  return body === 'Sent' ? null : body
}

/** What Meta calls every form of a sort: no name that the library gave. */
const SORTS = ['flow', 'address_message']

function nameOf(reply: Fields): string | null {
  const name = textOf(reply.name)
  return name !== null && SORTS.includes(name) ? null : name
}

function parsed(text: string | null): Json {
  try {
    return text === null ? null : parseLossless(text)
  } catch {
    return text
  }
}

function answersIn(label: string, value: Json, depth: number): Answer[] {
  if (value === null || value === '') return []
  if (typeof value !== 'object')
    return [{ label, value: wordOf(value) }].filter((answer) => answer.value !== '')
  if (depth >= DEEPEST) return []
  if (Array.isArray(value)) {
    const words = value.filter((item) => typeof item !== 'object').map(wordOf)
    if (words.length === value.length) return answersIn(label, words.join(', '), depth)
    return value.flatMap((item, index) => answersIn(join(label, String(index + 1)), item, depth + 1))
  }
  return Object.entries(fieldsOf(value)).flatMap(([key, item]) =>
    // our own secret that says which form it was
    key === 'flow_token' ? [] : answersIn(join(label, labelOf(key)), item ?? null, depth + 1)
  )
}

const join = (outer: string, inner: string) => (outer === '' ? inner : `${outer}: ${inner}`)

function wordOf(value: Json): string {
  if (value === true) return '✓'
  if (value === false) return '✗'
  return (textOf(String(value)) ?? '').slice(0, LONGEST).toWellFormed()
}

/** `screen_0_order_number_1` is how a form's builder names its fields. */
const labelOf = (key: string) =>
  (textOf(key) ?? '')
    .replace(/^screen_\d+_(.+?)_\d+$/, '$1')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed()
