import { commitChange } from '../audit/commit-change.ts'
import { contextOf, type Edge } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { readDead } from '../lib/backlog.ts'
import { placeOfLibrary, placesOfLibraries } from '../libraries/places.ts'
import { logAct } from '../operators/log.ts'
import { enqueueDeliveries } from './enqueue.ts'
import { deleteDue, findDelivery, insertDue, listDead, reviveDelivery } from './queries.ts'

/** Of each library, and of how many that have any. */
const AT_MOST = 50
const LIBRARIES_AT_MOST = 50

/** What could not be processed, over all libraries: where, since when and why, never what was said. */
export async function listDeadDeliveries(edge: Edge, personId: string) {
  const longest = (await readDead(edge)).sort((one, other) => one.oldest_at - other.oldest_at)
  const ids = longest.slice(0, LIBRARIES_AT_MOST).map((row) => row.library_id)
  const items = []
  for (const library of (await placesOfLibraries(edge, ids)).values()) {
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
  const library = await placeOfLibrary(edge, libraryId)
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
  await logAct(edge, personId, 'delivery_replayed', id)
  await enqueueDeliveries(edge, libraryId, [id])
}
