/** What is not right in the hours as they stand on the screen, each at the field that it is about: `branches.brn_….staffed.1.0.from`. Pure. */
import type { Closure, HoursDocument, Period, SeasonWhen } from '../../../workers/hours/schema.ts'
import { isTime } from './times.ts'
import { closureFaults } from './closure-faults.ts'
import { rangeFaults, nameFaults } from './field-faults.ts'
import { weekFaults } from './week-faults.ts'

export type Fault =
  | { kind: Plain }
  /** without a day: of other times on a single day */
  | { kind: 'overlap'; day: number | undefined; one: Period; other: Period }
  | { kind: 'overlap_next'; day: number; one: Period; next: number; other: Period }
  /** another season holds on some of the same days */
  | { kind: 'seasons'; name: string }
type Plain =
  | ('time' | 'same' | 'name' | 'name_long' | 'date' | 'range' | 'year_long')
  | ('nobody' | 'region' | 'school_twice' | 'branch_unknown')

export type Faults = ReadonlyMap<string, Fault>
export type Found = [field: string, fault: Fault]

export function faultsOf(document: HoursDocument): Faults {
  const { branches, channels, closures, holidays } = document
  const found = new Map<string, Fault>()
  const all = [
    ...Object.entries(branches).flatMap(([id, hours]) => branchFaults(`branches.${id}`, hours, document)),
    ...Object.entries(channels).flatMap(([id, hours]) => channelFaults(`channels.${id}`, hours, document)),
    ...closures.flatMap((closure: Closure, index) => closureFaults(`closures.${index}`, closure)),
    ...Object.entries(holidays).flatMap(([id, { closes_at }]): Found[] =>
      closes_at === null || isTime(closes_at) ? [] : [[`holidays.${id}`, { kind: 'time' }]]
    )
  ]
  // of what is wrong with a field the first is said
  for (const [field, fault] of all) if (!found.has(field)) found.set(field, fault)
  return found
}

type Branch = HoursDocument['branches'][string]
type Channel = HoursDocument['channels'][string]

const branchFaults = (
  at: string,
  { staffed, unstaffed, seasons }: Branch,
  document: HoursDocument
): Found[] => [
  ...weekFaults(`${at}.staffed`, staffed),
  ...weekFaults(`${at}.unstaffed`, unstaffed),
  ...seasonFaults(`${at}.seasons`, seasons, document),
  ...seasons.flatMap((season, index) => [
    ...weekFaults(`${at}.seasons.${index}.staffed`, season.staffed),
    ...weekFaults(`${at}.seasons.${index}.unstaffed`, season.unstaffed)
  ])
]

const channelFaults = (at: string, { follows, week, seasons }: Channel, document: HoursDocument): Found[] => [
  ...(follows !== null && !document.branches[follows]
    ? [[`${at}.follows`, { kind: 'branch_unknown' }] satisfies Found]
    : []),
  ...weekFaults(`${at}.week`, week),
  ...seasonFaults(`${at}.seasons`, seasons, document),
  ...seasons.flatMap((season, index) => weekFaults(`${at}.seasons.${index}.week`, season.week))
]

type Dated = Extract<SeasonWhen, { kind: 'dates' }>
const isDated = (when: SeasonWhen): when is Dated => when.kind === 'dates'
const meet = (one: Dated, other: Dated) => one.from_on <= other.until_on && other.from_on <= one.until_on

function seasonFaults(
  at: string,
  seasons: readonly { name: string; when: SeasonWhen }[],
  { region }: HoursDocument
): Found[] {
  return seasons.flatMap(({ name, when }, index) => {
    const season = `${at}.${index}`
    const before = seasons.slice(0, index)
    const found = nameFaults(season, name)
    if (!isDated(when)) {
      if (before.some((other) => !isDated(other.when)))
        found.push([`${season}.when`, { kind: 'school_twice' }])
      else if (region === null) found.push([`${season}.when`, { kind: 'region' }])
      return found
    }
    const range = rangeFaults(season, when)
    const other = before.find((earlier) => isDated(earlier.when) && meet(earlier.when, when))
    if (range.length === 0 && other) range.push([`${season}.from_on`, { kind: 'seasons', name: other.name }])
    return [...found, ...range]
  })
}
