import { contextOf, directoryOf, type Edge, type LibraryPlace, SYSTEM } from '../lib/context.ts'
import { STATEMENTS_ENOUGH } from '../lib/d1.ts'
import type { Write } from '../lib/db.ts'
import { errorName, log } from '../lib/log.ts'
import { MINUTE } from '../lib/time.ts'
import { placesOfLibraries } from '../libraries/places.ts'
import type { Turn } from '../operators/chores.ts'
import { hoursChanged } from './changed.ts'
import * as queries from './queries.ts'

/** Every Worker remembers the central days of before for a minute (`find-central.ts`), by a clock that may be a little behind. */
const FORGOTTEN_AFTER = 2 * MINUTE
/** Libraries of one turn. */
const SLICE = 200
/** A library takes two statements. */
const ENOUGH = STATEMENTS_ENOUGH - 10

/** For the commit that changes a central day: every library hears of it. */
export function tellEveryLibrary(edge: Edge): Write {
  return queries.awaitRecounts(directoryOf(edge), edge.now() + FORGOTTEN_AFTER)
}

/**
 * One turn of telling them. A library is told before its row is taken away, so a turn that dies tells it again, which changes nothing;
 * one that fails goes to the end of the line. A day that is changed once more meanwhile keeps the row.
 */
export async function tellLibraries(edge: Edge): Promise<Turn> {
  const directory = directoryOf(edge)
  const rows = await queries.listRecounts(directory, edge.now(), SLICE)
  const lag_ms = rows[0] ? edge.now() - rows[0].at : 0
  const turn: Turn = { handled: 0, failed: 0, error: null, lag_ms }
  const ids = rows.map(({ library_id }) => library_id)
  const places = await placesOfLibraries(edge, ids)
  for (const row of rows) {
    if (edge.meter.statements >= ENOUGH) break
    try {
      await tell(edge, places.get(row.library_id))
      await directory.commit(queries.endRecount(directory, row))
      turn.handled += 1
    } catch (error) {
      turn.failed += 1
      turn.error ??= errorName(error)
      log('chore_failed', { chore: 'central_days', library_id: row.library_id, error: errorName(error) })
      await directory.commit(queries.postponeRecount(directory, row, edge.now()))
    }
  }
  return turn
}

/** Undefined: a library that is gone has nobody who waits. */
async function tell(edge: Edge, library: LibraryPlace | undefined): Promise<void> {
  if (!library) return
  const ctx = contextOf(edge, library, SYSTEM)
  await ctx.db.commit(...hoursChanged(ctx))
}
