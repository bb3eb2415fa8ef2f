import type { LibraryDb } from '../lib/db.ts'

export const findMember = (db: LibraryDb, id: string) =>
  db
    .selectFrom('members')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .select(['id', 'name', 'left_at'])
    .executeTakeFirst()
