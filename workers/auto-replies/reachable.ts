/** Whether a channel answers, when its away message is due, and when somebody is there again. Pure. */
import { type Calendar, nextOpening, openAt } from '../hours/calendar.ts'
import type { Week } from '../hours/schema.ts'
import { dayAt, instantOf, minutesOf, weekdayOf } from '../hours/zone.ts'
import type { AutoReplies } from './schema.ts'

export interface Reachable {
  /** Staff answer now. */
  open: boolean
  away: { due: boolean; since: number }
  /** Closed at once: that is told, whatever the settings say. */
  emergency: boolean
  /** When there is somebody again; null when there is now, or nobody knows. */
  back_at: number | null
}

export function reachable(calendar: Calendar, away: AutoReplies['away'], at: number): Reachable {
  const { open, from_at, rule } = openAt(calendar, at)
  const back_at = open ? null : nextOpening(calendar, at)
  const emergency = !open && rule.layer === 'emergency'
  if (emergency) return { open, away: { due: true, since: from_at }, back_at, emergency }
  if (away.mode === 'closed') return { open, away: { due: !open, since: from_at }, back_at, emergency }
  if (away.mode === 'always') return { open, away: { due: true, since: 0 }, back_at, emergency }
  const period = periodAt(away.schedule, at, calendar.zone)
  if (!period) return { open, away: { due: false, since: 0 }, back_at, emergency }
  const since = period.from_at
  return { open, away: { due: true, since }, back_at: nextOpening(calendar, period.until_at), emergency }
}

/** The period of a week that an instant falls in; what touches is one. */
function periodAt(week: Week, at: number, zone: string): { from_at: number; until_at: number } | null {
  const today = dayAt(at, zone)
  const periods = Array.from({ length: 15 }, (_, index) => today - 7 + index)
    .flatMap((day) => (week[weekdayOf(day)] ?? []).map((period) => instantsOf(day, period, zone)))
    .sort((one, other) => one.from_at - other.from_at)
  const joined: typeof periods = []
  for (const period of periods) {
    const last = joined.at(-1)
    if (last && last.until_at >= period.from_at) last.until_at = Math.max(last.until_at, period.until_at)
    else joined.push({ ...period })
  }
  return joined.find(({ from_at, until_at }) => from_at <= at && at < until_at) ?? null
}

function instantsOf(day: number, { from, until }: { from: string; until: string }, zone: string) {
  const [start, end] = [minutesOf(from), minutesOf(until)]
  return {
    from_at: instantOf(day, start, zone, 'begin'),
    until_at: instantOf(day, end <= start ? end + 1440 : end, zone, 'end')
  }
}
