import type { Context } from '../lib/context.ts'
import { deleteDelivery, deleteDue } from './queries.ts'

/** Forgets a delivery that Meta does not repeat any more. */
export async function pruneDelivery(ctx: Context, id: string, dueAt: number): Promise<void> {
  await ctx.db.commit(deleteDelivery(ctx.db, id), deleteDue(ctx.db, 'prune_delivery', dueAt, id))
}
