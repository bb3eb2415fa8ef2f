import type { DirectoryDb } from '../lib/db.ts'

/** All prices of these calling codes that hold on a day, the newest first. */
export const listPrices = (directory: DirectoryDb, countries: string[], day: string) =>
  directory
    .selectFrom('message_prices')
    .where('country', 'in', countries)
    .where('from_on', '<=', day)
    .orderBy('from_on', 'desc')
    .select(['country', 'category', 'micros', 'currency'])
    .execute()
