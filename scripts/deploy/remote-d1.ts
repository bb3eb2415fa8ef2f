import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsonOf, wrangler } from './wrangler.ts'

type Value = string | number | null

interface Statement {
  sql: string
  bind: (...values: Value[]) => Statement
  all: () => Promise<Answer>
}
interface Answer {
  success: true
  results: unknown[]
  meta: { changes: number; last_row_id: number; duration: number }
}

/**
 * A D1 database of Cloudflare's (or, with `--local`, of this machine) as a handle like the Worker's own, by way of `wrangler d1
 * execute`: what makes a library in development makes it in production. What is written travels in a file, that others on this
 * machine cannot read in a list of commands; only a command answers with rows, so what is read is asked by one.
 */
export function remoteD1(database: string, options: string[]): D1Like {
  const execute = async (asked: string[]): Promise<Answer[]> => {
    const { code, output } = await wrangler([
      'd1',
      'execute',
      database,
      ...options,
      '--json',
      '--yes',
      ...asked
    ])
    if (code !== 0) throw new Error(`wrangler could not reach ${database}:\n${output}`)
    return jsonOf<Partial<Answer>[]>(output).map(answerOf)
  }
  const write = async (statements: Statement[]): Promise<Answer[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'baak-sql-'))
    const file = join(folder, 'statements.sql')
    writeFileSync(file, `${statements.map(({ sql }) => sql).join(';\n')};\n`, { mode: 0o600 })
    try {
      const answers = await execute(['--file', file])
      // an import tells one sum for the whole file
      return statements.map((_, index) => answers[index] ?? answerOf({}))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const read = async (sql: string) => (await execute(['--command', sql]))[0] ?? answerOf({})
  const statement = (sql: string): Statement => ({
    sql,
    bind: (...values) => statement(filledIn(sql, values)),
    all: () => read(sql)
  })
  return { prepare: statement, batch: write }
}

export interface D1Like {
  prepare: (sql: string) => Statement
  batch: (statements: Statement[]) => Promise<Answer[]>
}

const answerOf = ({ results = [], meta }: Partial<Answer>): Answer => ({
  success: true,
  results,
  meta: meta ?? { changes: 0, last_row_id: 0, duration: 0 }
})

/** The statement with its values in it, each as SQLite writes a literal. */
export function filledIn(sql: string, values: Value[]): string {
  const rest = [...values]
  const filled = sql.replace(/\?/g, () => literal(rest.shift()))
  if (rest.length > 0) throw new Error('more values than places')
  return filled
}

function literal(value: Value | undefined): string {
  if (value === undefined) throw new Error('fewer values than places')
  if (value === null) return 'null'
  if (typeof value === 'number') return String(value)
  return `'${value.replaceAll("'", "''")}'`
}
