import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { faultsOf as faultsOfServer } from '../../../workers/hours/check.ts'
import { type HoursDocument, hoursSchema, type Period } from '../../../workers/hours/schema.ts'
import { faultsOf as faultsOnScreen } from '../../../web/console/hours/faults.ts'

const PLACES = { branches: new Set(['b1', 'b2']), channels: new Set(['c1']) }

// few times and days, so that they meet often
const from = fc.constantFrom<string[]>('00:00', '01:00', '09:00', '10:30', '22:00')
const until = fc.constantFrom<string[]>('00:00', '02:00', '09:00', '10:30', '12:00', '23:59', '24:00')
const periods = fc.array(fc.record({ from, until }), { maxLength: 3 })
const few = fc.oneof({ weight: 5, arbitrary: fc.constant<Period[]>([]) }, periods)
const week = fc.array(few, { minLength: 7, maxLength: 7 })
const channelWeek = fc.array(fc.option(few, { nil: null }), { minLength: 7, maxLength: 7 })
const day = fc.constantFrom<string[]>(
  '2027-02-28',
  '2027-03-01',
  '2027-07-12',
  '2028-02-29',
  '2028-03-01',
  '0202-03-01'
)
const range = { from_on: day, until_on: day }
const name = fc.constantFrom('Zomer', 'Winter', ' ', 'x'.repeat(61))
const when = fc.oneof(
  fc.record({ kind: fc.constant('dates' as const), ...range }),
  fc.constant({ kind: 'school_holidays' as const })
)
const seasons = <Hours extends Record<string, unknown>>(hours: fc.Arbitrary<Hours>) =>
  fc
    .array(fc.tuple(fc.record({ name, when }), hours), { maxLength: 3 })
    .map((all) => all.map(([season, own], index) => ({ id: `s${index}`, ...season, ...own })))
const branchWeeks = fc.record({ staffed: week, unstaffed: week })
const branch = fc.tuple(branchWeeks, seasons(branchWeeks)).map(([weeks, own]) => ({ ...weeks, seasons: own }))
const channel = fc.record({
  follows: fc.constantFrom<(string | null)[]>(null, 'b1', 'b2'),
  week: channelWeek,
  seasons: seasons(fc.record({ week: channelWeek }))
})
const closures = fc
  .array(
    fc.record({
      ...{ name, ...range, yearly: fc.boolean() },
      times: fc.oneof(
        fc.constant(null),
        fc.record({ from, until }),
        periods.map((instead) => ({ instead }))
      ),
      branches: fc.constantFrom<(string[] | null)[]>(null, [], ['b1']),
      channels: fc.constantFrom<(string[] | null)[]>(null, [], ['c1']),
      part: fc.constantFrom('all' as const, 'staffed' as const, 'unstaffed' as const)
    }),
    { maxLength: 2 }
  )
  .map((all) => all.map((closure, index) => ({ id: `l${index}`, ...closure })))
const holidays = fc.constantFrom({}, { kerst: { state: 'open' as const, closes_at: '16:00' } })
const region = fc.constantFrom(null, 'noord' as const)
/** One part at a time, so that what is wrong with it is not hidden by the others. */
const documents: fc.Arbitrary<HoursDocument> = fc.oneof(
  part({ branches: branch.map((b1) => ({ b1 })) }),
  part({ channels: channel.map((c1) => ({ c1 })) }),
  part({ closures }),
  part({ holidays })
)

function part(own: Partial<{ [Name in keyof HoursDocument]: fc.Arbitrary<HoursDocument[Name]> }>) {
  const nothing = { branches: fc.constant({}), channels: fc.constant({}), closures: fc.constant([]) }
  return fc.record({ ...nothing, holidays: fc.constant({}), region, ...own }) as fc.Arbitrary<HoursDocument>
}

test('the screen finds fault with the same hours as the server, of fifteen thousand', () => {
  const seen = { right: 0, wrong: 0 }
  fc.assert(
    fc.property(documents, (document) => {
      const { success, output } = v.safeParse(hoursSchema, document)
      const server = success && Object.keys(faultsOfServer(output, PLACES)).length === 0
      const screen = faultsOnScreen(document).size === 0
      seen[server ? 'right' : 'wrong'] += 1
      expect(screen).toBe(server)
    }),
    { numRuns: 15_000, seed: 1 }
  )
  // a test of hours that are all wrong would prove little
  expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(2000)
})
