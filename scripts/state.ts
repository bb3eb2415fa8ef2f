import { readdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

export type Row = Record<string, string | number | null>

/** Asks the same of every local database that has the table, beside a Worker that runs on them. */
export function readRows(state: string, sql: string, ...values: (string | number)[]): Row[] {
  const folder = `${state}/v3/d1/miniflare-D1DatabaseObject`
  const rows: Row[] = []
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.sqlite') || file.startsWith('metadata')) continue
    const database = new DatabaseSync(`${folder}/${file}`, { readOnly: true })
    try {
      rows.push(...(database.prepare(sql).all(...values) as Row[]))
    } catch (error) {
      if (!String(error).includes('no such table')) throw error
    } finally {
      database.close()
    }
  }
  return rows
}
