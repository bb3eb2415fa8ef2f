import { type Context, directoryOf } from '../lib/context.ts'
import { localDay } from '../lib/local-day.ts'
import { callingCodes, type Price, priceOf, type PriceRow } from './price.ts'
import { listPrices } from './queries.ts'

/** What a message to this number costs today; null when nobody told. */
export async function findPrices(
  ctx: Context,
  phone: string | null
): Promise<Record<PriceRow['category'], Price | null>> {
  if (!phone) return { service: null, utility: null, marketing: null }
  const rows = await listPrices(directoryOf(ctx), callingCodes(phone), localDay(ctx.now()))
  return {
    service: priceOf(rows, 'service'),
    utility: priceOf(rows, 'utility'),
    marketing: priceOf(rows, 'marketing')
  }
}
