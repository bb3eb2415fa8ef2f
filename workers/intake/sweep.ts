import { contextOf, type Edge, type LibraryPlace, SYSTEM } from '../lib/context.ts'
import { STATEMENTS_ENOUGH } from '../lib/d1.ts'
import { errorName, log } from '../lib/log.ts'
import { enqueueDeliveries } from './enqueue.ts'
import { processDelivery } from './process.ts'

/** Room for the statements of at least one more delivery. */
const ENOUGH = STATEMENTS_ENOUGH - 200

/** Takes a delivery that its request and the queue both missed: here while there is room, else by the queue. */
export async function sweepDelivery(edge: Edge, library: LibraryPlace, id: string): Promise<void> {
  try {
    const ctx = contextOf(edge, library, SYSTEM)
    const progress = edge.meter.statements < ENOUGH ? await processDelivery(ctx, id, false) : 'later'
    if (progress === 'later') await enqueueDeliveries(edge, library.id, [id])
  } catch (error) {
    log('delivery_failed', { library_id: library.id, id, error: errorName(error) })
  }
}
