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

/** Few: a library that had more of them in two months has other worries. */
export const listEmergencies = (db: LibraryDb, endedAfter: number) =>
  db
    .selectFrom('emergencies')
    .where('library_id', '=', db.library_id)
    .where('until_at', '>', endedAfter)
    .where('undone_at', 'is', null)
    .orderBy('until_at')
    .limit(50)
    .select(['branches', 'channels', 'from_at', 'until_at', 'reason'])
    .execute()

export const listCentral = (directory: DirectoryDb) =>
  directory.selectFrom('central_closures').selectAll().orderBy('from_on').orderBy('id').execute()
