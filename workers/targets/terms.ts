/** How many working days each step of a kind of conversation may take. Pure. */
import type { Kind } from './handling.ts'

export interface Terms {
  complaint_confirm_days: number
  complaint_days: number
  other_days: number
}

/** As product C3 has them. */
export const DEFAULT_TERMS: Terms = { complaint_confirm_days: 2, complaint_days: 10, other_days: 5 }

/** Null: this kind has no such step. A question has its target. */
export function daysOf(kind: Kind, terms: Terms): { confirm: number | null; handle: number | null } {
  if (kind === null) return { confirm: null, handle: null }
  if (kind === 'complaint') return { confirm: terms.complaint_confirm_days, handle: terms.complaint_days }
  return { confirm: null, handle: terms.other_days }
}
