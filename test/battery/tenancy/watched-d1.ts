/** What somebody who watches a database hears of it. */
export interface Ear {
  statement: (sql: string) => void
  changed: (rows: number) => void
}

/** Answers of before, for as long as no table that they came from was written. */
export interface Memory {
  answers: Map<string, Promise<D1Result>>
  /** How often each table was written. */
  written: Map<string, number>
}

export const newMemory = (): Memory => ({ answers: new Map(), written: new Map() })

/**
 * A D1 database that tells what it is asked. Reading the same again from unchanged tables is asked once: it is told as often. Whoever
 * writes past it must empty the memory.
 */
export function watchedD1(d1: D1Database, memory: Memory, ear: Ear): D1Database {
  const real = new WeakMap<object, { statement: D1PreparedStatement; sql: string }>()
  const counted = (result: D1Result) => {
    ear.changed(result.meta.changes)
    return result
  }
  const bind = (sql: string, values: unknown[]) => {
    const statement = d1.prepare(sql).bind(...values)
    const all = () => {
      ear.statement(sql)
      if (sql.startsWith('select')) return remembered(memory, sql, values, statement)
      noteWrite(memory, sql)
      return statement.all().then(counted)
    }
    const outer = { all, first: async () => (await all()).results[0] ?? null }
    real.set(outer, { statement, sql })
    return outer
  }
  const batch = async (statements: object[]) => {
    const found = statements.flatMap((statement) => real.get(statement) ?? [])
    for (const { sql } of found) {
      ear.statement(sql)
      noteWrite(memory, sql)
    }
    return (await d1.batch(found.map(({ statement }) => statement))).map(counted)
  }
  const prepare = (sql: string) => ({ bind: (...values: unknown[]) => bind(sql, values) })
  return { prepare, batch } as unknown as D1Database
}

const MOST = 20_000

function remembered(memory: Memory, sql: string, values: unknown[], statement: D1PreparedStatement) {
  const versions = tablesOf(sql).map((table) => memory.written.get(table) ?? 0)
  const key = JSON.stringify([sql, values, versions])
  const known = memory.answers.get(key) ?? statement.all()
  if (memory.answers.size > MOST) memory.answers.clear()
  memory.answers.set(key, known)
  return known.then(copied)
}

/** Whoever gets an answer may turn it round. */
const copied = (answer: D1Result): D1Result => ({
  ...answer,
  results: answer.results.map((row) => ({ ...(row as object) }))
})

function noteWrite({ written }: Memory, sql: string): void {
  const table = /^(?:insert into|update|delete from) "?(\w+)"?/.exec(sql)?.[1]
  if (table) written.set(table, (written.get(table) ?? 0) + 1)
}

const known = new Map<string, string[]>()

/** Every table that a query reads, of which there is a name after each `from` and `join`. */
function tablesOf(sql: string): string[] {
  const found = known.get(sql) ?? [...sql.matchAll(/\b(?:from|join) "?(\w+)"?/g)].map(([, name = '']) => name)
  known.set(sql, found)
  return found
}
