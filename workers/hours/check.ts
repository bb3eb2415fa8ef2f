import type { BranchHours, ChannelHours, Closure, HoursDocument, Period, SeasonWhen } from './schema.ts'
import { spansOf, WEEK } from './plan.ts'
import { DAY_MINUTES } from './zone.ts'

/** What is not right, in words for whoever filled it in, by the field it stands in: `branches.brn_….staffed.0.1`. */
export type Faults = Record<string, string>

/** What there is in the library. */
export interface Places {
  branches: ReadonlySet<string>
  channels: ReadonlySet<string>
}

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const WEEK_MINUTES = 7 * DAY_MINUTES

const shown = ({ from, until }: Period) => `${from}–${until}`.replaceAll(':', '.')

/** What no schema sees: that things fit together. Empty when all is right. */
export function faultsOf(document: HoursDocument, places: Places): Faults {
  return Object.assign(
    {},
    ...Object.entries(document.branches).map(([id, hours]) => branchFaults(id, hours, document, places)),
    ...Object.entries(document.channels).map(([id, hours]) => channelFaults(id, hours, document, places)),
    ...document.closures.map((closure, index) => closureFaults(closure, index, places)),
    twice('closures', document.closures)
  ) as Faults
}

function branchFaults(id: string, hours: BranchHours, document: HoursDocument, places: Places): Faults {
  if (!places.branches.has(id)) return { branches: 'deze vestiging bestaat niet (meer)' }
  const at = `branches.${id}`
  return Object.assign(
    weekFaults(hours.staffed, `${at}.staffed`),
    weekFaults(hours.unstaffed, `${at}.unstaffed`),
    seasonFaults(hours.seasons, `${at}.seasons`, document),
    ...hours.seasons.flatMap((season, index) => [
      weekFaults(season.staffed, `${at}.seasons.${index}.staffed`),
      weekFaults(season.unstaffed, `${at}.seasons.${index}.unstaffed`)
    ])
  ) as Faults
}

function channelFaults(id: string, hours: ChannelHours, document: HoursDocument, places: Places): Faults {
  if (!places.channels.has(id)) return { channels: 'dit kanaal bestaat niet (meer)' }
  const at = `channels.${id}`
  const { follows } = hours
  const unknown = follows !== null && !Object.hasOwn(document.branches, follows)
  return Object.assign(
    unknown ? { [`${at}.follows`]: 'vul eerst de openingstijden van deze vestiging in' } : {},
    weekFaults(hours.week, `${at}.week`),
    seasonFaults(hours.seasons, `${at}.seasons`, document),
    ...hours.seasons.map((season, index) => weekFaults(season.week, `${at}.seasons.${index}.week`))
  ) as Faults
}

interface Placed {
  day: number
  index: number
  period: Period
  from: number
  until: number
}

const placedOf = (week: readonly (readonly Period[] | null)[]): Placed[] =>
  week.flatMap((periods, day) =>
    spansOf(periods ?? [], WEEK).map(({ from, until }, index) => ({
      ...{ day, index, period: (periods ?? [])[index] as Period },
      ...{ from: from + day * DAY_MINUTES, until: until + day * DAY_MINUTES }
    }))
  )

/** Periods that begin before another has ended, also over midnight and from Sunday into Monday. */
export function weekFaults(week: readonly (readonly Period[] | null)[], at: string): Faults {
  const faults: Faults = {}
  const all = placedOf(week).sort((one, other) => one.from - other.from)
  const again = all.map((item) => ({
    ...item,
    from: item.from + WEEK_MINUTES,
    until: item.until + WEEK_MINUTES
  }))
  for (const [place, item] of all.entries()) {
    const field = `${at}.${item.day}.${item.index}`
    if (item.period.from === item.period.until) faults[field] = SAME
    const next = [...all.slice(place + 1), ...again].find(({ from }) => from >= item.from)
    if (next && next.from < item.until && !faults[field])
      faults[`${at}.${next.day}.${next.index}`] ??= overlap(item, next)
  }
  return faults
}

const SAME = 'begin en eind zijn gelijk; de hele dag open is 00:00 tot 24:00'

function overlap(first: Placed, second: Placed): string {
  const [day, other] = [DAYS[first.day], DAYS[second.day]]
  return first.day === second.day
    ? `${day}: ${shown(first.period)} en ${shown(second.period)} overlappen`
    : `${day} ${shown(first.period)} loopt door tot in ${other} ${shown(second.period)}`
}

function seasonFaults(
  seasons: readonly { id: string; name: string; when: SeasonWhen }[],
  at: string,
  { region }: HoursDocument
): Faults {
  const faults: Faults = twice(at, seasons)
  for (const [index, { when, name }] of seasons.entries()) {
    const field = `${at}.${index}.when`
    const before = seasons.slice(0, index)
    if (when.kind === 'school_holidays') {
      if (region === null) faults[field] = 'kies eerst de regio van de schoolvakanties'
      if (before.some((other) => other.when.kind === 'school_holidays'))
        faults[field] = 'er is al een rooster voor de schoolvakanties'
      continue
    }
    if (when.until_on < when.from_on) faults[`${field}.until_on`] = BACKWARDS
    const other = before.find((it) => it.when.kind === 'dates' && meets(it.when, when))
    if (other) faults[field] = `${name} overlapt met ${other.name}; kies andere data`
  }
  return faults
}

const BACKWARDS = 'de einddatum ligt voor de begindatum'
type Dates = { from_on: string; until_on: string }
const meets = (one: Dates, other: Dates) => one.from_on <= other.until_on && other.from_on <= one.until_on

function closureFaults(closure: Closure, index: number, places: Places): Faults {
  const at = `closures.${index}`
  const { from_on, until_on, yearly, times, branches, channels } = closure
  const faults: Faults = {}
  if (until_on < from_on) faults[`${at}.until_on`] = BACKWARDS
  else if (yearly && until_on >= yearLater(from_on))
    faults[`${at}.until_on`] = 'elk jaar kan hooguit een jaar duren'
  if (times && 'from' in times && times.from === times.until) faults[`${at}.times`] = SAME
  if (times && 'instead' in times)
    for (const [field, words] of Object.entries(weekFaults([times.instead], '')))
      faults[`${at}.times.instead.${field.slice(3)}`] = words.replace(/^maandag:? /, '')
  if (branches?.length === 0 && channels?.length === 0) faults[at] = 'kies waarvoor dit geldt'
  if (branches?.some((id) => !places.branches.has(id)))
    faults[`${at}.branches`] = 'deze vestiging bestaat niet (meer)'
  if (channels?.some((id) => !places.channels.has(id)))
    faults[`${at}.channels`] = 'dit kanaal bestaat niet (meer)'
  return faults
}

const yearLater = (on: string) => `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`

function twice(at: string, items: readonly { id: string }[]): Faults {
  const index = items.findIndex(({ id }, place) => items.findIndex((other) => other.id === id) < place)
  return index < 0 ? {} : { [`${at}.${index}.id`]: 'dit staat er twee keer in' }
}
