import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { ROOT } from '../../../scripts/environment.ts'
import { watchStatuses } from './statuses.ts'

export type Kind = 'directory' | 'library'

export type Row = Record<string, string | number | null>

/** Those that nobody uses: empty, with what was prepared in them. */
const idle: Record<Kind, DatabaseSync[]> = { directory: [], library: [] }
const templates = new Map<Kind, Uint8Array>()

/** What a crash of this process could lose is of no use to anybody. */
const FAST =
  'pragma locking_mode = exclusive; pragma journal_mode = memory; pragma synchronous = off; pragma temp_store = memory; pragma foreign_keys = on'

function templateOf(kind: Kind): Uint8Array {
  const database = new DatabaseSync(':memory:')
  const path = `${ROOT}migrations/${kind}`
  for (const name of readdirSync(path).sort())
    if (name.endsWith('.sql')) database.exec(readFileSync(`${path}/${name}`, 'utf8'))
  const bytes = database.serialize()
  database.close()
  return bytes
}

function newDatabase(kind: Kind): DatabaseSync {
  const template = templates.get(kind) ?? templateOf(kind)
  templates.set(kind, template)
  const database = new DatabaseSync(':memory:')
  // an image of a file costs about half of what a file does, and a third of a database that was empty
  database.deserialize(template)
  database.exec(FAST)
  if (kind === 'library') watchStatuses(database)
  return database
}

/** An empty database with every migration applied, in memory, within a transaction that is never committed. */
export function openDatabase(kind: Kind): DatabaseSync {
  const database = idle[kind].pop() ?? newDatabase(kind)
  database.exec('begin')
  return database
}

/** Takes back all that was ever written into it: that costs a tenth of opening another. */
export function closeDatabase(kind: Kind, database: DatabaseSync): void {
  database.exec('rollback')
  idle[kind].push(database)
}

const asked = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/** What stands in it, for a test. */
export function rowsIn(database: DatabaseSync, sql: string, ...values: string[]): Row[] {
  const prepared = asked.get(database) ?? new Map<string, StatementSync>()
  asked.set(database, prepared)
  const statement = prepared.get(sql) ?? database.prepare(sql)
  prepared.set(sql, statement)
  return statement.all(...values) as Row[]
}
