import { calendarOf, openAt } from '../../workers/hours/calendar.ts'
import type { Closure, HoursDocument, Period } from '../../workers/hours/schema.ts'
import { addServiceTime } from '../../workers/hours/service-time.ts'
import { dayAt } from '../../workers/hours/zone.ts'
import { type Line, line } from './table.ts'

const LEAST = 200_000
const ZONE = 'Europe/Amsterdam'
const MINUTE = 60_000

/** As full as a library's hours get: two dozen closures a year, seasons, choices about holidays, a channel that follows a branch. */
function fullDocument(): HoursDocument {
  const day: Period[] = [
    { from: '09:00', until: '12:30' },
    { from: '13:00', until: '17:30' },
    { from: '19:00', until: '21:00' }
  ]
  const week = Array.from({ length: 7 }, () => day)
  const season = (number: number) => ({
    ...{ id: `s${number}`, name: `Rooster ${number}`, staffed: week, unstaffed: week },
    when: { kind: 'dates' as const, from_on: `20${25 + number}-07-01`, until_on: `20${25 + number}-08-31` }
  })
  const closure = (number: number): Closure => {
    const on = `20${25 + (number % 10)}-${String(1 + (number % 12)).padStart(2, '0')}-15`
    const times =
      number % 3 === 0 ? null : number % 3 === 1 ? { from: '12:00', until: '14:00' } : { instead: day }
    const dates = { from_on: on, until_on: on, yearly: number % 5 === 0 }
    return {
      id: `l${number}`,
      name: `Dag ${number}`,
      ...dates,
      times,
      branches: null,
      channels: null,
      part: 'all'
    }
  }
  return {
    branches: {
      b: { staffed: week, unstaffed: week, seasons: Array.from({ length: 10 }, (_, at) => season(at)) }
    },
    channels: { c: { follows: 'b', week: Array<null>(7).fill(null), seasons: [] } },
    closures: Array.from({ length: 240 }, (_, number) => closure(number)),
    holidays: {
      bevrijdingsdag: { state: 'closed', closes_at: null },
      kerstavond: { state: 'open', closes_at: '16:00' }
    },
    region: 'noord'
  }
}

/** So many a second of one core, of work that answers with a number so that none of it may be left out. */
function rateOf(seconds: number, work: (turn: number) => number): number {
  let done = 0
  let sum = 0
  const end = performance.now() + seconds * 1000
  const started = performance.now()
  while (performance.now() < end) for (let turn = 0; turn < 1000; turn += 1) sum += work(done++)
  if (Number.isNaN(sum)) throw new Error('it answered with no number')
  return (done / (performance.now() - started)) * 1000
}

const perSecond = (rate: number) => `${Math.round(rate / 1000).toLocaleString('en')} 000 a second`

/** The calendar over a year of minutes, against the least that anything that knows the zone must do; and making a day from nothing. */
export function calendar(quick: boolean): Line[] {
  const document = fullDocument()
  const made = () => calendarOf(document, { channel_id: 'c' }, [], [], ZONE)
  const [warm, begin, minutes] = [made(), Date.UTC(2027, 0), 525_600]
  // no order that a cache would like
  const instant = (turn: number) => begin + ((turn * 7919) % minutes) * MINUTE
  const seconds = quick ? 0.3 : 1
  const bare = rateOf(seconds, (turn) => dayAt(instant(turn), ZONE))
  const open = rateOf(seconds, (turn) => (openAt(warm, instant(turn)).open ? 1 : 0))
  const due = rateOf(seconds, (turn) => addServiceTime(warm, instant(turn), 30 * MINUTE) ?? 0)
  const started = performance.now()
  const cold = made()
  for (let day = 0; day < 365; day += 1) openAt(cold, begin + day * 86_400_000)
  const year = performance.now() - started
  return [
    line('openAt over a full calendar', perSecond(open), `≥ ${LEAST / 1000} 000 a second`, open >= LEAST),
    line('  against finding the day alone', `×${(bare / open).toFixed(1)}`),
    line('Due time over a full calendar', perSecond(due)),
    line('A year of a full calendar, from nothing', `${year.toFixed(0)} ms`)
  ]
}
