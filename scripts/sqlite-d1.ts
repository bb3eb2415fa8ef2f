import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

interface Bound {
  sql: string
  values: unknown[]
}
export interface D1Answer {
  success: true
  results: Record<string, unknown>[]
  meta: { changes: number; last_row_id: number }
}
/** One call to the database, as it would cross the network: a batch is one. */
export type Call = <T>(what: string, perform: () => T) => Promise<T>

/** Everything that a database was asked, in order; for a test that asks another the same. */
export type Tape = { batch: boolean; statements: Bound[]; answers: D1Answer[] | string }[]

interface Prepared {
  statement: StatementSync
  answers: boolean
  writes: boolean
}

function prepare(database: DatabaseSync, sql: string): Prepared {
  const statement = database.prepare(sql)
  const writes = !/^\s*(select|with|explain|pragma)\b/i.test(sql)
  return { statement, answers: statement.columns().length > 0, writes }
}

/** D1 takes what JavaScript has, and refuses what it does not know. */
function boundOf(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Uint8Array) return value
  throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${String(value)}'`)
}

const WHOLE = ['begin immediate', 'commit', 'rollback'] as const
/** Within a transaction of whoever opened the database. */
const PART = ['savepoint part', 'release part', 'rollback to part; release part'] as const
const preparedOf = new WeakMap<DatabaseSync, Map<string, Prepared>>()

/** One statement, or several together in one transaction, at once. */
function runner(database: DatabaseSync) {
  const prepared = preparedOf.get(database) ?? new Map<string, Prepared>()
  preparedOf.set(database, prepared)
  const run = ({ sql, values }: Bound): D1Answer => {
    const known = prepared.get(sql) ?? prepare(database, sql)
    prepared.set(sql, known)
    const { statement, answers, writes } = known
    const given = values.map(boundOf)
    if (answers) {
      const results = statement.all(...given)
      return answer(results, writes ? results.length : 0, 0)
    }
    const { changes, lastInsertRowid } = statement.run(...given)
    return answer([], Number(changes), Number(lastInsertRowid))
  }
  const together = (statements: Bound[]): D1Answer[] => {
    const [begin, commit, rollback] = database.isTransaction ? PART : WHOLE
    database.exec(begin)
    try {
      const answers = statements.map(run)
      database.exec(commit)
      return answers
    } catch (error) {
      database.exec(rollback)
      throw error
    }
  }
  return { run, together }
}

/**
 * A D1 database on real SQLite in this process: the same calls, the same answers and the same words when something is refused.
 * `test/battery/world/contract.test.ts` holds it to the real one. `call` decides when a call happens and what goes wrong with it.
 */
export function d1Of(database: DatabaseSync, call: Call, tape?: Tape) {
  const { run, together } = runner(database)
  const noted = (batch: boolean, statements: Bound[], perform: () => D1Answer[]) =>
    call(batch ? 'batch' : 'query', () => {
      try {
        const answers = perform()
        tape?.push({ batch, statements, answers })
        return answers
      } catch (error) {
        const told = toldOf(error)
        tape?.push({ batch, statements, answers: told.message })
        throw told
      }
    })
  const one = async (bound: Bound): Promise<D1Answer> => {
    const [first] = await noted(false, [bound], () => [run(bound)])
    return first as D1Answer
  }
  const statement = (sql: string, values: unknown[]) => {
    const bound = { sql, values }
    return {
      ...bound,
      bind: (...more: unknown[]) => statement(sql, more),
      all: () => one(bound),
      run: () => one(bound),
      first: async () => (await one(bound)).results[0] ?? null,
      raw: async () => (await one(bound)).results.map((row) => Object.values(row))
    }
  }
  return {
    prepare: (sql: string) => statement(sql, []),
    batch: (statements: Bound[]) => noted(true, statements, () => together(statements))
  }
}

/** As D1 tells it. */
function toldOf(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error)
  return new Error(text.startsWith('D1_') ? text : `D1_ERROR: ${text}: SQLITE_ERROR`)
}

const answer = (results: Record<string, unknown>[], changes: number, last_row_id: number): D1Answer => ({
  success: true,
  results,
  meta: { changes, last_row_id }
})
