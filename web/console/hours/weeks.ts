/** Weeks as they are edited: Monday first, each day its periods. Nothing here changes what it is given. */
import type { BranchHours, Period, Week } from '../../../workers/hours/schema.ts'

export const DAYS = [0, 1, 2, 3, 4, 5, 6] as const

export const emptyWeek = (): Week => DAYS.map(() => [])

export const emptyBranch = (): BranchHours => ({ staffed: emptyWeek(), unstaffed: emptyWeek(), seasons: [] })

/** Nothing is set: nobody knows when it is open. */
export const isEmptyWeek = (week: readonly (Period[] | null)[]): boolean =>
  week.every((periods) => periods === null || periods.length === 0)

export const withDay = <Day>(week: readonly Day[], day: number, periods: Day): Day[] =>
  week.map((old, index) => (index === day ? periods : old))

/** One day's periods on other days too. */
export const copyDay = <Day>(week: readonly Day[], day: number, to: ReadonlySet<number>): Day[] =>
  week.map((old, index) => (to.has(index) ? structuredClone(week[day] as Day) : old))

/** A period to begin with: after what is there already. */
export function nextPeriod(periods: readonly Period[]): Period {
  return periods.length === 0 ? { from: '10:00', until: '17:00' } : { from: '', until: '' }
}

interface Group<Day> {
  first: number
  last: number
  periods: Day
}

/** Days in a row that are alike, together: Monday to Friday. */
export function grouped<Day>(week: readonly Day[]): Group<Day>[] {
  const found: Group<Day>[] = []
  for (const [day, periods] of week.entries()) {
    const last = found.at(-1)
    if (last && JSON.stringify(last.periods) === JSON.stringify(periods)) last.last = day
    else found.push({ first: day, last: day, periods })
  }
  return found
}
