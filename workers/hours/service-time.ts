import type { Calendar } from './calendar.ts'
import { dayAt } from './zone.ts'

/** Days without any open time after which nothing more is expected. */
const MOST_DAYS = 400

/** How long it was open between two instants, in ms. */
export function serviceTime(calendar: Calendar, from: number, until: number): number {
  if (until <= from) return 0
  const first = dayAt(from, calendar.zone)
  const last = dayAt(until, calendar.zone)
  let sum = 0
  for (let day = first; day <= last; day += 1) {
    const { segments, open_ms } = calendar.line(day)
    if (day > first && day < last) sum += open_ms
    else
      for (const { open, from_at, until_at } of segments)
        if (open) sum += Math.max(0, Math.min(until_at, until) - Math.max(from_at, from))
  }
  return sum
}

/**
 * The first instant at which so much open time has passed: when an answer is due. At the end of a period it is that end, not the
 * next opening. Null when it is closed for 400 days before that.
 */
export function addServiceTime(calendar: Calendar, from: number, ms: number): number | null {
  if (ms <= 0) return from
  let left = ms
  let idle = 0
  for (let day = dayAt(from, calendar.zone); idle <= MOST_DAYS; day += 1) {
    const { segments, open_ms } = calendar.line(day)
    idle = open_ms > 0 ? 0 : idle + 1
    for (const { open, from_at, until_at } of segments) {
      if (!open || until_at <= from) continue
      const begin = Math.max(from_at, from)
      if (until_at - begin >= left) return begin + left
      left -= until_at - begin
    }
  }
  return null
}

/**
 * The end of the n-th working day after the day of `from`: the last closing of what opens that day. A working day is one with any
 * open time. Null when there are none for 400 days.
 */
export function addWorkingDays(calendar: Calendar, from: number, days: number): number | null {
  let left = days
  let idle = 0
  for (let day = dayAt(from, calendar.zone) + 1; idle <= MOST_DAYS; day += 1) {
    const end = endOf(calendar, day)
    idle = end === null ? idle + 1 : 0
    if (end !== null) left -= 1
    if (end !== null && left <= 0) return end
  }
  return null
}

/** When it closes for the last time of what opened on a day, perhaps after midnight. */
function endOf(calendar: Calendar, day: number): number | null {
  const own = [calendar.line(day), calendar.line(day + 1)].flatMap(({ segments }) =>
    segments.filter(({ began }) => began === day)
  )
  return own.at(-1)?.until_at ?? null
}
