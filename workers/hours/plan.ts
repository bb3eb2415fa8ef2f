import type { Period } from './schema.ts'
import { DAY_MINUTES, minutesOf } from './zone.ts'

/** Why it is open or closed. */
export interface Rule {
  layer: 'emergency' | 'local' | 'central' | 'season' | 'week'
  name: string | null
  /** The day is everybody's: a holiday, or one that the operator keeps. */
  central: boolean
  /** The central day that a choice of the library sets aside. */
  instead_of: string | null
}

export interface Answer {
  open: boolean
  rule: Rule
  /** Since when it is so; 0 when it was so for all of 400 days before. It names the period: the same as long as that lasts. */
  from_at: number
  /** When that changes; null when it does not within 400 days. */
  until_at: number | null
}

/** Minutes after the midnight that begins the day; what runs past the next one ends after 1440. */
export interface Span {
  from: number
  until: number
  rule: Rule
}

/** What one day says, by the clock on the wall. */
export interface DayPlan {
  /** Why it is closed when nothing narrower says so. */
  rule: Rule
  open: readonly Span[]
  /** Narrower reasons to be closed. */
  closed: readonly Span[]
  /** Times at which nothing is open, whichever day it began. */
  shut: readonly Span[]
}

export const WEEK: Rule = { layer: 'week', name: null, central: false, instead_of: null }

/** A period that ends no later than it begins ends on the next day. */
export function spansOf(periods: readonly Period[], rule: Rule): Span[] {
  return periods.map((period) => {
    const from = minutesOf(period.from)
    const until = minutesOf(period.until)
    return { from, until: until <= from ? until + DAY_MINUTES : until, rule }
  })
}
