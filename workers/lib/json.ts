export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const INTEGER = /^-?\d+$/
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown
const parse = JSON.parse as (text: string, reviver: Reviver) => Json

/** Parses JSON without losing digits: integers beyond 2^53, which Meta sends as ids, become strings. Throws SyntaxError or RangeError (nesting). */
export function parseLossless(text: string): Json {
  return parse(text, (_key, value, context) =>
    typeof value === 'number' &&
    !Number.isSafeInteger(value) &&
    context.source &&
    INTEGER.test(context.source)
      ? context.source
      : value
  )
}
