import type { Context } from '../lib/context.ts'
import { objectKeyOf } from './object.ts'
import { deleteDelivery, deleteDue, findDelivery } from './queries.ts'

/**
 * Forgets a delivery that Meta does not repeat any more, or that nobody mended in a week; and its object, which a repeated body or a
 * crash may have left. One that was given a new life meanwhile gets a reminder of its own when it ends.
 */
export async function pruneDelivery(ctx: Context, id: string, dueAt: number): Promise<void> {
  const row = await findDelivery(ctx.db, id)
  if (row?.state === 'received') {
    await ctx.db.commit(deleteDue(ctx.db, 'prune_delivery', dueAt, id))
    return
  }
  await ctx.env.MEDIA.delete(objectKeyOf(ctx.db.library_id, id))
  await ctx.db.commit(deleteDelivery(ctx.db, id), deleteDue(ctx.db, 'prune_delivery', dueAt, id))
}
