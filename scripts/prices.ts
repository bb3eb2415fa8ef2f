// npm run --silent prices -- rates.csv > prices.sql: what Meta charges, from a copy of its rate card, as SQL for the directory.
//   country;category;from_on;price;currency        country is a calling code
//   31;utility;2026-10-01;0,0123;EUR               (an example: take the prices from Meta's rate card)
// Then: npm exec -- wrangler d1 execute DIRECTORY --config wrangler.production.toml --remote --file prices.sql
import { readFileSync } from 'node:fs'

const CATEGORIES = ['service', 'utility', 'marketing']
const MILLION = 6

export interface PriceLine {
  country: string
  category: string
  from_on: string
  /** Millionths of the currency. */
  micros: number
  currency: string
}

/** Reads the copy; throws an Error that names the line that cannot be read. */
export function readPrices(csv: string): PriceLine[] {
  const lines = csv.split(/\r?\n/).map((line, index) => ({ line: line.trim(), number: index + 1 }))
  return lines
    .filter(({ line }) => line !== '' && !line.startsWith('country'))
    .map(({ line, number }) => {
      const [country = '', category = '', from_on = '', price = '', currency = ''] = line
        .split(';')
        .map((part) => part.trim())
      const micros = microsOf(price)
      const fits =
        /^[1-9]\d{0,6}$/.test(country) &&
        CATEGORIES.includes(category) &&
        /^\d{4}-\d\d-\d\d$/.test(from_on) &&
        /^[A-Z]{3}$/.test(currency)
      if (!fits || micros === null)
        throw new Error(`line ${number} is not country;category;from_on;price;currency`)
      return { country, category, from_on, micros, currency }
    })
}

/** Without floating point: `0,0123` → 12300. */
function microsOf(price: string): number | null {
  const [, whole, part = ''] = /^(\d{1,6})(?:[.,](\d{1,6}))?$/.exec(price) ?? []
  return whole === undefined ? null : Number(whole + part.padEnd(MILLION, '0'))
}

/** The same line again, or a corrected one, takes the place of the first. */
export const sqlOf = (lines: PriceLine[]): string =>
  lines
    .map(
      ({ country, category, from_on, micros, currency }) =>
        'insert or replace into message_prices (country, category, from_on, micros, currency) ' +
        `values ('${country}', '${category}', '${from_on}', ${micros}, '${currency}');\n`
    )
    .join('')

if (import.meta.main) {
  const [file] = process.argv.slice(2)
  try {
    if (!file) throw new Error('usage: npm run --silent prices -- rates.csv > prices.sql')
    process.stdout.write(sqlOf(readPrices(readFileSync(file, 'utf8'))))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
