import type { CentralDay } from '../../../workers/hours/central-days.ts'
import type { Emergency } from '../../../workers/hours/line.ts'
import type { ChannelHours, Closure, HoursDocument, Period } from '../../../workers/hours/schema.ts'

/**
 * What a calendar should say, told a second time and in another way: a minute is looked up on a clock that Intl made, date by date and
 * text by text. It shares no code with `workers/hours/`, is slow, and nobody has to like it.
 */
export interface Told {
  open: boolean
  layer: string
  name: string | null
  instead_of: string | null
}

export type Whom = { branch: string; part: 'staffed' | 'unstaffed' } | { channel: string }

export interface World {
  document: HoursDocument
  central: CentralDay[]
  emergencies: Emergency[]
}

const MINUTE = 60_000
const ENGLISH = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short'
})

/** `2027-03-28 03:00` */
const wall = (at: number) => ENGLISH.format(at)

/** All minutes of a date: when each is, and what the clock shows. */
const clocks = new Map<string, { at: number; shows: string }[]>()
function clockOf(date: string) {
  const known = clocks.get(date)
  if (known) return known
  const made: { at: number; shows: string }[] = []
  // no zone is a day away; offsets change on the quarter hour at most
  for (let at = Date.parse(`${date}T00:00Z`) - 3 * 3_600_000; made.length < 2000; at += 15 * MINUTE) {
    const [day = '', shows = ''] = wall(at).split(' ')
    if (day > date) break
    if (day < date) continue
    for (let more = 0; more < 15; more += 1) {
      const minutes = String(Number(shows.slice(3)) + more).padStart(2, '0')
      made.push({ at: at + more * MINUTE, shows: `${shows.slice(0, 3)}${minutes}` })
    }
  }
  clocks.set(date, made)
  return made
}

const shifted = new Map<string, string>()
function dateAfter(date: string, days: number): string {
  const key = `${date}${days}`
  const made =
    shifted.get(key) ?? new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  shifted.set(key, made)
  return made
}
const weekday = (date: string) => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7

const firstOn = (date: string, time: string) => clockOf(date).find(({ shows }) => shows >= time)?.at
function lastOn(date: string, time: string) {
  return clockOf(date).findLast(({ shows }) => shows === time)?.at ?? firstOn(date, time)
}

const spans = new Map<string, [number, number]>()
/** From the first minute that shows its beginning to the last that shows its end. */
function spanOf(date: string, { from, until }: Period): [number, number] {
  const key = `${date}${from}${until}`
  const known = spans.get(key)
  if (known) return known
  const begin = firstOn(date, from) ?? 0
  const end =
    until === '24:00'
      ? (clockOf(dateAfter(date, 1))[0]?.at ?? 0)
      : (lastOn(until <= from ? dateAfter(date, 1) : date, until) ?? 0)
  spans.set(key, [begin, end])
  return [begin, end]
}

/** Gauss, as it stands in old almanacs. */
function easterOf(year: number): string {
  const [a, b, c] = [year % 19, year % 4, year % 7]
  const century = Math.floor(year / 100)
  const p = Math.floor((13 + 8 * century) / 25)
  const q = Math.floor(century / 4)
  const m = (15 - p + century - q) % 30
  const n = (4 + century - q) % 7
  const d = (19 * a + m) % 30
  const e = (2 * b + 4 * c + 6 * d + n) % 7
  const april = d === 29 && e === 6 ? 19 : d === 28 && e === 6 && (11 * m + 11) % 30 < 19 ? 18 : d + e - 9
  return dateAfter(`${year}-03-31`, april)
}

/** The days that all know, and whether one is closed when nobody chose. */
function namedDays(date: string): { id: string; name: string; closed: boolean }[] {
  const year = Number(date.slice(0, 4))
  const easter = easterOf(year)
  const sunday = (on: string) => weekday(on) === 6
  const king = sunday(`${year}-04-27`) ? `${year}-04-26` : `${year}-04-27`
  const leiden = sunday(`${year}-10-03`) ? `${year}-10-04` : `${year}-10-03`
  const all: [string, string, string, boolean][] = [
    [`${year}-01-01`, 'nieuwjaarsdag', 'Nieuwjaarsdag', true],
    [dateAfter(easter, -2), 'goede_vrijdag', 'Goede Vrijdag', false],
    [easter, 'eerste_paasdag', 'eerste paasdag', true],
    [dateAfter(easter, 1), 'tweede_paasdag', 'tweede paasdag', true],
    [king, 'koningsdag', 'Koningsdag', true],
    [`${year}-05-05`, 'bevrijdingsdag', 'Bevrijdingsdag', ['0', '5'].includes(`${year}`.slice(3))],
    [dateAfter(easter, 39), 'hemelvaartsdag', 'Hemelvaartsdag', true],
    [dateAfter(easter, 49), 'eerste_pinksterdag', 'eerste pinksterdag', true],
    [dateAfter(easter, 50), 'tweede_pinksterdag', 'tweede pinksterdag', true],
    [`${year}-12-25`, 'eerste_kerstdag', 'eerste kerstdag', true],
    [`${year}-12-26`, 'tweede_kerstdag', 'tweede kerstdag', true],
    [`${year}-12-05`, 'sinterklaasavond', 'sinterklaasavond', false],
    [`${year}-12-24`, 'kerstavond', 'kerstavond', false],
    [`${year}-12-31`, 'oudejaarsdag', 'oudejaarsdag', false],
    [dateAfter(easter, -49), 'carnaval', 'carnaval', false],
    [dateAfter(easter, -48), 'carnaval', 'carnaval', false],
    [dateAfter(easter, -47), 'carnaval', 'carnaval', false],
    [`${year}-08-28`, 'gronings_ontzet', 'Gronings Ontzet', false],
    [leiden, 'leids_ontzet', 'Leids Ontzet', false],
    [`${year}-10-08`, 'alkmaars_ontzet', 'Alkmaars Ontzet', false],
    [`${year}-07-01`, 'keti_koti', 'Keti Koti', false]
  ]
  return all.filter(([on]) => on === date).map(([, id, name, closed]) => ({ id, name, closed }))
}

interface Day {
  periods: { period: Period; why: Told }[]
  /** Why it is closed, at each time of day: the last that fits. */
  closed: { from: string; why: Told }[]
  /** Times by the clock at which nothing is open. */
  shut: { period: Period; why: Told }[]
}

const say = (layer: string, name: string | null, instead_of: string | null = null): Told => ({
  ...{ open: false, layer, name, instead_of }
})

const inside = (from: string, until: string, date: string) => date >= from && date <= until

function seasonOf<S extends { when: { kind: string; from_on?: string; until_on?: string } }>(
  { document, central }: World,
  seasons: S[],
  date: string
): S | undefined {
  for (const season of seasons)
    if (season.when.kind === 'dates' && inside(season.when.from_on ?? '', season.when.until_on ?? '', date))
      return season
  const free = central.some(
    ({ kind, region, from_on, until_on }) =>
      kind === 'school_holiday' && [null, document.region].includes(region) && inside(from_on, until_on, date)
  )
  return free ? seasons.find(({ when }) => when.kind === 'school_holidays') : undefined
}

function covers({ from_on, until_on, yearly }: Closure, date: string): boolean {
  if (!yearly) return inside(from_on, until_on, date)
  if (date < from_on) return false
  // day by day through one turn of it, in a leap year that has every date
  for (let on = `2024${from_on.slice(4)}`, left = 0; left < 367; on = dateAfter(on, 1), left += 1) {
    if (on.slice(5) === date.slice(5)) return true
    if (on.slice(5) === until_on.slice(5)) return false
  }
  return false
}

function weekOf(world: World, whom: Whom, date: string): { periods: Period[]; why: Told } | 'as branch' {
  const { document } = world
  if ('branch' in whom) {
    const hours = document.branches[whom.branch]
    if (!hours) return { periods: [], why: say('week', null) }
    const season = seasonOf(world, hours.seasons, date)
    const periods = (season ?? hours)[whom.part][weekday(date)] ?? []
    return { periods, why: season ? say('season', season.name) : say('week', null) }
  }
  const office = (day: number) => (day < 5 ? [{ from: '10:00', until: '17:00' }] : [])
  const hours: ChannelHours | undefined = document.channels[whom.channel]
  if (!hours) return { periods: office(weekday(date)), why: say('week', null) }
  const season = seasonOf(world, hours.seasons, date)
  const chosen = (season ?? hours).week[weekday(date)] ?? null
  if (chosen === null && hours.follows !== null && document.branches[hours.follows]) return 'as branch'
  const periods = chosen ?? (hours.follows === null ? [] : office(weekday(date)))
  return { periods, why: season ? say('season', season.name) : say('week', null) }
}

const days = new WeakMap<World, Map<string, Day>>()
function dayOf(world: World, whom: Whom, date: string): Day {
  const known = days.get(world) ?? new Map<string, Day>()
  days.set(world, known)
  const key = `${JSON.stringify(whom)}${date}`
  const day = known.get(key) ?? reckon(world, whom, date)
  known.set(key, day)
  return day
}

function reckon(world: World, whom: Whom, date: string): Day {
  const { document } = world
  const week = weekOf(world, whom, date)
  const follows = 'channel' in whom ? (document.channels[whom.channel]?.follows ?? '') : ''
  const day =
    week === 'as branch'
      ? structuredClone(dayOf(world, { branch: follows, part: 'staffed' }, date))
      : centrally(world, date, week)
  return locally(world, whom, date, day)
}

function centrally(world: World, date: string, week: { periods: Period[]; why: Told }): Day {
  const { document, central } = world
  let { why } = week
  let periods = week.periods.map((period) => ({ period, why }))
  const early: Day['closed'] = []
  const rows = central.filter(
    (row) =>
      row.kind === 'closure' &&
      inside(row.from_on, row.until_on, date) &&
      [null, document.region].includes(row.region)
  )
  const named = [...namedDays(date), ...rows.map(({ id, name }) => ({ id, name, closed: true }))]
  for (const { id, name, closed } of named) {
    const state = document.holidays[id]?.state ?? (closed ? 'closed' : 'open')
    if (state === 'closed')
      return { periods: [], closed: [{ from: '00:00', why: say('central', name) }], shut: [] }
  }
  for (const { id, name, closed } of named) {
    if (closed) {
      why = say('local', null, name)
      periods = periods.map(({ period }) => ({ period, why }))
    }
    const end = document.holidays[id]?.closes_at ?? null
    if (end === null) continue
    early.push({ from: end, why: say('central', name) })
    periods = periods
      .filter(({ period }) => period.from < end)
      .map((item) => {
        const { from, until } = item.period
        const late = until <= from || until > end
        return late ? { ...item, period: { from, until: end } } : item
      })
  }
  return { periods, closed: [{ from: '00:00', why }, ...early], shut: [] }
}

function locally({ document }: World, whom: Whom, date: string, day: Day): Day {
  const mine = document.closures.filter((closure) => {
    if (!covers(closure, date)) return false
    if ('channel' in whom) return closure.channels?.includes(whom.channel) ?? true
    return (closure.branches?.includes(whom.branch) ?? true) && [whom.part, 'all'].includes(closure.part)
  })
  const made = { ...day, shut: [...day.shut] }
  for (const { times, name } of mine)
    if (times && 'from' in times) made.shut.push({ period: times, why: say('local', name) })
  const all = mine.find(({ times }) => times === null)
  if (all) return { ...made, periods: [], closed: [{ from: '00:00', why: say('local', all.name) }] }
  const other = mine.filter(({ times }) => times !== null && 'instead' in times).at(-1)
  if (!other?.times || !('instead' in other.times)) return made
  const [first] = day.closed
  const set = first?.why.layer === 'central' ? first.why.name : (first?.why.instead_of ?? null)
  const why = say('local', other.name, set)
  const unstaffed = 'branch' in whom && whom.part === 'unstaffed' && other.part === 'all'
  const periods = (unstaffed ? [] : other.times.instead).map((period) => ({ period, why }))
  return { ...made, periods, closed: [{ from: '00:00', why }] }
}

/** What is to be said about one instant. */
export function tell(world: World, whom: Whom, at: number): Told {
  const [date = '', time = ''] = wall(at).split(' ')
  for (const { from_at, until_at, branches, channels, reason } of world.emergencies) {
    const concerned = 'channel' in whom ? channels : (branches?.includes(whom.branch) ?? true)
    if (concerned && from_at <= at && at < until_at) return say('emergency', reason)
  }
  const around = [date, dateAfter(date, -1)].map((on) => ({ on, day: dayOf(world, whom, on) }))
  for (const { on, day } of around)
    for (const { period, why } of day.shut) {
      const [begin, end] = spanOf(on, period)
      if (begin <= at && at < end) return why
    }
  for (const { on, day } of around)
    for (const { period, why } of day.periods) {
      const [begin, end] = spanOf(on, period)
      if (begin <= at && at < end) return { ...why, open: true }
    }
  const [here] = around
  // an early end is at its first minute; of several the first
  const early = here?.day.closed.slice(1).find(({ from }) => at >= (firstOn(date, from) ?? 0))
  return early?.why ?? here?.day.closed[0]?.why ?? say('week', `no day at ${time}`)
}
