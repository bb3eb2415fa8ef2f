import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type Calendar, calendarOf, openAt } from '../../../workers/hours/calendar.ts'
import { addServiceTime, serviceTime } from '../../../workers/hours/service-time.ts'
import type { Subject } from '../../../workers/hours/subject.ts'
import { firstSeed, report, scale } from '../scale.ts'
import { BRANCHES, CHANNELS, world, YEARS } from './random-world.ts'
import { tell, type Whom, type World } from './oracle.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const ZONE = 'Europe/Amsterdam'
const SEED = firstSeed()
let asked = 0
afterAll(() => report('calendar C1', { asked, worlds: WORLDS.length, seed: SEED }))

const WORLDS = fc.sample(world, { numRuns: 40, seed: SEED })

interface One {
  world: World
  whom: Whom
  calendar: Calendar
}

const subjectOf = (whom: Whom): Subject =>
  'channel' in whom ? { channel_id: whom.channel } : { branch_id: whom.branch, kind: whom.part }

const WHOM: Whom[] = [
  ...BRANCHES.flatMap((branch) => (['staffed', 'unstaffed'] as const).map((part) => ({ branch, part }))),
  ...CHANNELS.map((channel) => ({ channel }))
]

const made = (of: World, whom: Whom): One => ({
  ...{ world: of, whom },
  calendar: calendarOf(of.document, subjectOf(whom), of.central, of.emergencies, ZONE)
})

/** Each kind of subject in turn. */
const ONES = WORLDS.map((of, index) => made(of, WHOM[index % WHOM.length] as Whom))

function differsAt({ world: of, whom, calendar }: One, at: number): string | null {
  asked += 1
  const { open, rule } = openAt(calendar, at)
  const told = tell(of, whom, at)
  const same =
    told.open === open &&
    told.layer === rule.layer &&
    told.name === rule.name &&
    told.instead_of === rule.instead_of
  return same
    ? null
    : `${new Date(at).toISOString()} ${JSON.stringify(whom)}: ${JSON.stringify({ open, ...rule })}, not ${JSON.stringify(told)}`
}

/** The instants at which the clock of the Netherlands changed or will, as Intl has them. */
function changes(): number[] {
  const shown = new Intl.DateTimeFormat('en', { timeZone: ZONE, hour: 'numeric', hourCycle: 'h23' })
  const offset = (at: number) => (Number(shown.format(at)) - new Date(at).getUTCHours() + 24) % 24
  const found: number[] = []
  for (let at = Date.UTC(YEARS.first, 0); at < Date.UTC(YEARS.last + 1, 0); at += HOUR)
    if (offset(at) !== offset(at - HOUR)) found.push(at)
  return found
}

test('every minute around every change of the clock it says what the oracle says', () => {
  const moments = changes()
  expect(moments).toHaveLength(28)
  const wrong: string[] = []
  for (const one of ONES.slice(0, scale(14, 40, 4)))
    for (const moment of moments)
      for (let at = moment - 3 * HOUR; at < moment + 3 * HOUR && wrong.length < 5; at += MINUTE) {
        const differs = differsAt(one, at)
        if (differs) wrong.push(differs)
      }
  expect(wrong).toEqual([])
})

test('on every day of all these years it says what the oracle says', () => {
  const wrong: string[] = []
  const times = scale(2, 48, 1)
  const random = fc.sample(fc.nat(1439), { numRuns: 9973, seed: SEED })
  let turn = 0
  for (const one of ONES)
    for (let day = Date.UTC(YEARS.first, 0); day < Date.UTC(YEARS.last + 1, 0); day += 24 * HOUR)
      for (let time = 0; time < times && wrong.length < 5; time += 1) {
        turn += 1
        const differs = differsAt(one, day + (random[turn % random.length] ?? 0) * MINUTE)
        if (differs) wrong.push(differs)
      }
  expect(wrong).toEqual([])
}, 600_000)

test('until its next change it is what it was, and then it is not', () => {
  for (const { calendar } of ONES) {
    let at = Date.UTC(2027, 2, 1)
    for (let step = 0; step < scale(60, 2000); step += 1) {
      const now = openAt(calendar, at)
      if (now.until_at === null) break
      expect(now.until_at).toBeGreaterThan(at)
      expect(openAt(calendar, now.until_at - 1)).toMatchObject({ open: now.open, until_at: now.until_at })
      expect(openAt(calendar, now.until_at)).toMatchObject({ open: !now.open, from_at: now.until_at })
      at = now.until_at
    }
  }
})

const instant = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2037, 0) })
const runs = { numRuns: scale(2_000, 100_000), seed: SEED }

test('after so much service time so much service time has passed, and not a moment before', () => {
  const within = fc.integer({ min: 1, max: 90 * HOUR })
  fc.assert(
    fc.property(fc.nat(ONES.length - 1), instant, within, (which, from, ms) => {
      const { calendar } = ONES[which] as One
      const due = addServiceTime(calendar, from, ms)
      if (due === null) return
      expect(serviceTime(calendar, from, due)).toBe(ms)
      expect(serviceTime(calendar, from, due - 1)).toBe(ms - 1)
    }),
    runs
  )
})

test('service time is what the minutes add up to', () => {
  fc.assert(
    fc.property(fc.nat(ONES.length - 1), instant, fc.nat(2000), (which, from, minutes) => {
      const { world: of, whom, calendar } = ONES[which] as One
      const begin = from - (from % MINUTE)
      const until = begin + minutes * MINUTE
      const calm = of.emergencies.every(({ from_at, until_at }) => until < from_at || begin > until_at)
      fc.pre(calm)
      let open = 0
      for (let at = begin; at < until; at += MINUTE) if (tell(of, whom, at).open) open += MINUTE
      expect(serviceTime(calendar, begin, until)).toBe(open)
    }),
    { ...runs, numRuns: scale(150, 10_000) }
  )
})
