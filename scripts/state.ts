import { readdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

export type Row = Record<string, string | number | null>

/** The Worker locks a database now and then, for as long as a busy machine lets it; ms. */
const PATIENCE_MS = 30_000

/** Asks the same of every local database that has the table, beside a Worker that runs on them. */
export function readRows(state: string, sql: string, ...values: (string | number)[]): Row[] {
  const rows: Row[] = []
  eachRow(state, sql, values, (row) => rows.push(row))
  return rows
}

/** As `readRows`, one row at a time, for what is too much to hold at once. */
export function eachRow(
  state: string,
  sql: string,
  values: (string | number)[],
  take: (row: Row) => void
): void {
  const folder = `${state}/v3/d1/miniflare-D1DatabaseObject`
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.sqlite') || file.startsWith('metadata')) continue
    const database = new DatabaseSync(`${folder}/${file}`, { readOnly: true, timeout: PATIENCE_MS })
    try {
      for (const row of database.prepare(sql).iterate(...values)) take(row as Row)
    } catch (error) {
      if (!String(error).includes('no such table')) throw error
    } finally {
      database.close()
    }
  }
}
