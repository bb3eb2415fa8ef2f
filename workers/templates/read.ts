import type { Json } from '../lib/json.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../lib/json-fields.ts'

/** A template as far as we send it. Pure. */
export interface ReadTemplate {
  body: string
  buttons: string[]
  /** How many {{n}} the body has. */
  parameters: number
  /** All its buttons are quick replies, so a tap can carry a payload of ours. */
  taps: boolean
  /** Its head or a button asks for more than text in the body, or its places have names: we do not send these. */
  fillable: boolean
}

export function readTemplate(components: string | null): ReadTemplate {
  const parts = listOf(components ? (JSON.parse(components) as Json) : null).map(fieldsOf)
  const body = textOf(partOf(parts, 'BODY')?.text) ?? ''
  const buttons = listOf(partOf(parts, 'BUTTONS')?.buttons).map(fieldsOf)
  const places = [...new Set([...body.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].map(([, place]) => place ?? ''))]
  const numbered = places.every((place) => Number(place) >= 1 && Number(place) <= places.length)
  return {
    body,
    buttons: buttons.map((button) => textOf(button.text) ?? ''),
    parameters: places.length,
    taps: buttons.length > 0 && buttons.every((button) => button.type === 'QUICK_REPLY'),
    fillable: body !== '' && numbered && !asksMore(parts) && buttons.every(isPlain)
  }
}

const partOf = (parts: Fields[], type: string) => parts.find((part) => part.type === type)

const asksMore = (parts: Fields[]) =>
  parts.some(
    ({ type, format, text }) =>
      (type === 'HEADER' && (format !== 'TEXT' || String(text ?? '').includes('{{'))) ||
      !['HEADER', 'BODY', 'FOOTER', 'BUTTONS'].includes(String(type))
  )

/** Everything else wants a value with the message: a code, a form, the end of an address. */
const isPlain = (button: Fields) =>
  button.type === 'QUICK_REPLY' ||
  button.type === 'PHONE_NUMBER' ||
  (button.type === 'URL' && !String(button.url ?? '').includes('{{'))

/** What the patron reads. */
export const fillTemplate = (body: string, parameters: string[]): string =>
  body.replace(/\{\{\s*(\d+)\s*\}\}/g, (_, place: string) => parameters[Number(place) - 1] ?? '')

/** `en-US`, as webhooks spell it, → `en_US`, as sending does. */
export const languageOf = (language: string): string => language.replace('-', '_')
