import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { localDay } from '../lib/local-day.ts'
import type { Priced } from '../messages/pricing.ts'
import { raiseSends } from './queries.ts'

/** One more delivered message, by what Meta charges for. For the commit that notes the price with the message, so that it counts once. */
export const countSend = (ctx: Context, channelId: string, priced: Priced | null): Write | null =>
  priced && raiseSends(ctx.db, channelId, localDay(priced.at), priced.price_category, priced.price_type)
