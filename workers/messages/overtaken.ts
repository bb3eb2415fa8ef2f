import type { Context } from '../lib/context.ts'
import { expecting, type Write } from '../lib/db.ts'
import * as queries from './queries.ts'
import type { StatusNews } from './status.ts'

export interface Overtaken {
  news: StatusNews[]
  /** For the commit that applies the news and gives the message its id: they are dropped, and Stale when another came since. */
  drop: Write[]
}

/** Statuses that overtook the message they are about. */
export async function findOvertaken(ctx: Context, channelId: string, externalId: string): Promise<Overtaken> {
  const items = await queries.findWaitingItems(ctx.db, channelId, externalId)
  const seen = items.map((item) => item.id)
  return {
    news: items.map((item) => JSON.parse(item.content) as StatusNews),
    drop: [
      noneBut(ctx, channelId, externalId, seen),
      ...(seen.length > 0 ? [queries.deleteWaitingItems(ctx.db, channelId, externalId)] : [])
    ]
  }
}

const noneBut = (ctx: Context, channelId: string, externalId: string, seen: string[]) =>
  expecting(ctx.db, (eb) => {
    const waiting = eb
      .selectFrom('waiting_items')
      .where('library_id', '=', ctx.db.library_id)
      .where('channel_id', '=', channelId)
      .where('target_external_id', '=', externalId)
      .select('id')
    return eb.not(eb.exists(seen.length > 0 ? waiting.where('id', 'not in', seen) : waiting))
  })
