import { directoryOf, type Edge } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { inSlices, SLICE } from '../lib/slices.ts'
import { DAY } from '../lib/time.ts'
import { deletePastCodes, deletePastCounts, deletePastSessions } from './queries.ts'

/** Removes what can no longer sign anyone in; the audit keeps who signed in when. Answers how many rows. */
export async function pruneSessions(edge: Edge): Promise<number> {
  const db = directoryOf(edge)
  const now = edge.now()
  const until = (slice: () => Write) => inSlices(async () => (await db.commit(slice()))[0] ?? 0)
  return (
    (await until(() => deletePastCounts(db, now, SLICE))) +
    (await until(() => deletePastCodes(db, now - DAY, SLICE))) +
    (await until(() => deletePastSessions(db, now - DAY, SLICE)))
  )
}
