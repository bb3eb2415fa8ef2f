import type { Period } from '../../../workers/hours/schema.ts'
import type { Found } from './faults.ts'
import { isTime, minutesOf } from './times.ts'

const DAY_MINUTES = 1440
const WEEK_DAYS = 7

/** The address of one time: `branches.brn_….staffed` on Tuesday, the first period, its beginning. */
export const timeField = (week: string, day: number, index: number, side: 'from' | 'until') =>
  `${week}.${day}.${index}.${side}`

/** Of one week: what is no time, and what runs into something else, on the day itself or the day after. */
export const weekFaults = (at: string, week: readonly (Period[] | null)[]): Found[] =>
  week.flatMap((periods, day) => [
    ...periodFaults(`${at}.${day}`, periods ?? [], day),
    ...nextDayFaults(at, week, day)
  ])

const isWhole = ({ from, until }: Period) => isTime(from) && isTime(until)
const endOf = ({ from, until }: Period) =>
  minutesOf(until) <= minutesOf(from) ? minutesOf(until) + DAY_MINUTES : minutesOf(until)
const overlap = (one: Period, other: Period) =>
  minutesOf(one.from) < endOf(other) && minutesOf(other.from) < endOf(one)
const before = (one: Period, other: Period) => minutesOf(one.from) <= minutesOf(other.from)

/** Of the periods of one day. */
export function periodFaults(at: string, periods: readonly Period[], day?: number): Found[] {
  return periods.flatMap((period, index): Found[] => {
    const wrong = (['from', 'until'] as const).filter((side) => !isTime(period[side]))
    if (wrong.length > 0) return wrong.map((side) => [`${at}.${index}.${side}`, { kind: 'time' }])
    if (period.from === period.until) return [[`${at}.${index}.until`, { kind: 'same' }]]
    const other = periods.slice(0, index).find((earlier) => isWhole(earlier) && overlap(earlier, period))
    if (!other) return []
    const [one, two] = before(other, period) ? [other, period] : [period, other]
    return [[`${at}.${index}.from`, { kind: 'overlap', day, one, other: two }]]
  })
}

/** Tuesday from 1.00 while Monday runs until 2.00. */
function nextDayFaults(at: string, week: readonly (Period[] | null)[], next: number): Found[] {
  const day = (next + WEEK_DAYS - 1) % WEEK_DAYS
  const late = (week[day] ?? []).find((period) => isWhole(period) && endOf(period) > DAY_MINUTES)
  if (!late) return []
  return (week[next] ?? []).flatMap((other, index): Found[] =>
    isWhole(other) && minutesOf(other.from) < endOf(late) - DAY_MINUTES
      ? [[timeField(at, next, index, 'from'), { kind: 'overlap_next', day, one: late, next, other }]]
      : []
  )
}
