import type { DirectoryDb, LibraryDb, Write } from '../lib/db.ts'

export const listCentral = (directory: DirectoryDb) =>
  directory.selectFrom('central_quick_replies').selectAll().orderBy('position').execute()

export const findCentral = (directory: DirectoryDb, id: string) =>
  directory.selectFrom('central_quick_replies').where('id', '=', id).selectAll().executeTakeFirst()

export const listOwn = (db: LibraryDb) =>
  db
    .selectFrom('quick_replies')
    .where('library_id', '=', db.library_id)
    .orderBy('shortcut')
    .selectAll()
    .execute()

export const findOwn = (db: LibraryDb, id: string) =>
  db
    .selectFrom('quick_replies')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()

export interface OwnReply {
  shortcut: string
  title: string
  text: string
  enabled: 0 | 1
  updated_at: number
  updated_by: string
}

export const insertOwn = (db: LibraryDb, id: string, centralId: string | null, reply: OwnReply): Write =>
  db.insertInto('quick_replies').values({ library_id: db.library_id, id, central_id: centralId, ...reply })

export const saveOverride = (db: LibraryDb, id: string, centralId: string, reply: OwnReply): Write =>
  db
    .insertInto('quick_replies')
    .values({ library_id: db.library_id, id, central_id: centralId, ...reply })
    .onConflict((conflict) =>
      conflict.columns(['library_id', 'central_id']).where('central_id', 'is not', null).doUpdateSet(reply)
    )

export const updateOwn = (db: LibraryDb, id: string, reply: OwnReply): Write =>
  db.updateTable('quick_replies').set(reply).where('library_id', '=', db.library_id).where('id', '=', id)

export const deleteOwn = (db: LibraryDb, id: string): Write =>
  db.deleteFrom('quick_replies').where('library_id', '=', db.library_id).where('id', '=', id)

export const deleteOverride = (db: LibraryDb, centralId: string): Write =>
  db.deleteFrom('quick_replies').where('library_id', '=', db.library_id).where('central_id', '=', centralId)
