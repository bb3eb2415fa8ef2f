import type { Context } from '../lib/context.ts'
import { type Change, changesBetween } from './differences.ts'
import { DEFAULT_HOURS } from './defaults.ts'
import { listVersionDocuments } from './queries.ts'
import type { HoursDocument } from './schema.ts'

/** What each of the newest versions changed in the one before it; the first of all in what holds without any. */
export async function showVersions(ctx: Context): Promise<{ version: number; changes: Change[] }[]> {
  const rows = await listVersionDocuments(ctx.db)
  const documents = rows.map(({ document }) => JSON.parse(document) as HoursDocument)
  return rows.flatMap(({ version }, index) => {
    const document = documents[index]
    const before = documents[index + 1] ?? (version === 1 ? DEFAULT_HOURS : null)
    return document && before ? [{ version, changes: changesBetween(before, document) }] : []
  })
}
