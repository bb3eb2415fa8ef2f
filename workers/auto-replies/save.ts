import * as v from 'valibot'
import { commitChange } from '../audit/commit-change.ts'
import type { StaffContext } from '../lib/context.ts'
import { Stale, Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { listMembers } from '../libraries/show.ts'
import * as queries from './queries.ts'
import { type AutoReplies, settingsSchema } from './schema.ts'
import { findSettings } from './settings.ts'

/**
 * Saves what a library sends by itself, made from the version that it says; answers the version it is now. What changes nothing is
 * no version. Throws Problem: conflict (who was first).
 */
export const saveAutoReplies = (
  ctx: StaffContext,
  made_from: number,
  settings: AutoReplies
): Promise<number> => save(ctx, made_from, settings, {})

/** Makes an earlier version hold again, as a new one; 0 is how a new library begins. Throws Problem: not_found, conflict. */
export async function undoAutoReplies(ctx: StaffContext, made_from: number, to: number): Promise<number> {
  const earlier = to === 0 ? { document: '{}' } : await queries.findVersion(ctx.db, to)
  if (!earlier) throw notFound()
  return save(ctx, made_from, v.parse(settingsSchema, JSON.parse(earlier.document)), { undone_to: to })
}

async function save(
  ctx: StaffContext,
  made_from: number,
  settings: AutoReplies,
  details: Record<string, number>
): Promise<number> {
  const known = await findSettings(ctx)
  if (known.version !== made_from) throw await conflict(ctx)
  const document = JSON.stringify(plain(settings))
  if (JSON.stringify(plain(known)) === document) return known.version
  const version = made_from + 1
  const saved = { version, document, changed_at: ctx.now(), changed_by: ctx.actor.id }
  const { form_of_address, promise } = settings
  const about = { before: made_from, after: version, ...details }
  try {
    await commitChange(
      ctx,
      [{ act: 'auto_replies_changed', subject_id: 'auto_replies', details: about }],
      [
        queries.expectVersion(ctx.db, made_from),
        queries.saveDocument(ctx.db, saved),
        queries.insertVersion(ctx.db, saved),
        queries.saveLibrarySettings(ctx.db, { form_of_address, promise })
      ]
    )
  } catch (error) {
    if (error instanceof Stale || error instanceof Taken) throw await conflict(ctx)
    throw error
  }
  return version
}

/** In one order, and nothing else. */
const plain = ({ greeting, away, received, form_of_address, promise }: AutoReplies): AutoReplies =>
  v.parse(settingsSchema, { greeting, away, received, form_of_address, promise })

/** Who was first, and when. */
async function conflict(ctx: StaffContext): Promise<Problem> {
  const { version, changed_at, changed_by } = await findSettings(ctx)
  const by = (await listMembers(ctx)).find(({ id }) => id === changed_by)
  return new Problem('conflict', 'auto_replies_changed', {
    ...{ version: String(version), changed_at: String(changed_at ?? 0), changed_by: by?.name ?? '' }
  })
}
