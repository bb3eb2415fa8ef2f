import type { CentralDay } from './central-days.ts'
import { type Emergency, type Line, lineOf, type Segment } from './line.ts'
import type { Answer } from './plan.ts'
import type { HoursDocument } from './schema.ts'
import { planOf, type Subject } from './subject.ts'
import { dayAt } from './zone.ts'

/** How far it looks for the next time something changes. */
const MOST_DAYS = 400
/** Days that a calendar remembers: as many as it looks back and ahead. */
const REMEMBERED = 900

/** When a channel answers or a branch is open. Made by `calendarOf`; it remembers the days that were asked. */
export interface Calendar {
  readonly zone: string
  readonly line: (day: number) => Line
}

export function calendarOf(
  document: HoursDocument,
  subject: Subject,
  central: readonly CentralDay[],
  emergencies: readonly Emergency[],
  time_zone: string
): Calendar {
  const rules = { document, central }
  const concerned = emergencies.filter(({ branches, channels }) =>
    'channel_id' in subject ? channels : branches === null || branches.includes(subject.branch_id)
  )
  const lines = new Map<number, Line>()
  const plan = (day: number) => planOf(rules, subject, day)
  const line = (day: number): Line => {
    const known = lines.get(day)
    if (known) return known
    if (lines.size >= REMEMBERED) lines.clear()
    const made = lineOf(day, time_zone, plan, concerned)
    lines.set(day, made)
    return made
  }
  return { zone: time_zone, line }
}

/** Whether it is open at an instant, why, and until when. */
export function openAt(calendar: Calendar, at: number): Answer {
  const day = dayAt(at, calendar.zone)
  const { segments } = calendar.line(day)
  let index = segments.length - 1
  while (index > 0 && (segments[index] as Segment).from_at > at) index -= 1
  const segment = segments[index] as Segment
  segment.answer ??= answerOf(calendar, day, index, segment)
  return segment.answer
}

function answerOf(calendar: Calendar, day: number, index: number, { open, rule }: Segment): Answer {
  return {
    ...{ open, rule },
    from_at: since(calendar, day, index, open),
    until_at: until(calendar, day, index, open)
  }
}

function until(calendar: Calendar, day: number, index: number, open: boolean): number | null {
  for (let ahead = 0; ahead <= MOST_DAYS; ahead += 1) {
    const { segments } = calendar.line(day + ahead)
    const change = segments.find((segment, place) => (ahead > 0 || place > index) && segment.open !== open)
    if (change) return change.from_at
  }
  return null
}

function since(calendar: Calendar, day: number, index: number, open: boolean): number {
  for (let back = 0; back <= MOST_DAYS; back += 1) {
    const { segments } = calendar.line(day - back)
    const change = segments.findLast((segment, place) => (back > 0 || place < index) && segment.open !== open)
    if (change) return change.until_at
  }
  return 0
}

/** The next time it opens or closes, within 400 days. */
export const nextChange = (calendar: Calendar, at: number): number | null => openAt(calendar, at).until_at

/** When it is open again: at once when it is now. */
export function nextOpening(calendar: Calendar, at: number): number | null {
  const answer = openAt(calendar, at)
  return answer.open ? at : answer.until_at
}
