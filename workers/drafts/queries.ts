import { sql } from 'kysely'
import type { LibraryDb, Write } from '../lib/db.ts'

type Mode = 'reply' | 'note'

export const saveDraft = (
  db: LibraryDb,
  draft: { conversation_id: string; person_id: string; mode: Mode; text: string; updated_at: number }
): Write =>
  db
    .insertInto('drafts')
    .values({ library_id: db.library_id, ...draft })
    .onConflict((conflict) =>
      conflict
        .columns(['library_id', 'person_id', 'conversation_id', 'mode'])
        .doUpdateSet({ text: draft.text, updated_at: draft.updated_at })
    )

export const deleteDraft = (db: LibraryDb, conversationId: string, personId: string, mode: Mode): Write =>
  db
    .deleteFrom('drafts')
    .where('library_id', '=', db.library_id)
    .where('person_id', '=', personId)
    .where('conversation_id', '=', conversationId)
    .where('mode', '=', mode)

export const listDrafts = (db: LibraryDb, conversationId: string, personId: string) =>
  db
    .selectFrom('drafts')
    .where('library_id', '=', db.library_id)
    .where('person_id', '=', personId)
    .where('conversation_id', '=', conversationId)
    .select(['mode', 'text'])
    .execute()

export const listAllDrafts = (db: LibraryDb, conversationId: string) =>
  db
    .selectFrom('members')
    .innerJoin('drafts', (join) =>
      join
        .onRef('drafts.library_id', '=', 'members.library_id')
        .onRef('drafts.person_id', '=', 'members.id')
        .on('drafts.conversation_id', '=', conversationId)
    )
    .where('members.library_id', '=', db.library_id)
    .select(['drafts.person_id', 'drafts.mode', 'drafts.text', 'drafts.updated_at'])
    .execute()

/** Below what this colleague was writing there already. */
export const addToDraft = (
  db: LibraryDb,
  draft: { conversation_id: string; person_id: string; mode: Mode; text: string; updated_at: number }
): Write =>
  db
    .insertInto('drafts')
    .values({ library_id: db.library_id, ...draft })
    .onConflict((conflict) =>
      conflict.columns(['library_id', 'person_id', 'conversation_id', 'mode']).doUpdateSet({
        text: sql<string>`drafts.text || char(10, 10) || excluded.text`,
        updated_at: draft.updated_at
      })
    )
