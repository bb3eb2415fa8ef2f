/** Rows that D1 itself says it read and wrote, by statement. */
export interface Counted {
  rows_read: number
  rows_written: number
  statements: { sql: string; rows_read: number; rows_written: number }[]
}

type Rows = { rows_read: number; rows_written: number }

/** A D1 database that adds up what it reads and writes. */
export function counting(d1: D1Database): { d1: D1Database; counted: Counted } {
  const counted: Counted = { rows_read: 0, rows_written: 0, statements: [] }
  const count = (sql: string, meta: Rows) => {
    counted.rows_read += meta.rows_read
    counted.rows_written += meta.rows_written
    counted.statements.push({ sql, rows_read: meta.rows_read, rows_written: meta.rows_written })
  }
  const inner = new WeakMap<object, { statement: D1PreparedStatement; sql: string }>()
  const wrap = (statement: D1PreparedStatement, sql: string): D1PreparedStatement => {
    const outer = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), sql),
      all: async () => {
        const result = await statement.all()
        count(sql, result.meta as unknown as Rows)
        return result
      }
    } as unknown as D1PreparedStatement
    inner.set(outer, { statement, sql })
    return outer
  }
  const batch = async (statements: D1PreparedStatement[]) => {
    const known = statements.map((statement) => inner.get(statement))
    const results = await d1.batch(known.flatMap((item) => (item ? [item.statement] : [])))
    for (const [index, result] of results.entries())
      count(known[index]?.sql ?? '', result.meta as unknown as Rows)
    return results
  }
  return {
    d1: { prepare: (sql: string) => wrap(d1.prepare(sql), sql), batch } as unknown as D1Database,
    counted
  }
}
