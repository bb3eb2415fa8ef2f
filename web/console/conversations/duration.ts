/** How long something takes or waits, in words: 18 min, 2 uur, 3 dagen. Pure. */
import type { Texts } from '../texts/nl.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** For who waits for us: `Net binnen`, `Wacht 18 min`. Nothing when our failed answer makes them wait again, since just now. */
export function waitingWords(ms: number, texts: Texts['inbox'], fresh = true): string | false {
  return ms < MINUTE ? fresh && texts.list.justIn : texts.list.waits(roughly(ms, texts.duration))
}

type Words = Texts['inbox']['duration']

/** One unit, rounded down: who waits 119 minutes waits `1 uur`. `ms` below zero counts as zero. */
export function roughly(ms: number, words: Words): string {
  if (ms < MINUTE) return words.underMinute
  if (ms < HOUR) return words.minutes(Math.floor(ms / MINUTE))
  if (ms < DAY) return words.hours(Math.floor(ms / HOUR))
  return words.days(Math.floor(ms / DAY))
}

/** Hours and minutes, rounded up, so that it never says none while there is some left. */
export function precisely(ms: number, words: Words): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return words.minutes(rest)
  return rest === 0 ? words.hours(hours) : words.hoursMinutes(hours, rest)
}
