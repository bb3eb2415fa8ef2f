/** When what was put off comes back. Pure. */
import { type Calendar, nextOpening } from '../hours/calendar.ts'
import { HOUR } from '../lib/time.ts'

/** So long before a promise is due it comes back, or halfway when it was made for sooner. */
const BEFORE = HOUR

/** At its time, or at the start of the next service period when nobody answers then. */
export const wakeTime = (calendar: Calendar, until: number): number => nextOpening(calendar, until) ?? until

/** Early enough to keep the promise, when there are service hours before it. */
export function promiseWakeTime(calendar: Calendar, promised_at: number, now: number): number {
  const early = Math.max(promised_at - BEFORE, now + Math.floor((promised_at - now) / 2))
  const opening = nextOpening(calendar, early)
  return opening !== null && opening <= promised_at ? opening : wakeTime(calendar, promised_at)
}
