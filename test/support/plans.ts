import { env } from 'cloudflare:workers'
import { afterAll, expect } from 'vitest'
import { isAskedByUs, walksLibrary } from './growing.ts'

/**
 * Every statement that any test runs against a library's database is explained afterwards: each table must be searched by
 * `library_id`. These few are shared on purpose: `due` is read across libraries by the schedule alone, the search index holds a
 * library's word in its text, and json_each and what SQLite makes itself belong to nobody.
 */
const SHARED =
  /^(\d+-ROW|due|search_index|patron_index|item|json_each|sqlite_|d1_|_cf_|pragma_|CONSTANT|\(subquery)/
/** Indexes that hold only what an operator must see: counting it over all libraries reads nothing else. */
const COUNTED =
  /^SCAN (deliveries USING COVERING INDEX deliveries_dead|outbox USING COVERING INDEX outbox_asked)$/
const seen = new Set<string>()
const ours = new Set<string>()
const looked = new Map<string, number>()
const explained = new Set<string>()

for (const database of [env.LIBRARIES_1, env.LIBRARIES_2]) {
  const prepare = database.prepare.bind(database)
  database.prepare = (sql: string) => {
    seen.add(sql)
    notice(sql)
    return prepare(sql)
  }
}

/** Looking who asks takes its time, and the first times tell. */
function notice(sql: string) {
  const times = looked.get(sql) ?? 0
  if (times >= 3 || ours.has(sql)) return
  looked.set(sql, times + 1)
  if (isAskedByUs()) ours.add(sql)
}

/** Steps of a plan that touch a table without its library. */
export const unscopedSteps = async (sql: string) => (await stepsOf(sql)).filter((detail) => !isScoped(detail))

export async function stepsOf(sql: string): Promise<string[]> {
  const parameters = sql.split('?').length - 1
  const statement = env.LIBRARIES_1.prepare(`explain query plan ${sql}`)
  const { results } = await statement.bind(...Array<null>(parameters).fill(null)).all<{ detail: string }>()
  return results.map((row) => row.detail)
}

function isScoped(detail: string): boolean {
  const found = /^(SCAN|SEARCH) (\S+)(.*)$/.exec(detail)
  if (!found) return true
  const [, way, table = '', rest = ''] = found
  if (SHARED.test(table) || COUNTED.test(detail)) return true
  if (table === 'search_rows' || table === 'patron_rows') return way === 'SEARCH'
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
    const steps = await stepsOf(sql)
    const unscoped = steps.filter((detail) => !isScoped(detail))
    expect(unscoped, `this statement looks beyond its library:\n${sql}`).toEqual([])
    if (!ours.has(sql)) continue
    expect(steps.filter(walksLibrary), `this statement looks through all of its library:\n${sql}`).toEqual([])
  }
})
