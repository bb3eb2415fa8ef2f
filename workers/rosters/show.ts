import { findCalendars } from '../hours/find-calendars.ts'
import { dayAt, startOf } from '../hours/zone.ts'
import type { StaffContext } from '../lib/context.ts'
import { listChannels, listMembers } from '../libraries/show.ts'
import { EMPTY, findDuty, presentOf, withoutOthers } from './find-duty.ts'
import { findRoster, listVersions } from './queries.ts'
import type { Roster } from './schema.ts'
import { endedAt, gapsBetween } from './shifts.ts'

/** This week and the next. */
const SHOWN_DAYS = 14
/** More than these are told as a number. */
const MOST_GAPS = 20

/** What every page of the console knows: who is on duty, who is busy or away, who is warned, and whether my own shift is over. */
export async function showDuty(ctx: StaffContext) {
  const { enabled, presence, member_ids, changes_at, next, presences, hearers, roster, zone } =
    await findDuty(ctx)
  const my_shift_ended_at = enabled ? endedAt(roster, zone, ctx.actor.id, ctx.now()) : null
  return { enabled, presence, member_ids, changes_at, next, presences, hearers, my_shift_ended_at }
}

/** All that the screen of the roster begins with. */
export async function showRoster(ctx: StaffContext) {
  const [row, members, versions] = await Promise.all([
    findRoster(ctx.db),
    listMembers(ctx),
    listVersions(ctx.db)
  ])
  const document = row ? (JSON.parse(row.document) as Roster) : EMPTY
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? null
  const versionOf = ({ version, changed_at, changed_by }: (typeof versions)[number]) => ({
    ...{ version, changed_at, changed_by: nameOf(changed_by) }
  })
  return {
    version: row?.version ?? 0,
    enabled: row?.enabled === 1,
    presence: row?.presence === 1,
    document,
    versions: versions.map(versionOf),
    ...(await findGaps(ctx, document))
  }
}

/** When nobody would answer, with a roster that is perhaps not saved yet: from today for two weeks. */
export async function findGaps(ctx: StaffContext, roster: Roster) {
  const [calendars, channels, members] = await Promise.all([
    findCalendars(ctx),
    listChannels(ctx),
    listMembers(ctx)
  ])
  const now = ctx.now()
  const until = startOf(dayAt(now, calendars.zone) + SHOWN_DAYS, calendars.zone)
  const gaps = gapsBetween(
    withoutOthers(roster, new Set(presentOf(members))),
    channels.map(({ id }) => calendars.channel(id)),
    calendars.zone,
    now,
    until
  )
  return { gaps: gaps.slice(0, MOST_GAPS), more_gaps: Math.max(0, gaps.length - MOST_GAPS) }
}
