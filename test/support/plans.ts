import { env } from 'cloudflare:workers'
import { afterAll, expect } from 'vitest'

/**
 * Every statement that any test runs against a library's database is explained afterwards: each table must be searched by
 * `library_id`. These few are shared on purpose: `due` is read across libraries by the schedule alone, the search index holds a
 * library's word in its text, and json_each and what SQLite makes itself belong to nobody.
 */
const SHARED = /^(\d+-ROW|due|search_index|item|json_each|sqlite_|d1_|_cf_|pragma_|CONSTANT|\(subquery)/
/** Indexes that hold only what an operator must see: counting it over all libraries reads nothing else. */
const COUNTED =
  /^SCAN (deliveries USING COVERING INDEX deliveries_dead|outbox USING COVERING INDEX outbox_asked)$/
const seen = new Set<string>()
const explained = new Set<string>()

for (const database of [env.LIBRARIES_1, env.LIBRARIES_2]) {
  const prepare = database.prepare.bind(database)
  database.prepare = (sql: string) => {
    seen.add(sql)
    return prepare(sql)
  }
}

/** Steps of a plan that touch a table without its library. */
export async function unscopedSteps(sql: string): Promise<string[]> {
  const parameters = sql.split('?').length - 1
  const statement = env.LIBRARIES_1.prepare(`explain query plan ${sql}`)
  const { results } = await statement.bind(...Array<null>(parameters).fill(null)).all<{ detail: string }>()
  return results.map((row) => row.detail).filter((detail) => !isScoped(detail))
}

function isScoped(detail: string): boolean {
  const found = /^(SCAN|SEARCH) (\S+)(.*)$/.exec(detail)
  if (!found) return true
  const [, way, table = '', rest = ''] = found
  if (SHARED.test(table) || COUNTED.test(detail)) return true
  if (table === 'search_rows') return way === 'SEARCH'
  return way === 'SEARCH' && /\(library_id=\?/.test(rest)
}

/** The code's own statements; tests look at tables in ways the code may not. */
const isOurs = (sql: string) =>
  /^(select|insert|update|delete) /.test(sql) &&
  !/^select \* from "?\w+"? where "library_id" = \?( order|$)/.test(sql)

afterAll(async () => {
  for (const sql of seen) {
    if (explained.has(sql) || !isOurs(sql)) continue
    explained.add(sql)
    expect(await unscopedSteps(sql), `this statement looks beyond its library:\n${sql}`).toEqual([])
  }
})
