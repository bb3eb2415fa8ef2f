import { Temporal } from 'temporal-polyfill'
import type { Calendar } from './calendar.ts'
import type { Segment } from './line.ts'
import type { Rule } from './plan.ts'
import { DAY_MINUTES, dayOf, isoOf } from './zone.ts'

export interface Stretch {
  from_at: number
  until_at: number
}

/** What opens on a day, without what only reaches into it from the day before; what touches is one. */
export function stretchesOf(calendar: Calendar, day: number): Stretch[] {
  const found: Stretch[] = []
  for (const { from_at, until_at } of begunOn(calendar, day)) {
    const last = found.at(-1)
    if (last && last.until_at === from_at) last.until_at = until_at
    else found.push({ from_at, until_at })
  }
  return found
}

const begunOn = (calendar: Calendar, day: number): Segment[] =>
  [calendar.line(day), calendar.line(day + 1)].flatMap(({ segments }) =>
    segments.filter(({ began }) => began === day)
  )

/** Why a day is as it is: what opens it, or else what closes most of it. */
export function ruleOfDay(calendar: Calendar, day: number): Rule {
  const [opening] = begunOn(calendar, day)
  if (opening) return opening.rule
  const closed = calendar.line(day).segments.filter(({ open }) => !open)
  const [first] = closed.length > 0 ? closed : calendar.line(day).segments
  if (!first) throw new Error('a day has a beginning')
  const length = ({ from_at, until_at }: Segment) => until_at - from_at
  return closed.reduce((most, item) => (length(item) > length(most) ? item : most), first).rule
}

/** What else is the matter on a day: part of it closed, an early end. */
function otherRules(calendar: Calendar, day: number, main: Rule): Rule[] {
  const found: Rule[] = []
  for (const { rule, open } of calendar.line(day).segments) {
    const plain = rule.layer === 'week' || rule.layer === 'season'
    const known = [main, ...found].some((it) => it.name === rule.name && it.layer === rule.layer)
    if (!open && !plain && !known) found.push(rule)
  }
  return found
}

export interface DayView {
  /** `2027-04-27` */
  on: string
  open: boolean
  /** By the clock; an end after midnight is smaller than its beginning, midnight itself is 24:00. */
  periods: { from: string; until: string }[]
  rule: Rule
  others: Rule[]
}

/** A day for a year's view: when it is open, and why it is as it is. */
export function dayView(calendar: Calendar, day: number): DayView {
  const stretches = stretchesOf(calendar, day)
  const rule = ruleOfDay(calendar, day)
  return {
    on: isoOf(day),
    open: stretches.length > 0,
    periods: stretches.map(({ from_at, until_at }) => ({
      from: clockOf(from_at, calendar.zone, 'begin'),
      until: clockOf(until_at, calendar.zone, 'end')
    })),
    rule,
    others: otherRules(calendar, day, rule)
  }
}

/** `10:00`; what ends at midnight ends at 24:00. */
export function clockOf(at: number, zone: string, side: 'begin' | 'end'): string {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const minutes = hour * 60 + minute || (side === 'end' ? DAY_MINUTES : 0)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Every day of a year. */
export function yearView(calendar: Calendar, year: number): DayView[] {
  const [first, next] = [dayOf(`${year}-01-01`), dayOf(`${year + 1}-01-01`)]
  return Array.from({ length: next - first }, (_, index) => dayView(calendar, first + index))
}
