import { Temporal } from 'temporal-polyfill'

/** A day is a number here, days since 1970, so that the days before and after are one less and one more. */
const EPOCH = new Temporal.PlainDate(1970, 1, 1)
const DAY_MS = 86_400_000
export const DAY_MINUTES = 1440

export const plainDay = (day: number): Temporal.PlainDate => EPOCH.add({ days: day })
export const isoOf = (day: number): string => plainDay(day).toString()
export const dayOfDate = (date: Temporal.PlainDate): number => EPOCH.until(date, { largestUnit: 'day' }).days
export const dayOf = (iso: string): number => dayOfDate(Temporal.PlainDate.from(iso))
/** 0 is Monday; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

const starts = new Map<string, Map<number, number>>()

/** The instant at which a day begins. Remembered: all of a zone's calendars ask for the same days. */
export function startOf(day: number, zone: string): number {
  const known = starts.get(zone) ?? new Map<number, number>()
  if (known.size === 0) starts.set(zone, known)
  const start = known.get(day)
  if (start !== undefined) return start
  if (known.size > 20_000) known.clear()
  const found = plainDay(day).toZonedDateTime(zone).epochMilliseconds
  known.set(day, found)
  return found
}

/** The day on which an instant falls. */
export function dayAt(at: number, zone: string): number {
  // no zone is a day away from UTC
  let day = Math.floor(at / DAY_MS)
  while (at < startOf(day, zone)) day -= 1
  while (at >= startOf(day + 1, zone)) day += 1
  return day
}

/**
 * The instant at which the clock of a zone shows a time, `minutes` after the midnight that begins `day` (also after the next one).
 * When the clock is put back it shows an hour twice: what begins does so at the first, what ends at the last.
 * When it is put forward there is an hour that it never shows: what begins or ends in it does so at that moment.
 */
export function instantOf(day: number, minutes: number, zone: string, side: 'begin' | 'end'): number {
  if (minutes >= DAY_MINUTES) return instantOf(day + 1, minutes - DAY_MINUTES, zone, side)
  const start = startOf(day, zone)
  if (startOf(day + 1, zone) - start === DAY_MS) return start + minutes * 60_000
  const clock = plainDay(day).toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
  const first = clock.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const last = clock.toZonedDateTime(zone, { disambiguation: 'later' })
  if (first.toPlainDateTime().equals(clock)) return (side === 'begin' ? first : last).epochMilliseconds
  return first.getTimeZoneTransition('next')?.epochMilliseconds ?? last.epochMilliseconds
}

/** `HH:MM` as minutes after midnight; 24:00 is 1440. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
