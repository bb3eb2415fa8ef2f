import { findConversation } from '../conversations/find.ts'
import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { localMonth } from '../lib/local-day.ts'
import { findPrices } from '../message-prices/find.ts'
import { findPatron } from '../patrons/find.ts'
import { countSends, findChannel } from './queries.ts'

/** Delivered ordinary messages that Meta does not charge, a number a month. Source: Meta, pricing from 1 October 2026. */
const FREE = 1000

/**
 * What sending costs now: an estimate, because Meta counts the month in the account's time zone, and lets whoever came by an ad
 * be answered free. `service_price` is what an ordinary answer costs once the free ones are used. Throws Problem: not_found.
 */
export async function showUsage(ctx: Context, channelId: string, conversationId: string | undefined) {
  const channel = await findChannel(ctx.db, channelId)
  if (!channel) throw notFound()
  const month = localMonth(ctx.now())
  const [counted, phone] = await Promise.all([
    countSends(ctx.db, channelId, month, 'service'),
    // nobody in particular: most patrons live where the library is
    conversationId ? phoneOf(ctx, channelId, conversationId) : channel.display_phone_number
  ])
  const service_delivered = Number(counted?.count ?? 0)
  const { service, utility } = await findPrices(ctx, phone)
  return {
    month,
    service_delivered,
    free: FREE,
    service_price: service,
    template_price: utility
  }
}

async function phoneOf(ctx: Context, channelId: string, conversationId: string) {
  const conversation = await findConversation(ctx, conversationId)
  if (conversation?.channel_id !== channelId) throw notFound()
  return (await findPatron(ctx, conversation.patron_id))?.phone ?? null
}
