import { directoryOf, type Edge } from '../lib/context.ts'
import { DAY } from '../lib/time.ts'
import { deleteOldQuarantine, listOldQuarantineObjects } from './queries.ts'

/** What nobody claimed in seven days goes: first the objects, then the rows. */
export async function pruneQuarantine(edge: Edge): Promise<number> {
  const directory = directoryOf(edge)
  const before = edge.now() - 7 * DAY
  const objects = await listOldQuarantineObjects(directory, before)
  await edge.env.MEDIA.delete(objects)
  const [removed] = await directory.commit(deleteOldQuarantine(directory, before))
  return removed ?? 0
}
