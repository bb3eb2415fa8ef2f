import { directoryOf, type Edge } from '../lib/context.ts'
import { inSlices, SLICE } from '../lib/slices.ts'
import { DAY } from '../lib/time.ts'
import { deleteEndedMails } from './queries.ts'

/** Of an ended mail only that it was there is left; kept this long to see that mail works. */
const KEEP_MS = 7 * DAY

/** Removes mails that ended long ago. Answers how many. */
export function pruneMails(edge: Edge): Promise<number> {
  const db = directoryOf(edge)
  const before = edge.now() - KEEP_MS
  return inSlices(async () => (await db.commit(deleteEndedMails(db, before, SLICE)))[0] ?? 0)
}
