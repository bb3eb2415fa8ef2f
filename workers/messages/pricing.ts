import type { StatusNews } from './status.ts'

export interface Priced {
  price_category: string
  price_type: string
  /** When it was delivered. */
  at: number
}

/**
 * What Meta charges for, from the first news that proves delivery; null when it is known already, or not told yet. What was
 * only sent costs nothing, and neither does a reaction. Pure.
 */
export function pricedBy(
  message: { kind: string; price_type: string | null },
  news: StatusNews[]
): Priced | null {
  if (message.price_type !== null || message.kind === 'reaction') return null
  for (const { status, pricing, at } of news) {
    if (pricing && (status === 'delivered' || status === 'read'))
      return { price_category: pricing.category, price_type: pricing.type, at }
  }
  return null
}

/** As the message keeps it. */
export const noted = (priced: Priced | null) =>
  priced && { price_category: priced.price_category, price_type: priced.price_type }
