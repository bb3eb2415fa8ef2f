/** D1 refuses more queries than this in one invocation; a local database does not, so the handle does. */
const STATEMENTS_AT_MOST = 1000
/** A job that reaches this stores its cursor and queues itself again. */
export const STATEMENTS_ENOUGH = 800
/** D1 refuses rows over 2 MB in production only. */
const VALUE_BYTES_AT_MOST = 1_900_000

/** Counts the statements of one invocation. */
export interface Meter {
  statements: number
}

export const newMeter = (): Meter => ({ statements: 0 })

/** A D1 handle that counts its statements and refuses what production would refuse: too many of them, or a value too long. */
export function metered(d1: D1Database, meter: Meter): D1Database {
  const prepare = (sql: string) => {
    meter.statements += 1
    if (meter.statements > STATEMENTS_AT_MOST) throw new RangeError('too many statements in one invocation')
    const statement = d1.prepare(sql)
    const bind = (...values: unknown[]) => {
      for (const value of values) refuseLong(value)
      return statement.bind(...values)
    }
    return { bind } as D1PreparedStatement
  }
  return { prepare, batch: (statements: D1PreparedStatement[]) => d1.batch(statements) } as D1Database
}

function refuseLong(value: unknown) {
  if (typeof value !== 'string' || value.length * 3 <= VALUE_BYTES_AT_MOST) return
  if (new TextEncoder().encode(value).byteLength > VALUE_BYTES_AT_MOST)
    throw new RangeError('value too long for a row')
}
