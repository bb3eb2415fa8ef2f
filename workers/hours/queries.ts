import type { DirectoryDb, LibraryDb } from '../lib/db.ts'

/** A library has one row of hours. */
const ID = 'hours'

export const findVersion = (db: LibraryDb) =>
  db
    .selectFrom('hours')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .select('version')
    .executeTakeFirst()

export const findHours = (db: LibraryDb) =>
  db
    .selectFrom('hours')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .select(['version', 'document', 'changed_at', 'changed_by'])
    .executeTakeFirst()

export const listCentral = (directory: DirectoryDb) =>
  directory.selectFrom('central_closures').selectAll().orderBy('from_on').orderBy('id').execute()
