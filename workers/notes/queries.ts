import { currentSeq } from '../lib/db-counter.ts'
import type { LibraryDb, Write } from '../lib/db.ts'

export const insertNote = (
  db: LibraryDb,
  note: { id: string; conversation_id: string; author_id: string; text: string; at: number }
): Write => db.insertInto('notes').values({ library_id: db.library_id, ...note, seq: currentSeq(db) })

export const findNote = (db: LibraryDb, id: string) =>
  db
    .selectFrom('notes')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .select(['id', 'conversation_id', 'author_id', 'text', 'at', 'seq'])
    .executeTakeFirst()

export const listNotes = (db: LibraryDb, conversationId: string, from: number, until: number) =>
  db
    .selectFrom('notes')
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', conversationId)
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('at', 'desc')
    .limit(100)
    .select(['id', 'author_id', 'text', 'at', 'seq'])
    .execute()

export const moveNotes = (db: LibraryDb, from: string, to: string): Write =>
  db
    .updateTable('notes')
    .set({ conversation_id: to })
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', from)
