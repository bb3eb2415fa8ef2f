import { commitChange } from '../audit/commit-change.ts'
import type { StaffContext } from '../lib/context.ts'
import { Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { listBranches } from '../libraries/find-branch.ts'
import { listChannels, listMembers } from '../libraries/show.ts'
import { hoursChanged } from './changed.ts'
import { faultsOf, type Places } from './check.ts'
import { findHours, readVersion, saveHours } from './queries.ts'
import type { HoursDocument } from './schema.ts'

/**
 * Saves the hours of a library, made from the version that it says; answers the version they are now. What changes nothing is no
 * version. Throws Problem: invalid (with the fields), conflict (who was first).
 */
export async function saveHoursOf(
  ctx: StaffContext,
  made_from: number,
  document: HoursDocument
): Promise<number> {
  return save(ctx, made_from, document, {})
}

/** Makes an earlier version hold again, as a new one. Throws Problem: not_found, invalid, conflict. */
export async function undoHours(ctx: StaffContext, made_from: number, to: number): Promise<number> {
  const earlier = await readVersion(ctx.db, to)
  if (!earlier) throw notFound()
  return save(ctx, made_from, JSON.parse(earlier.document) as HoursDocument, { undone_to: to })
}

async function save(
  ctx: StaffContext,
  made_from: number,
  document: HoursDocument,
  details: Record<string, number>
): Promise<number> {
  const faults = faultsOf(document, await findPlaces(ctx))
  const fields = Object.entries(faults).map(([field, words]) => [`document.${field}`, words])
  if (fields.length > 0) throw new Problem('invalid', 'invalid', Object.fromEntries(fields))
  const known = await findHours(ctx.db)
  const text = textOf(document)
  if ((known?.version ?? 0) !== made_from) throw await conflict(ctx)
  if (known?.document === text) return known.version
  const version = made_from + 1
  const hours = { version, document: text, changed_at: ctx.now(), changed_by: ctx.actor.id }
  try {
    await commitChange(
      ctx,
      [
        {
          act: 'hours_changed',
          subject_id: 'hours',
          details: { before: made_from, after: version, ...details }
        }
      ],
      [...saveHours(ctx.db, hours), ...hoursChanged(ctx)]
    )
  } catch (error) {
    // a colleague made this very version
    if (error instanceof Taken) throw await conflict(ctx)
    throw error
  }
  return version
}

/** Who was first, and when. */
async function conflict(ctx: StaffContext): Promise<Problem> {
  const hours = await findHours(ctx.db)
  const by = (await listMembers(ctx)).find(({ id }) => id === hours?.changed_by)
  return new Problem('conflict', 'hours_changed', {
    version: String(hours?.version ?? 0),
    changed_at: String(hours?.changed_at ?? 0),
    changed_by: by?.name ?? ''
  })
}

/** What a document may name. */
export async function findPlaces(ctx: StaffContext): Promise<Places> {
  const [branches, channels] = await Promise.all([listBranches(ctx), listChannels(ctx)])
  return {
    branches: new Set(branches.map(({ id }) => id)),
    channels: new Set(channels.map(({ id }) => id))
  }
}

/** The same for two documents that say the same, in whatever order their branches were filled in. */
const textOf = (document: HoursDocument): string =>
  JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value
  )
