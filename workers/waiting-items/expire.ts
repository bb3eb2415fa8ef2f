import type { Context } from '../lib/context.ts'
import { log } from '../lib/log.ts'
import { DAY } from '../lib/time.ts'
import { deleteOldWaitingItems, deleteWaitingItemDue } from './queries.ts'

/** Ends as *ignored: target unknown* what waited eight days for a message that never came. `target` is `channel|external id`. */
export async function expireWaitingItems(ctx: Context, target: string, dueAt: number): Promise<void> {
  const [channelId = '', ...rest] = target.split('|')
  const [ended] = await ctx.db.commit(
    deleteOldWaitingItems(ctx.db, channelId, rest.join('|'), ctx.now() - 8 * DAY),
    deleteWaitingItemDue(ctx.db, dueAt, target)
  )
  if (ended) log('target_unknown', { library_id: ctx.db.library_id, channel_id: channelId, count: ended })
}
