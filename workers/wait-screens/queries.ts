import type { LibraryDb, Write } from '../lib/db.ts'

export const listScreens = (db: LibraryDb) =>
  db
    .selectFrom('wait_screens')
    .where('library_id', '=', db.library_id)
    .where('revoked_at', 'is', null)
    .select(['id', 'name', 'created_at', 'created_by', 'last_used_at'])
    .orderBy('id')
    .execute()

export const listHashes = (db: LibraryDb) =>
  db
    .selectFrom('wait_screens')
    .where('library_id', '=', db.library_id)
    .where('revoked_at', 'is', null)
    .select(['id', 'secret_hash', 'last_used_at'])
    .execute()

export const findScreen = (db: LibraryDb, id: string) =>
  db
    .selectFrom('wait_screens')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .select(['id', 'name', 'revoked_at'])
    .executeTakeFirst()

export interface NewScreen {
  id: string
  name: string
  secret_hash: string
  created_at: number
  created_by: string
}

export const insertScreen = (db: LibraryDb, screen: NewScreen): Write =>
  db.insertInto('wait_screens').values({ library_id: db.library_id, ...screen })

export const updateScreen = (
  db: LibraryDb,
  id: string,
  values: { revoked_at?: number; last_used_at?: number }
): Write =>
  db.updateTable('wait_screens').set(values).where('library_id', '=', db.library_id).where('id', '=', id)
