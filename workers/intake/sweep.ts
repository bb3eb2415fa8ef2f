import { type Context, contextOf, type Edge, type LibraryPlace, SYSTEM } from '../lib/context.ts'
import { STATEMENTS_ENOUGH } from '../lib/d1.ts'
import { errorName, log } from '../lib/log.ts'
import { enqueueDeliveries } from './enqueue.ts'
import { processDelivery } from './process.ts'
import { deleteDue, findDelivery } from './queries.ts'

/** Room for the statements of at least one more delivery. */
const ENOUGH = STATEMENTS_ENOUGH - 200

/** Takes a delivery that its request and the queue both missed: here while there is room, else by the queue. A past reminder goes. */
export async function sweepDelivery(
  edge: Edge,
  library: LibraryPlace,
  id: string,
  dueAt: number
): Promise<void> {
  try {
    const ctx = contextOf(edge, library, SYSTEM)
    const progress = edge.meter.statements < ENOUGH ? await processDelivery(ctx, id, false) : 'later'
    if (progress === 'later') await enqueueDeliveries(edge, library.id, [id])
    else await forgetPast(ctx, id, dueAt)
  } catch (error) {
    log('delivery_failed', { library_id: library.id, id, error: errorName(error) })
  }
}

/** A reminder that is not the row's own any more (two jobs took it at once, or it ended) would come back for ever. */
async function forgetPast(ctx: Context, id: string, dueAt: number): Promise<void> {
  const row = await findDelivery(ctx.db, id)
  if (row?.state === 'received' && row.lease_until === dueAt) return
  await ctx.db.commit(deleteDue(ctx.db, 'delivery', dueAt, id))
}
