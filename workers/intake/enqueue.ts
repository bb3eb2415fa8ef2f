import type { Edge } from '../lib/context.ts'
import { errorName, log } from '../lib/log.ts'

/** A queue takes a hundred messages at once. */
const AT_ONCE = 100

/** Leaves deliveries to the queue. Best effort: the sweep finds in `due` whatever this misses. */
export async function enqueueDeliveries(edge: Edge, libraryId: string, ids: string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const part = ids.slice(start, start + AT_ONCE)
    try {
      await edge.env.INTAKE.sendBatch(
        part.map((id) => ({ body: { kind: 'delivery', library_id: libraryId, id } }))
      )
    } catch (error) {
      log('queue_failed', {
        queue: 'intake',
        library_id: libraryId,
        count: part.length,
        error: errorName(error)
      })
    }
  }
}
