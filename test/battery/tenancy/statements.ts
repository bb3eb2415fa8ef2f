import { env } from 'cloudflare:workers'
import { newMeter } from '../../../workers/lib/d1.ts'
import { directoryDb, libraryDb, type Write } from '../../../workers/lib/db.ts'
import { UnscopedQuery } from '../../../workers/lib/guard.ts'

export const OURS = 'lib_ours'

export interface Statement {
  database: 'DIRECTORY' | 'LIBRARIES_1'
  sql: string
  values: readonly unknown[]
}

/** What a function of a `queries.ts` asks when it is called with these. Nothing is run: every answer is empty. */
export async function statementsOf(query: unknown, values: unknown[]): Promise<Statement[]> {
  try {
    return await asked('LIBRARIES_1', query, values)
  } catch (error) {
    // it is of the directory; one that forgot its library finds no table of its own there
    if (error instanceof UnscopedQuery) return asked('DIRECTORY', query, values)
    throw error
  }
}

type Query = (db: unknown, ...values: unknown[]) => unknown

async function asked(database: Statement['database'], query: unknown, values: unknown[]) {
  const found: Statement[] = []
  const d1 = recording((sql, bound) => found.push({ database, sql, values: bound }))
  const db = database === 'DIRECTORY' ? directoryDb(d1, newMeter()) : libraryDb(d1, newMeter(), OURS)
  const answer = (query as Query)(db, ...values)
  for (const write of [answer].flat().filter(isWrite)) {
    const { sql, parameters } = write.compile()
    found.push({ database, sql, values: parameters })
  }
  await answer
  return found
}

const isWrite = (value: unknown): value is Write =>
  typeof value === 'object' && value !== null && 'compile' in value

function recording(note: (sql: string, values: unknown[]) => void): D1Database {
  const prepare = (sql: string) => ({
    bind: (...values: unknown[]) => ({
      all: async () => {
        note(sql, values)
        return { results: [], success: true, meta: { changes: 0, last_row_id: 0 } }
      }
    })
  })
  return { prepare } as unknown as D1Database
}

/** The steps of a plan, as SQLite tells them. */
export async function stepsOf({ database, sql }: Statement): Promise<string[]> {
  const statement = env[database].prepare(`explain query plan ${sql}`)
  const parameters = Array<null>(sql.split('?').length - 1).fill(null)
  const { results } = await statement.bind(...parameters).all<{ detail: string }>()
  return results.map(({ detail }) => detail)
}

/** What is compared with `library_id`, in the order of the text. */
export function librariesIn({ sql, values }: Statement): unknown[] {
  const found: unknown[] = []
  let number = -1
  for (const match of sql.matchAll(/("library_id" = )?\?/g)) {
    number += 1
    if (match[1]) found.push(values[number])
  }
  return found
}
