import {
  type Compilable,
  type Expression,
  type ExpressionBuilder,
  Kysely,
  type SqlBool,
  SqliteQueryCompiler,
  sql
} from 'kysely'
import { D1Dialect } from 'kysely-d1'
import { type Meter, metered } from './d1.ts'
import { guarded } from './guard.ts'
import type { DirectoryTables, LibraryTables } from './tables.ts'

/** The search indexes are virtual, so their columns are typed here. */
export interface LibraryDatabase extends LibraryTables {
  search_index: { rowid: number; library: string; text: string; search_index: string }
  patron_index: { rowid: number; library: string; text: string; patron_index: string }
}

/** A write is a value until it is committed. */
export type Write = Compilable<unknown>

type Builders<Tables> = Pick<
  Kysely<Tables>,
  'selectFrom' | 'selectNoFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'
>

interface Committing {
  /** Runs all writes as one transaction. Answers the number of rows each changed. Throws Stale or Taken; then nothing was written. */
  commit(...writes: (Write | null)[]): Promise<number[]>
}

export interface DirectoryDb extends Builders<DirectoryTables>, Committing {}

/** The only way to a library's rows: bound to one library, and checked (guard.ts) before anything runs. */
export interface LibraryDb extends Builders<LibraryDatabase>, Committing {
  readonly library_id: string
}

/** An expectation did not hold: somebody else was first. Read again and decide anew. */
export class Stale extends Error {
  override name = 'Stale'
}

/** A unique key was taken: what we wanted to write is there already, or something else stands in its place. */
export class Taken extends Error {
  override name = 'Taken'
}

export function directoryDb(d1: D1Database, meter: Meter): DirectoryDb {
  const counted = metered(d1, meter)
  return handle(new Kysely<DirectoryTables>({ dialect: new D1Dialect({ database: counted }) }), counted)
}

export function libraryDb(d1: D1Database, meter: Meter, libraryId: string): LibraryDb {
  const counted = metered(d1, meter)
  const dialect = new D1Dialect({ database: counted })
  const createQueryCompiler = () => guarded(new SqliteQueryCompiler(), libraryId)
  const kysely = new Kysely<LibraryDatabase>({ dialect: Object.assign(dialect, { createQueryCompiler }) })
  return { library_id: libraryId, ...handle(kysely, counted) }
}

function handle<Tables>(kysely: Kysely<Tables>, d1: D1Database): Builders<Tables> & Committing {
  return {
    selectFrom: kysely.selectFrom.bind(kysely) as Kysely<Tables>['selectFrom'],
    selectNoFrom: kysely.selectNoFrom.bind(kysely) as Kysely<Tables>['selectNoFrom'],
    insertInto: kysely.insertInto.bind(kysely) as Kysely<Tables>['insertInto'],
    updateTable: kysely.updateTable.bind(kysely) as Kysely<Tables>['updateTable'],
    deleteFrom: kysely.deleteFrom.bind(kysely) as Kysely<Tables>['deleteFrom'],
    commit: (...writes) => commit(d1, writes)
  }
}

async function commit(d1: D1Database, writes: (Write | null)[]): Promise<number[]> {
  const queries = writes.filter((write) => write !== null).map((write) => write.compile())
  if (queries.length === 0) return []
  const statements = queries.map((query) => d1.prepare(query.sql).bind(...query.parameters))
  try {
    const results = await d1.batch(statements)
    return results.map((result) => result.meta.changes)
  } catch (error) {
    const text = String(error)
    if (text.includes('malformed JSON')) throw new Stale()
    if (text.includes('UNIQUE constraint failed'))
      throw new Taken(text.replace(/^.*UNIQUE constraint failed: /, ''))
    throw error
  }
}

/**
 * A statement that makes the whole commit fail with Stale unless `holds`.
 * D1 cannot raise an error outside a trigger, so it asks for JSON that is none.
 */
export function expecting(
  db: LibraryDb,
  holds: (eb: ExpressionBuilder<LibraryDatabase, never>) => Expression<SqlBool>
): Write {
  return db.selectNoFrom((eb) =>
    eb.case().when(holds(eb)).then(1).else(sql<number>`json('stale')`).end().as('held')
  )
}
