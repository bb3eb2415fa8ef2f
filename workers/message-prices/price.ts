export interface Price {
  /** Millionths of the currency. */
  micros: number
  currency: string
}

/** One line of the rate card. */
export interface PriceRow extends Price {
  /** Calling code. */
  country: string
  category: 'service' | 'utility' | 'marketing'
}

/** The longest calling code there is. */
const LONGEST = 7

/** What a number may start with, for looking up its country: `31612…` → 3, 31, 316, … */
export const callingCodes = (phone: string): string[] =>
  Array.from({ length: Math.min(LONGEST, phone.length) }, (_, index) => phone.slice(0, index + 1))

/**
 * The price of a category in the country with the longest calling code that fits; `rows` are the newest first. Null when the
 * operator copied none. Ordinary messages cost what utility ones do since 1 October 2026, so one price serves both. Pure.
 */
export function priceOf(rows: PriceRow[], category: 'service' | 'utility' | 'marketing'): Price | null {
  const country = rows.reduce(
    (longest, row) => (row.country.length > longest.length ? row.country : longest),
    ''
  )
  const inCountry = rows.filter((row) => row.country === country)
  const found =
    inCountry.find((row) => row.category === category) ??
    (category === 'service' ? inCountry.find((row) => row.category === 'utility') : undefined)
  return found ? { micros: found.micros, currency: found.currency } : null
}
