import { directoryOf, type Edge } from '../lib/context.ts'
import { DAY } from '../lib/time.ts'
import { deletePastCodes, deletePastCounts, deletePastSessions } from './queries.ts'

/** Removes what can no longer sign anyone in; the audit keeps who signed in when. Answers how many rows. */
export async function pruneSessions(edge: Edge): Promise<number> {
  const db = directoryOf(edge)
  const now = edge.now()
  const removed = await db.commit(
    deletePastCounts(db, now),
    deletePastCodes(db, now - DAY),
    deletePastSessions(db, now - DAY)
  )
  return removed.reduce((sum, count) => sum + count, 0)
}
