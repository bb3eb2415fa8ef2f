import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'

export interface Waiting {
  items: Awaited<ReturnType<typeof queries.findWaitingItems>>
  /** For the commit that applies the items: they are dropped, and Stale when another came since. */
  drop: Write[]
}

/** What came before the message it is about. */
export async function findWaiting(
  ctx: Context,
  channelId: string,
  targetExternalId: string
): Promise<Waiting> {
  const items = await queries.findWaitingItems(ctx.db, channelId, targetExternalId)
  const seen = items.map((item) => item.id)
  return {
    items,
    drop: [
      queries.expectNoOthers(ctx.db, channelId, targetExternalId, seen),
      ...(seen.length > 0 ? [queries.deleteWaitingItems(ctx.db, channelId, targetExternalId)] : [])
    ]
  }
}
