import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { LibraryDatabase } from '../../../workers/lib/db.ts'
import { guarded } from '../../../workers/lib/guard.ts'

export const OURS = 'lib_ours'
export const THEIRS = 'lib_theirs'

/** Behind it is no database: what matters is whether a query would reach one. */
export const boundTo = (libraryId: string) =>
  new Kysely<LibraryDatabase>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => guarded(new SqliteQueryCompiler(), libraryId)
    }
  })
export const db = boundTo(OURS)

export const messages = () => db.selectFrom('messages').where('library_id', '=', OURS)
export const counters = () => db.insertInto('counters').columns(['library_id', 'id', 'value'])
export const counter = (library_id: string, id = 'x') => ({ library_id, id, value: 1 })
