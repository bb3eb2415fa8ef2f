import { type Fields, textOf } from '../../lib/json-fields.ts'
import type { ChannelEvent } from '../platform.ts'

/** What news says: a word of `WHAT`, how grave it is, and its plain values. */
export type Told = Pick<ChannelEvent, 'what' | 'severity' | 'facts'>

const LONGEST = 500

/** Only facts that are there and plain are kept. */
export function told(what: string, severity: Told['severity'], facts: Fields): Told {
  const plain = Object.entries(facts).flatMap(([key, value]): [string, string | number][] => {
    if (typeof value === 'number' && Number.isFinite(value)) return [[key, value]]
    const text = textOf(value)
    return text === null ? [] : [[key, text.slice(0, LONGEST).toWellFormed()]]
  })
  return { what, severity, facts: Object.fromEntries(plain) }
}
