import { findCalendars } from '../hours/find-calendars.ts'
import type { Context } from '../lib/context.ts'
import { listMembers } from '../libraries/show.ts'
import { hearersOf } from './hearers.ts'
import { findRoster, listPresences } from './queries.ts'
import type { Roster } from './schema.ts'
import { type OnDuty, onDuty } from './shifts.ts'

export const EMPTY: Roster = { members: {}, exceptions: [] }

interface Duty extends OnDuty {
  /** The library works with a roster. */
  enabled: boolean
  /** People may say that they are busy or away. */
  presence: boolean
  presences: Awaited<ReturnType<typeof listPresences>>
  /** Who is warned of what waits; null: everybody. */
  hearers: string[] | null
  roster: Roster
  zone: string
}

const NOBODY: OnDuty = { member_ids: [], changes_at: null, next: null }

/** Who is on duty now, who is busy or away, and who is warned. Those who left are nowhere in it. */
export async function findDuty(ctx: Context): Promise<Duty> {
  const row = await findRoster(ctx.db)
  const enabled = row?.enabled === 1
  const presence = row?.presence === 1
  const now = ctx.now()
  const [calendars, members, presences] = await Promise.all([
    findCalendars(ctx),
    listMembers(ctx),
    presence ? listPresences(ctx.db, now) : []
  ])
  const ids = presentOf(members)
  const roster = withoutOthers(row ? (JSON.parse(row.document) as Roster) : EMPTY, new Set(ids))
  const duty = enabled ? onDuty(roster, calendars.zone, now) : NOBODY
  const away = presences.flatMap(({ member_id, state }) => (state === 'away' ? member_id : []))
  const on_duty = enabled ? duty.member_ids : null
  const hearers = hearersOf({ members: ids, on_duty, away })
  return { ...duty, enabled, presence, presences, hearers, roster, zone: calendars.zone }
}

/** Who is warned of what waits now: those on duty. Null: everybody. */
export const findOnDuty = async (ctx: Context): Promise<string[] | null> => (await findDuty(ctx)).hearers

/** Those who work here now. */
export const presentOf = (members: Awaited<ReturnType<typeof listMembers>>): string[] =>
  members.flatMap(({ id, left_at }) => (left_at === null ? id : []))

/** A roster may name people who left since it was made. */
export const withoutOthers = ({ members, exceptions }: Roster, ids: ReadonlySet<string>): Roster => ({
  members: Object.fromEntries(Object.entries(members).filter(([id]) => ids.has(id))),
  exceptions: exceptions.filter(({ member_id }) => ids.has(member_id))
})
