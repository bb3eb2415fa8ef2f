import { type CentralDay, schoolHolidayOn, withCentral } from './central-days.ts'
import { isOn, withClosures } from './closures.ts'
import { DEFAULT_CHANNEL } from './defaults.ts'
import { type DayPlan, type Rule, spansOf, WEEK } from './plan.ts'
import type { BranchHours, ChannelHours, Closure, HoursDocument, Period, SeasonWhen } from './schema.ts'
import { isoOf, weekdayOf } from './zone.ts'

/** Whose hours: of a branch with staff or without, or of a channel. */
export type Subject = { branch_id: string; kind: 'staffed' | 'unstaffed' } | { channel_id: string }

export interface Rules {
  document: HoursDocument
  central: readonly CentralDay[]
}

const planned = (periods: readonly Period[], rule: Rule): DayPlan => ({
  ...{ rule, open: spansOf(periods, rule), closed: [], shut: [] }
})

/** The season that holds on a day: dates before school holidays, and of these the first. */
function seasonOn<Season extends { when: SeasonWhen }>(
  seasons: readonly Season[],
  { document, central }: Rules,
  iso: string
): Season | undefined {
  const dated = seasons.find(
    ({ when }) => when.kind === 'dates' && when.from_on <= iso && iso <= when.until_on
  )
  if (dated) return dated
  const schools = seasons.find(({ when }) => when.kind === 'school_holidays')
  return schools && schoolHolidayOn(central, document.region, iso) ? schools : undefined
}

const seasonal = ({ name }: { name: string }): Rule => ({ ...WEEK, layer: 'season', name })

/** What a day is for a subject, by all layers but emergencies. */
export function planOf(rules: Rules, subject: Subject, day: number): DayPlan {
  return 'channel_id' in subject
    ? channelPlan(rules, subject.channel_id, day)
    : branchPlan(rules, subject.branch_id, subject.kind, day)
}

function branchPlan(rules: Rules, id: string, kind: 'staffed' | 'unstaffed', day: number): DayPlan {
  const { document, central } = rules
  const iso = isoOf(day)
  const hours = document.branches[id]
  const base = hours ? branchWeek(rules, hours, kind, day, iso) : planned([], WEEK)
  const closures = document.closures.filter((closure) => fitsBranch(closure, id, kind) && isOn(closure, iso))
  return withClosures(withCentral(base, document, central, day, iso), asFor(kind, closures))
}

function branchWeek(
  rules: Rules,
  hours: BranchHours,
  kind: 'staffed' | 'unstaffed',
  day: number,
  iso: string
): DayPlan {
  const season = seasonOn(hours.seasons, rules, iso)
  const week = (season ?? hours)[kind]
  return planned(week[weekdayOf(day)] ?? [], season ? seasonal(season) : WEEK)
}

const names = (ids: string[] | null, id: string) => ids === null || ids.includes(id)
const fitsBranch = (closure: Closure, id: string, kind: 'staffed' | 'unstaffed') =>
  names(closure.branches, id) && (closure.part === 'all' || closure.part === kind)

/** Other hours of a day are hours with staff: without them the branch is closed then. */
const asFor = (kind: 'staffed' | 'unstaffed', closures: Closure[]) =>
  closures.map((closure) =>
    kind === 'unstaffed' && closure.part === 'all' && closure.times && 'instead' in closure.times
      ? { ...closure, times: { instead: [] } }
      : closure
  )

/** The hours of a channel; one that nobody set has those of an office. */
export const channelOf = (document: HoursDocument, id: string): ChannelHours =>
  document.channels[id] ?? DEFAULT_CHANNEL

/** On a day that follows a branch the channel is as the branch, its closures too; what names the channel comes over that. */
function channelPlan(rules: Rules, id: string, day: number): DayPlan {
  const { document, central } = rules
  const iso = isoOf(day)
  const hours = channelOf(document, id)
  const season = seasonOn(hours.seasons, rules, iso)
  const periods = (season ?? hours).week[weekdayOf(day)] ?? null
  const followed = hours.follows
  const base =
    periods === null && followed !== null && document.branches[followed]
      ? branchPlan(rules, followed, 'staffed', day)
      : withCentral(
          planned(ownPeriods(periods, followed, day), season ? seasonal(season) : WEEK),
          ...([document, central, day, iso] as const)
        )
  const closures = document.closures.filter((it) => names(it.channels, id) && isOn(it, iso))
  return withClosures(base, closures)
}

/** As a branch of which nothing is known: the hours of an office, rather than never. */
const ownPeriods = (periods: Period[] | null, followed: string | null, day: number): Period[] =>
  periods ?? (followed === null ? [] : (DEFAULT_CHANNEL.week[weekdayOf(day)] ?? []))
