import type { Edge, LibraryPlace } from '../lib/context.ts'
import { STATEMENTS_ENOUGH } from '../lib/d1.ts'
import { type DueKind, type DuePage, readDue, type DueRow } from '../lib/due.ts'
import { errorName, log } from '../lib/log.ts'
import { MINUTE } from '../lib/time.ts'
import type { Turn } from '../operators/chores.ts'
import { placesOfLibraries } from './places.ts'

/** So long one turn may take: the next minute goes on where it stopped. */
const LONG_ENOUGH = 2 * MINUTE
/** So often a library may fail in one turn: then its rows wait for the next, and the others get theirs. */
const FAILURES = 3
/** Of a page each. */
const PAGES = 10

export type Handle = (library: LibraryPlace, row: DueRow) => Promise<unknown>

interface Turning extends Turn {
  until: number
  failures: Map<string, number>
}

/** Hands each due row, of whichever library, to a verb that is bound to its library. Stops early; the next minute goes on. */
export async function eachDue(edge: Edge, kind: DueKind, handle: Handle): Promise<Turn> {
  const until = edge.now() + LONG_ENOUGH
  const turn: Turning = { handled: 0, failed: 0, error: null, lag_ms: 0, until, failures: new Map() }
  let next: DuePage['next'] = null
  for (let page = 0; page < PAGES; page += 1) {
    const found: DuePage = await readDue(edge, kind, next)
    const [oldest] = found.rows
    if (page === 0 && oldest) turn.lag_ms = edge.now() - oldest.at
    await handlePage(edge, kind, handle, found.rows, turn)
    next = found.next
    if (!next || isSpent(edge, turn)) break
  }
  const { handled, failed, error, lag_ms } = turn
  return { handled, failed, error, lag_ms }
}

const isSpent = (edge: Edge, { until }: Turning) =>
  edge.meter.statements >= STATEMENTS_ENOUGH || edge.now() >= until

async function handlePage(
  edge: Edge,
  kind: DueKind,
  handle: Handle,
  rows: DueRow[],
  turn: Turning
): Promise<void> {
  const places = await placesOfLibraries(
    edge,
    rows.map((row) => row.library_id)
  )
  for (const row of rows) {
    const library = places.get(row.library_id)
    if (isSpent(edge, turn)) return
    if (!library || (turn.failures.get(library.id) ?? 0) >= FAILURES) continue
    try {
      await handle(library, row)
      turn.handled += 1
    } catch (error) {
      turn.failed += 1
      turn.error ??= errorName(error)
      turn.failures.set(library.id, (turn.failures.get(library.id) ?? 0) + 1)
      // what stands after the channel in a waiting item's id is Meta's, and holds a phone number
      const [id = ''] = row.id.split('|')
      log('chore_failed', { chore: kind, library_id: row.library_id, id, error: errorName(error) })
    }
  }
}
