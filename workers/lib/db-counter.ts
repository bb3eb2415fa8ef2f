import type { Expression } from 'kysely'
import type { LibraryDb, Write } from './db.ts'

/** A library's change counter: raised in every commit that changes something a colleague can see. */
export const raiseSeq = (db: LibraryDb): Write =>
  db
    .updateTable('counters')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('library_id', '=', db.library_id)
    .where('id', '=', 'seq')

/** The change counter, for use within a commit that raised it. */
export const currentSeq = (db: LibraryDb) =>
  db
    .selectFrom('counters')
    .select('value')
    .where('library_id', '=', db.library_id)
    .where('id', '=', 'seq') as unknown as Expression<number>

export const readSeq = (db: LibraryDb): Promise<number> =>
  db
    .selectFrom('counters')
    .select('value')
    .where('library_id', '=', db.library_id)
    .where('id', '=', 'seq')
    .executeTakeFirst()
    .then((row) => row?.value ?? 0)
