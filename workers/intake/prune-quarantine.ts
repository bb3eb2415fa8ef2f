import { directoryOf, type Edge } from '../lib/context.ts'
import { inSlices, SLICE } from '../lib/slices.ts'
import { DAY } from '../lib/time.ts'
import { deleteQuarantine, listOldQuarantine } from './queries.ts'

/** What nobody claimed in seven days goes: first the objects, then the rows. */
export function pruneQuarantine(edge: Edge): Promise<number> {
  const directory = directoryOf(edge)
  const before = edge.now() - 7 * DAY
  return inSlices(async () => {
    const rows = await listOldQuarantine(directory, before, SLICE)
    if (rows.length === 0) return 0
    const objects = rows.flatMap((row) => row.object_key ?? [])
    if (objects.length > 0) await edge.env.MEDIA.delete(objects)
    await directory.commit(
      deleteQuarantine(
        directory,
        rows.map((row) => row.id)
      )
    )
    return rows.length
  })
}
