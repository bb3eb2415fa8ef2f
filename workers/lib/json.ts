export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const INTEGER = /^-?\d+$/

/** Parses JSON without losing digits: integers beyond 2^53, which Meta sends as ids, become strings. Throws SyntaxError or RangeError (nesting). */
export function parseLossless(text: string): Json {
  return JSON.parse(text, (_key, value: unknown, context: { source?: string }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && context.source && INTEGER.test(context.source)
      ? context.source
      : value
  ) as Json
}
