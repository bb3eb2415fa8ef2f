import type { LibraryDatabase, LibraryDb, Write } from '../lib/db.ts'

/** A library has one row. */
const ID = 'roster'

export const findRoster = (db: LibraryDb) =>
  db
    .selectFrom('rosters')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .select(['version', 'document', 'enabled', 'presence', 'changed_at', 'changed_by'])
    .executeTakeFirst()

export const listVersions = (db: LibraryDb) =>
  db
    .selectFrom('roster_versions')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .orderBy('version', 'desc')
    .limit(20)
    .select(['version', 'changed_at', 'changed_by'])
    .execute()

export const readVersion = (db: LibraryDb, version: number) =>
  db
    .selectFrom('roster_versions')
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

/** The present roster and its place in history, which each version has once: of two who make the same one fails as Taken. */
export const saveRoster = (db: LibraryDb, roster: NewVersion): Write[] => [
  db
    .insertInto('rosters')
    .values({ library_id: db.library_id, id: ID, enabled: 0, presence: 0, ...roster })
    .onConflict((conflict) => conflict.columns(['library_id', 'id']).doUpdateSet(roster)),
  db.insertInto('roster_versions').values({ library_id: db.library_id, id: ID, ...roster })
]

type Row = LibraryDatabase['rosters']

/** A library that has no roster yet gets an empty one, of version 0. */
export const saveSwitches = (
  db: LibraryDb,
  switches: Pick<Row, 'enabled' | 'presence'>,
  first: Omit<NewVersion, 'version'>
): Write =>
  db
    .insertInto('rosters')
    .values({ library_id: db.library_id, id: ID, version: 0, ...first, ...switches })
    .onConflict((conflict) => conflict.columns(['library_id', 'id']).doUpdateSet(switches))

/** At most one for each who works here. */
export const listPresences = (db: LibraryDb, now: number) =>
  db
    .selectFrom('presences')
    .where('library_id', '=', db.library_id)
    .where('until_at', '>', now)
    .select(['member_id', 'state', 'until_at'])
    .orderBy('member_id')
    .limit(500)
    .execute()

type Presence = Omit<LibraryDatabase['presences'], 'library_id' | 'member_id'>

export const savePresence = (db: LibraryDb, member_id: string, presence: Presence): Write =>
  db
    .insertInto('presences')
    .values({ library_id: db.library_id, member_id, ...presence })
    .onConflict((conflict) => conflict.columns(['library_id', 'member_id']).doUpdateSet(presence))

export const deletePresence = (db: LibraryDb, member_id: string): Write =>
  db.deleteFrom('presences').where('library_id', '=', db.library_id).where('member_id', '=', member_id)
