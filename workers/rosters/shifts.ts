/** Who is on duty when, from a roster. Pure. */
import type { Calendar } from '../hours/calendar.ts'
import { WEEK, spansOf } from '../hours/plan.ts'
import type { Period } from '../hours/schema.ts'
import { dayAt, instantOf, isoOf, weekdayOf } from '../hours/zone.ts'
import { DAY } from '../lib/time.ts'
import type { Roster } from './schema.ts'

export interface Stretch {
  from_at: number
  until_at: number
}

export interface Shift extends Stretch {
  member_id: string
}

/** How far it looks ahead for who comes next. */
const AHEAD = 14 * DAY

/** What somebody works on a day: the last exception that names it, else their week. */
function periodsOn({ members, exceptions }: Roster, member_id: string, day: number): readonly Period[] {
  const on = isoOf(day)
  const exception = exceptions.findLast(
    (item) => item.member_id === member_id && item.from_on <= on && on <= item.until_on
  )
  return exception?.periods ?? members[member_id]?.[weekdayOf(day)] ?? []
}

const peopleOf = ({ members, exceptions }: Roster): Set<string> =>
  new Set([...Object.keys(members), ...exceptions.map(({ member_id }) => member_id)])

/** All shifts that touch a stretch of time, in order. One belongs to the day it began, also past midnight. */
export function shiftsBetween(roster: Roster, zone: string, from: number, until: number): Shift[] {
  const shifts: Shift[] = []
  for (let day = dayAt(from, zone) - 1; day <= dayAt(until, zone); day += 1) {
    for (const member_id of peopleOf(roster)) {
      for (const span of spansOf(periodsOn(roster, member_id, day), WEEK)) {
        const from_at = instantOf(day, span.from, zone, 'begin')
        const until_at = instantOf(day, span.until, zone, 'end')
        if (from_at < until && until_at > from) shifts.push({ member_id, from_at, until_at })
      }
    }
  }
  return shifts.sort((one, other) => one.from_at - other.from_at)
}

export interface OnDuty {
  member_ids: string[]
  /** Until when nobody comes or goes; null: for two weeks. */
  changes_at: number | null
  /** Who begins first after now. */
  next: { from_at: number; member_ids: string[] } | null
}

export function onDuty(roster: Roster, zone: string, now: number): OnDuty {
  const shifts = shiftsBetween(roster, zone, now, now + AHEAD)
  const present = shifts.filter(({ from_at }) => from_at <= now)
  const [first, ...later] = shifts.filter(({ from_at }) => from_at > now)
  const changes = [...present.map(({ until_at }) => until_at), ...(first ? [first.from_at] : [])]
  const together = first ? [first, ...later.filter(({ from_at }) => from_at === first.from_at)] : []
  return {
    member_ids: idsOf(present),
    changes_at: changes.length > 0 ? Math.min(...changes) : null,
    next: first ? { from_at: first.from_at, member_ids: idsOf(together) } : null
  }
}

const idsOf = (shifts: readonly Shift[]): string[] => [...new Set(shifts.map(({ member_id }) => member_id))]

/** When somebody's last shift of these hours was over; null while they are on duty, and for who had none. */
export function endedAt(roster: Roster, zone: string, member_id: string, now: number): number | null {
  const own = shiftsBetween(roster, zone, now - DAY / 2, now + 1).filter(
    (shift) => shift.member_id === member_id
  )
  if (own.some(({ until_at }) => until_at > now)) return null
  return own.length > 0 ? Math.max(...own.map(({ until_at }) => until_at)) : null
}

/** When somebody should answer and nobody is on duty: what the calendars are open for, less all shifts. */
export function gapsBetween(
  roster: Roster,
  calendars: readonly Calendar[],
  zone: string,
  from: number,
  until: number
): Stretch[] {
  const service = joined(calendars.flatMap((calendar) => openBetween(calendar, zone, from, until)))
  const shifts = joined(shiftsBetween(roster, zone, from, until))
  return service.flatMap((stretch) => without(stretch, shifts))
}

function openBetween(calendar: Calendar, zone: string, from: number, until: number): Stretch[] {
  const stretches: Stretch[] = []
  for (let day = dayAt(from, zone); day <= dayAt(until, zone); day += 1)
    for (const { open, from_at, until_at } of calendar.line(day).segments)
      if (open && from_at < until && until_at > from)
        stretches.push({ from_at: Math.max(from_at, from), until_at: Math.min(until_at, until) })
  return stretches
}

/** Stretches that touch or overlap become one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const { from_at, until_at } of [...stretches].sort((one, other) => one.from_at - other.from_at)) {
    const last = all.at(-1)
    if (last && from_at <= last.until_at) last.until_at = Math.max(last.until_at, until_at)
    else all.push({ from_at, until_at })
  }
  return all
}

function without(stretch: Stretch, taken: readonly Stretch[]): Stretch[] {
  let from_at = stretch.from_at
  const left: Stretch[] = []
  for (const item of taken) {
    if (item.until_at <= from_at) continue
    if (item.from_at >= stretch.until_at) break
    if (item.from_at > from_at) left.push({ from_at, until_at: item.from_at })
    from_at = item.until_at
  }
  if (from_at < stretch.until_at) left.push({ from_at, until_at: stretch.until_at })
  return left
}
