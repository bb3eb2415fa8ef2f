/** Rows that D1 itself says it read and wrote, by statement. */
export interface Counted {
  rows_read: number
  rows_written: number
  statements: { sql: string; rows_read: number; rows_written: number }[]
}

type Result = { meta: { rows_read: number; rows_written: number } }

interface Statement {
  bind: (...values: unknown[]) => Statement
  all: () => Promise<Result>
}

interface Database {
  prepare: (sql: string) => Statement
  batch: (statements: Statement[]) => Promise<Result[]>
}

/** A D1 database that adds up what it reads and writes. */
export function counting<Handle>(d1: Handle): { d1: Handle; counted: Counted } {
  const database = d1 as Database
  const counted: Counted = { rows_read: 0, rows_written: 0, statements: [] }
  const count = (sql: string, { meta }: Result) => {
    counted.rows_read += meta.rows_read
    counted.rows_written += meta.rows_written
    counted.statements.push({ sql, rows_read: meta.rows_read, rows_written: meta.rows_written })
  }
  const inner = new WeakMap<object, { statement: Statement; sql: string }>()
  const wrap = (statement: Statement, sql: string): Statement => {
    const outer: Statement = {
      bind: (...values) => wrap(statement.bind(...values), sql),
      all: async () => {
        const result = await statement.all()
        count(sql, result)
        return result
      }
    }
    inner.set(outer, { statement, sql })
    return outer
  }
  const batch = async (statements: Statement[]) => {
    const known = statements.map((statement) => inner.get(statement))
    const results = await database.batch(known.flatMap((item) => (item ? [item.statement] : [])))
    for (const [index, result] of results.entries()) count(known[index]?.sql ?? '', result)
    return results
  }
  return { d1: { prepare: (sql: string) => wrap(database.prepare(sql), sql), batch } as Handle, counted }
}
