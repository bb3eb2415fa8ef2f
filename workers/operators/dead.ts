import { commitChange } from '../audit/commit-change.ts'
import { deleteDue, findDelivery, insertDue, reviveDelivery } from '../intake/queries.ts'
import { contextOf, directoryOf, type Edge } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { newId } from '../lib/id.ts'
import { enqueueDeliveries } from '../intake/enqueue.ts'
import { findLibrary, insertLog, listDead, listLibraries } from './queries.ts'

/** Of each library. */
const AT_MOST = 50

/** What could not be processed, over all libraries: where, since when and why, never what was said. */
export async function listDeadDeliveries(edge: Edge, personId: string) {
  const libraries = await listLibraries(directoryOf(edge))
  const items = []
  for (const library of libraries) {
    const ctx = contextOf(edge, library, { kind: 'operator', id: personId })
    for (const row of await listDead(ctx.db, AT_MOST)) {
      items.push({
        library_id: library.id,
        library: library.name,
        ...row,
        outcomes: JSON.parse(row.outcomes ?? '{}') as Record<string, string>
      })
    }
  }
  return items.sort((a, b) => b.received_at - a.received_at)
}

/** Gives a dead delivery a new life: it is processed again, and what was stored before is recognised. Throws Problem: not_found. */
export async function replayDelivery(
  edge: Edge,
  personId: string,
  libraryId: string,
  id: string
): Promise<void> {
  const directory = directoryOf(edge)
  const library = await findLibrary(directory, libraryId)
  if (!library) throw notFound()
  const ctx = contextOf(edge, library, { kind: 'operator', id: personId })
  const row = await findDelivery(ctx.db, id)
  if (row?.state !== 'dead') throw notFound()
  const now = edge.now()
  await commitChange(
    ctx,
    [{ act: 'delivery_replayed', subject_id: id }],
    [
      reviveDelivery(ctx.db, id, now),
      deleteDue(ctx.db, 'delivery', row.lease_until, id),
      insertDue(ctx.db, 'delivery', now, id)
    ]
  )
  const entry = { id: newId('log'), at: now, person_id: personId, act: 'delivery_replayed', subject: id }
  await directory.commit(insertLog(directory, entry))
  await enqueueDeliveries(edge, libraryId, [id])
}
