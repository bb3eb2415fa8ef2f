import { sql } from 'kysely'
import type { DirectoryDb, LibraryDb, Write } from '../lib/db.ts'
import type { CentralClosure } from './schema.ts'

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

/** The newest versions, without what they say. */
export const listVersions = (db: LibraryDb) =>
  db
    .selectFrom('hours_versions')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .orderBy('version', 'desc')
    .limit(20)
    .select(['version', 'changed_at', 'changed_by'])
    .execute()

/** The newest with what they say, one more than is listed: each is told by what the one before it said. */
export const listVersionDocuments = (db: LibraryDb) =>
  db
    .selectFrom('hours_versions')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .orderBy('version', 'desc')
    .limit(21)
    .select(['version', 'document'])
    .execute()

export const readVersion = (db: LibraryDb, version: number) =>
  db
    .selectFrom('hours_versions')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .where('version', '=', version)
    .select('document')
    .executeTakeFirst()

export interface NewVersion {
  version: number
  document: string
  changed_at: number
  changed_by: string
}

/** The present hours and their place in history, which each version has once: of two who make the same one fails as Taken. */
export const saveHours = (db: LibraryDb, hours: NewVersion): Write[] => [
  db
    .insertInto('hours')
    .values({ library_id: db.library_id, id: ID, ...hours })
    .onConflict((conflict) => conflict.columns(['library_id', 'id']).doUpdateSet(hours)),
  db.insertInto('hours_versions').values({ library_id: db.library_id, id: ID, ...hours })
]

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

export const findCentralRow = (directory: DirectoryDb, id: string) =>
  directory.selectFrom('central_closures').where('id', '=', id).select('id').executeTakeFirst()

export const insertCentral = (directory: DirectoryDb, row: CentralClosure & { id: string }): Write =>
  directory.insertInto('central_closures').values(row)

export const updateCentral = (directory: DirectoryDb, id: string, row: CentralClosure): Write =>
  directory.updateTable('central_closures').set(row).where('id', '=', id)

export const deleteCentral = (directory: DirectoryDb, id: string): Write =>
  directory.deleteFrom('central_closures').where('id', '=', id)

/** Every library, in one statement; one that waits already waits until the later moment. */
export const awaitRecounts = (directory: DirectoryDb, at: number): Write =>
  directory
    .insertInto('central_recounts')
    .columns(['library_id', 'at'])
    .expression((eb) =>
      eb
        .selectFrom('libraries')
        .select(['libraries.id', sql.val(at).as('at')])
        // without a condition SQLite takes "on conflict" for a join
        .where('libraries.id', '<>', '')
    )
    .onConflict((conflict) => conflict.column('library_id').doUpdateSet({ at }))

export const listRecounts = (directory: DirectoryDb, until: number, limit: number) =>
  directory
    .selectFrom('central_recounts')
    .where('at', '<=', until)
    .orderBy('at')
    .orderBy('library_id')
    .limit(limit)
    .selectAll()
    .execute()

/** As it was read: a day that was changed meanwhile made it another. */
interface Recount {
  library_id: string
  at: number
}

export const endRecount = (directory: DirectoryDb, { library_id, at }: Recount): Write =>
  directory.deleteFrom('central_recounts').where('library_id', '=', library_id).where('at', '=', at)

export const postponeRecount = (directory: DirectoryDb, { library_id, at }: Recount, until: number): Write =>
  directory
    .updateTable('central_recounts')
    .set({ at: until })
    .where('library_id', '=', library_id)
    .where('at', '=', at)
