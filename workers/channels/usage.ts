import { findConversation } from '../conversations/find.ts'
import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { localMonth } from '../lib/local-day.ts'
import { findPrices } from '../message-prices/find.ts'
import { findPatron } from '../patrons/find.ts'
import { findNotice } from '../replies/notice.ts'
import { countSends, findChannel } from './queries.ts'

/** Delivered ordinary messages that Meta does not charge, a number a month. Source: Meta, pricing from 1 October 2026. */
const FREE = 1000

/**
 * What sending costs now: an estimate, because Meta counts the month in the account's time zone, and lets whoever came by an ad
 * be answered free. `service_price` is what an ordinary answer costs once the free ones are used, `template_price` the template
 * that goes before an answer that is held: Meta may have made advertising of it, which costs more. Throws Problem: not_found.
 */
export async function showUsage(ctx: Context, channelId: string, conversationId: string | undefined) {
  const channel = await findChannel(ctx.db, channelId)
  if (!channel) throw notFound()
  const month = localMonth(ctx.now())
  const patron = conversationId ? await patronOf(ctx, channelId, conversationId) : null
  // nobody in particular: most patrons live where the library is
  const phone = patron ? patron.phone : channel.display_phone_number
  const [counted, notice, prices] = await Promise.all([
    countSends(ctx.db, channelId, month, 'service'),
    findNotice(ctx, channel, patron?.name ?? null),
    findPrices(ctx, phone)
  ])
  const { service, utility, marketing } = prices
  return {
    month,
    service_delivered: Number(counted?.count ?? 0),
    free: FREE,
    number_known: phone !== null,
    service_price: service,
    template_price: notice?.row.category === 'MARKETING' ? marketing : utility,
    template_prices: { UTILITY: utility, MARKETING: marketing }
  }
}

async function patronOf(ctx: Context, channelId: string, conversationId: string) {
  const conversation = await findConversation(ctx, conversationId)
  if (conversation?.channel_id !== channelId) throw notFound()
  return (await findPatron(ctx, conversation.patron_id)) ?? { phone: null, name: null }
}
