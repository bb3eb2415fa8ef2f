/** Where a conversation stands among those that are open. Pure. */
import { DAY } from '../lib/time.ts'

/** Urgent ones stand before all others, in their own order. */
const URGENT_FIRST = 3650 * DAY
/** What is put off stands beyond all that waits, in the order of waking. */
export const ASIDE = 8_000_000_000_000

export const placeOf = (sort_at: number, urgent: string | null): number =>
  urgent === null ? sort_at : sort_at - URGENT_FIRST

export const placeAside = (wake_at: number): number => ASIDE + wake_at

export const isAside = (sort_at: number): boolean => sort_at >= ASIDE
