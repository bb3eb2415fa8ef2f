/** What the hours come to, reckoned by the very rules that the server has: so what was not saved yet shows its effect too. */
import { branchAt } from '../../../workers/hours/branch-at.ts'
import { type Calendar, calendarOf, openAt } from '../../../workers/hours/calendar.ts'
import type { CentralDay } from '../../../workers/hours/central-days.ts'
import { reasonOf } from '../../../workers/hours/explain.ts'
import type { Emergency, Segment } from '../../../workers/hours/line.ts'
import type { Rule } from '../../../workers/hours/plan.ts'
import type { HoursDocument } from '../../../workers/hours/schema.ts'
import { type Spoken, speakTimes } from '../../../workers/hours/speak.ts'
import { dayOf, isoOf } from '../../../workers/hours/zone.ts'
import type { Language } from '../api/contract.ts'

export interface Facts {
  document: HoursDocument
  central: readonly CentralDay[]
  emergencies: readonly Emergency[]
  zone: string
}
export type Who = { channel_id: string } | { branch_id: string }

export const hoursOf = ({ document, central, emergencies, zone }: Facts, who: Who): Spoken => {
  const made = (subject: Parameters<typeof calendarOf>[1]): Calendar =>
    calendarOf(document, subject, central, emergencies, zone)
  if ('channel_id' in who) return { staffed: made(who) }
  return { staffed: made({ ...who, kind: 'staffed' }), unstaffed: made({ ...who, kind: 'unstaffed' }) }
}

export interface Moment {
  state: 'open' | 'closed' | 'staffed' | 'unstaffed'
  reason: string
  until_at: number | null
}

/** What is so at an instant, why, and until when. */
export function momentOf({ staffed, unstaffed }: Spoken, at: number, language: Language): Moment {
  if (unstaffed) {
    const { state, rule, until_at } = branchAt(staffed, unstaffed, at)
    return { state, reason: reasonOf(rule, language), until_at }
  }
  const { open, rule, until_at } = openAt(staffed, at)
  return { state: open ? 'open' : 'closed', reason: reasonOf(rule, language), until_at }
}

export interface DayView {
  day: number
  iso: string
  /** `usual`: closed as in every week · `other`: open, but not as in every week */
  look: 'open' | 'unstaffed' | 'other' | 'closed' | 'usual'
  /** `10.00 tot 17.00 uur`, or nothing when it is closed */
  times: string
  /** nothing when the usual week holds */
  reason: string | undefined
}

const RANK = { emergency: 0, local: 1, central: 2, season: 3, week: 4 } as const

/** Every day of a year, as it is and why. */
export function yearOf(hours: Spoken, year: number, language: Language): DayView[] {
  const first = dayOf(`${year}-01-01`)
  const count = dayOf(`${year + 1}-01-01`) - first
  return Array.from({ length: count }, (_, index) => dayView(hours, first + index, language))
}

function dayView(hours: Spoken, day: number, language: Language): DayView {
  const served = hours.staffed.line(day).segments
  const self = hours.unstaffed?.line(day).segments ?? []
  const begun = (segments: readonly Segment[]) => segments.some(({ began }) => began === day)
  const open = begun(served) || begun(self)
  const rules = distinct([...served, ...self].map(({ rule }) => rule))
  const reason = rules.length > 0 ? rules.map((rule) => reasonOf(rule, language)).join(', ') : undefined
  const times = open ? speakTimes(hours, day, language) : ''
  return { day, iso: isoOf(day), times, reason, look: lookOf(open, begun(served), rules) }
}

function lookOf(open: boolean, served: boolean, rules: Rule[]): DayView['look'] {
  if (!open) return rules.length > 0 ? 'closed' : 'usual'
  if (rules.length > 0) return 'other'
  return served ? 'open' : 'unstaffed'
}

/** The rules of a day that are not those of every week, each once, the narrowest first. */
function distinct(rules: Rule[]): Rule[] {
  const found = new Map<string, Rule>()
  for (const rule of rules) if (rule.layer !== 'week') found.set(JSON.stringify(rule), rule)
  return [...found.values()].toSorted((one, other) => RANK[one.layer] - RANK[other.layer])
}

export interface Exception {
  from_on: string
  until_on: string
  look: DayView['look']
  times: string
  reason: string
}

/** The days of a year that are not as in every week; those in a row that are alike are one. */
export function exceptionsOf(days: readonly DayView[]): Exception[] {
  const found: (Exception & { last: number })[] = []
  for (const { day, iso, look, times, reason } of days) {
    if (reason === undefined) continue
    const last = found.at(-1)
    if (
      last &&
      last.last === day - 1 &&
      last.reason === reason &&
      (last.times === times || isSeason(last, look))
    )
      Object.assign(last, { until_on: iso, last: day, times: last.times === times ? times : '' })
    else found.push({ from_on: iso, until_on: iso, look, times, reason, last: day })
  }
  return found
}

/** Days of a season are not alike, and are one thing. */
const isSeason = (last: Exception, look: DayView['look']) => last.look === 'other' && look !== 'usual'
