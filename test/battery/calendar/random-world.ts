import fc from 'fast-check'
import type { CentralDay } from '../../../workers/hours/central-days.ts'
import { HOLIDAYS } from '../../../workers/hours/holidays.ts'
import type { Emergency } from '../../../workers/hours/line.ts'
import type { Closure, HoursDocument, Period, SeasonWhen } from '../../../workers/hours/schema.ts'
import type { World } from './oracle.ts'

/** Libraries of every odd kind: hours past midnight, around the hour that comes twice, seasons in closures in holidays. */
export const BRANCHES = ['b1', 'b2'] as const
export const CHANNELS = ['c1', 'c2', 'c3'] as const
export const YEARS = { first: 2024, last: 2037 }

const two = (number: number) => String(number).padStart(2, '0')
const quarter = (quarters: number) => `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`
/** At night more than people would: that is where clocks change. */
const time = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 32, max: 88 }).map(quarter) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 16 }).map(quarter) },
  {
    weight: 1,
    arbitrary: fc.nat(1439).map((minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
  }
)
const period: fc.Arbitrary<Period> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ from: time, until: time }) },
  { weight: 1, arbitrary: time.map((from) => ({ from, until: '24:00' })) }
)
const periods = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Period[]>([]) },
  { weight: 4, arbitrary: fc.array(period, { minLength: 1, maxLength: 3 }) }
)
const week = fc.array(periods, { minLength: 7, maxLength: 7 })
const channelWeek = fc.array(fc.option(periods, { freq: 2 }), { minLength: 7, maxLength: 7 })

const day = fc
  .integer({ min: Date.UTC(YEARS.first, 0) / 86_400_000, max: Date.UTC(YEARS.last, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const later = (on: string, days: number) =>
  new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
const range = (longest: number) =>
  fc.tuple(day, fc.nat(longest)).map(([from_on, days]) => ({ from_on, until_on: later(from_on, days) }))

const when: fc.Arbitrary<SeasonWhen> = fc.oneof(
  range(120).map((dates) => ({ kind: 'dates' as const, ...dates })),
  fc.constant({ kind: 'school_holidays' as const })
)
const named = (letter: string) =>
  fc.nat(99).map((number) => ({ id: `${letter}${number}`, name: `${letter}${number}` }))
const joined = <A, B>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) =>
  fc.tuple(a, b).map(([x, y]) => ({ ...x, ...y }))

const branchWeeks = fc.record({ staffed: week, unstaffed: week })
const season = joined(joined(named('s'), fc.record({ when })), branchWeeks)
const branch = joined(branchWeeks, fc.record({ seasons: fc.array(season, { maxLength: 3 }) }))
const channel = fc.record({
  follows: fc.option(fc.constantFrom<string>(...BRANCHES, 'unknown'), { freq: 2 }),
  week: channelWeek,
  seasons: fc.array(joined(joined(named('s'), fc.record({ when })), fc.record({ week: channelWeek })), {
    maxLength: 2
  })
})

const closure: fc.Arbitrary<Closure> = joined(
  joined(
    named('l'),
    fc.boolean().chain((yearly) => range(yearly ? 20 : 40).map((dates) => ({ ...dates, yearly })))
  ),
  fc.record({
    times: fc.oneof(
      fc.constant(null),
      period,
      periods.map((instead) => ({ instead }))
    ),
    branches: fc.option(fc.subarray([...BRANCHES]), { freq: 1 }),
    channels: fc.option(fc.subarray([...CHANNELS]), { freq: 1 }),
    part: fc.constantFrom('all' as const, 'all' as const, 'staffed' as const, 'unstaffed' as const)
  })
)
/** The day that most years do not have. */
const leapDay = closure.map((it) => ({ ...it, from_on: '2024-02-29', until_on: '2024-02-29', yearly: true }))

const region = fc.option(fc.constantFrom('noord' as const, 'midden' as const, 'zuid' as const))
const holidays = fc.dictionary(
  fc.constantFrom(...HOLIDAYS.map(({ id }) => id), 'ccl0', 'ccl1'),
  fc.record({ state: fc.constantFrom('open' as const, 'closed' as const), closes_at: fc.option(time) }),
  { maxKeys: 14, noNullPrototype: true }
)
const document: fc.Arbitrary<HoursDocument> = fc.record({
  branches: fc.record({ b1: branch, b2: branch }),
  channels: fc.record({ c1: channel, c2: channel }),
  closures: fc.array(fc.oneof({ weight: 6, arbitrary: closure }, { weight: 1, arbitrary: leapDay }), {
    maxLength: 30
  }),
  holidays,
  region
})
const central: fc.Arbitrary<CentralDay[]> = fc
  .array(
    joined(
      range(50),
      fc.record({ region, kind: fc.constantFrom('closure' as const, 'school_holiday' as const) })
    ),
    { maxLength: 24 }
  )
  .map((all) => all.map((row, index) => ({ ...row, id: `ccl${index}`, name: `Centraal ${index}` })))
const emergency: fc.Arbitrary<Emergency> = fc.record({
  branches: fc.option(fc.subarray([...BRANCHES]), { freq: 1 }),
  channels: fc.boolean(),
  ...{ from_at: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2037, 11) }), until_at: fc.nat(72) },
  reason: fc.constantFrom('storm', 'water')
})
const emergencies = fc
  .array(emergency, { maxLength: 5 })
  .map((all) => all.map((it) => ({ ...it, until_at: it.from_at + it.until_at * 3_600_000 })))

export const world: fc.Arbitrary<World> = fc.record({ document, central, emergencies })

/** The same each time, for a glance. */
export const A_FEW: readonly World[] = fc.sample(world, { numRuns: 12, seed: 20_261_127 })
