import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'
import type { StatusNews } from './status.ts'

/** Statuses that overtook the message they are about. */
export async function findOvertaken(
  ctx: Context,
  channelId: string,
  externalId: string
): Promise<StatusNews[]> {
  const items = await queries.findWaitingItems(ctx.db, channelId, externalId)
  return items.map((item) => JSON.parse(item.content) as StatusNews)
}

/** They have been applied. */
export const dropOvertaken = (ctx: Context, channelId: string, externalId: string): Write =>
  queries.deleteWaitingItems(ctx.db, channelId, externalId)
