import { commitChange } from '../audit/commit-change.ts'
import type { StaffContext } from '../lib/context.ts'
import { Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { listMembers } from '../libraries/show.ts'
import { sendHint } from '../realtime/hint.ts'
import { faultsOf } from './check.ts'
import { EMPTY } from './find-duty.ts'
import { findRoster, readVersion, saveRoster, saveSwitches } from './queries.ts'
import type { Roster, Switches } from './schema.ts'

/**
 * Saves the roster, made from the version that it says; answers the version it is now. What changes nothing is no version.
 * Throws Problem: invalid (with the fields), conflict (who was first).
 */
export const saveRosterOf = (ctx: StaffContext, made_from: number, roster: Roster): Promise<number> =>
  save(ctx, made_from, roster, {})

/** Makes an earlier version hold again, as a new one; 0 is an empty roster. Throws Problem: not_found, invalid, conflict. */
export async function undoRoster(ctx: StaffContext, made_from: number, to: number): Promise<number> {
  const earlier = to === 0 ? { document: JSON.stringify(EMPTY) } : await readVersion(ctx.db, to)
  if (!earlier) throw notFound()
  return save(ctx, made_from, JSON.parse(earlier.document) as Roster, { undone_to: to })
}

async function save(
  ctx: StaffContext,
  made_from: number,
  roster: Roster,
  details: Record<string, number>
): Promise<number> {
  const members = await listMembers(ctx)
  const faults = faultsOf(roster, new Set(members.map(({ id }) => id)))
  const fields = Object.entries(faults).map(([field, words]) => [`document.${field}`, words])
  if (fields.length > 0) throw new Problem('invalid', 'invalid', Object.fromEntries(fields))
  const known = await findRoster(ctx.db)
  if ((known?.version ?? 0) !== made_from) throw await conflict(ctx)
  const document = textOf(roster)
  if (known?.document === document) return known.version
  const version = made_from + 1
  const saved = { version, document, changed_at: ctx.now(), changed_by: ctx.actor.id }
  const about = { before: made_from, after: version, ...details }
  try {
    await commitChange(
      ctx,
      [{ act: 'roster_changed', subject_id: 'roster', details: about }],
      saveRoster(ctx.db, saved)
    )
  } catch (error) {
    // a colleague made this very version
    if (error instanceof Taken) throw await conflict(ctx)
    throw error
  }
  sendHint(ctx, { type: 'library' })
  return version
}

/** Whether the library works with a roster, and whether people may say that they are busy or away. */
export async function switchRoster(ctx: StaffContext, { enabled, presence }: Switches): Promise<void> {
  const known = await findRoster(ctx.db)
  const switches = { enabled: enabled ? 1 : 0, presence: presence ? 1 : 0 } as const
  if (known?.enabled === switches.enabled && known.presence === switches.presence) return
  const first = { document: textOf(EMPTY), changed_at: ctx.now(), changed_by: ctx.actor.id }
  await commitChange(
    ctx,
    [{ act: 'roster_switched', subject_id: 'roster', details: { enabled, presence } }],
    [saveSwitches(ctx.db, switches, first)]
  )
  sendHint(ctx, { type: 'library' })
}

/** Who was first, and when. */
async function conflict(ctx: StaffContext): Promise<Problem> {
  const roster = await findRoster(ctx.db)
  const by = (await listMembers(ctx)).find(({ id }) => id === roster?.changed_by)
  return new Problem('conflict', 'roster_changed', {
    ...{ version: String(roster?.version ?? 0), changed_at: String(roster?.changed_at ?? 0) },
    changed_by: by?.name ?? ''
  })
}

/** The same for two rosters that say the same, in whatever order their people were filled in. */
const textOf = ({ members, exceptions }: Roster): string =>
  JSON.stringify({
    members: Object.fromEntries(Object.entries(members).toSorted(([one], [other]) => (one < other ? -1 : 1))),
    exceptions: exceptions.map(({ id, member_id, from_on, until_on, periods }) => ({
      ...{ id, member_id, from_on, until_on },
      periods: periods.map(({ from, until }) => ({ from, until }))
    }))
  })
