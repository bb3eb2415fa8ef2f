import type { Context } from '../lib/context.ts'
import { objectKeyOf } from './object.ts'
import { deleteDelivery, deleteDue } from './queries.ts'

/** Forgets a delivery that Meta does not repeat any more; and its object, which a repeated body or a crash may have left. */
export async function pruneDelivery(ctx: Context, id: string, dueAt: number): Promise<void> {
  await ctx.env.MEDIA.delete(objectKeyOf(ctx.db.library_id, id))
  await ctx.db.commit(deleteDelivery(ctx.db, id), deleteDue(ctx.db, 'prune_delivery', dueAt, id))
}
