import type { LibraryDb, Write } from '../lib/db.ts'
import { expecting } from '../lib/db.ts'

/** A library has one row of each. */
const ID = 'auto_replies'
const SETTINGS = 'settings'

export const findDocument = (db: LibraryDb) =>
  db
    .selectFrom('auto_replies')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .select(['version', 'document', 'changed_at', 'changed_by'])
    .executeTakeFirst()

export const findLibrarySettings = (db: LibraryDb) =>
  db
    .selectFrom('library_settings')
    .where('library_id', '=', db.library_id)
    .where('id', '=', SETTINGS)
    .select(['form_of_address', 'promise'])
    .executeTakeFirst()

export const findVersion = (db: LibraryDb, version: number) =>
  db
    .selectFrom('auto_replies_versions')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .where('version', '=', version)
    .select(['version', 'document', 'changed_at', 'changed_by'])
    .executeTakeFirst()

interface Saved {
  version: number
  document: string
  changed_at: number
  changed_by: string
}

export const listVersions = (db: LibraryDb, limit: number) =>
  db
    .selectFrom('auto_replies_versions')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .orderBy('version', 'desc')
    .limit(limit)
    .select(['version', 'changed_at', 'changed_by'])
    .execute()

/** Taken when another was saved as this version meanwhile. */
export const insertVersion = (db: LibraryDb, saved: Saved): Write =>
  db.insertInto('auto_replies_versions').values({ library_id: db.library_id, id: ID, ...saved })

export const saveDocument = (db: LibraryDb, saved: Saved): Write =>
  db
    .insertInto('auto_replies')
    .values({ library_id: db.library_id, id: ID, ...saved })
    .onConflict((conflict) => conflict.columns(['library_id', 'id']).doUpdateSet(saved))

export const saveLibrarySettings = (
  db: LibraryDb,
  settings: { form_of_address: 'je' | 'u'; promise: string | null }
): Write =>
  db
    .insertInto('library_settings')
    .values({ library_id: db.library_id, id: SETTINGS, ...settings })
    .onConflict((conflict) => conflict.columns(['library_id', 'id']).doUpdateSet(settings))

/** Nobody saved since this version; 0: nobody ever did. */
export const expectVersion = (db: LibraryDb, version: number): Write =>
  expecting(db, (eb) => {
    const row = eb
      .selectFrom('auto_replies')
      .where('library_id', '=', db.library_id)
      .where('id', '=', ID)
      .select('id')
    return version === 0 ? eb.not(eb.exists(row)) : eb.exists(row.where('version', '=', version))
  })

/** What was sent by itself in a conversation, the newest first. */
export const listSent = (db: LibraryDb, conversationId: string, limit: number) =>
  db
    .selectFrom('messages')
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', conversationId)
    .where('automatic', 'is not', null)
    .orderBy('at', 'desc')
    .limit(limit)
    .select(['automatic as kind', 'at'])
    .$narrowType<{ kind: string }>()
    .execute()

export const findLastText = (db: LibraryDb, conversationId: string) =>
  db
    .selectFrom('messages')
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', conversationId)
    .where('automatic', 'is not', null)
    .orderBy('at', 'desc')
    .limit(1)
    .select('text')
    .executeTakeFirst()

/** What was said in a conversation, the newest first; an answer that was taken back or never arrived was not. */
export const listSaid = (db: LibraryDb, conversationId: string, limit: number) =>
  db
    .selectFrom('messages')
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', conversationId)
    .where('kind', 'not in', ['reaction', 'system'])
    .where('imported', '=', 0)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .select(['at', 'origin', 'status', 'automatic'])
    .execute()

/** The branch that this patron last was about, in whichever conversation. */
export const findLastBranch = (db: LibraryDb, patronId: string) =>
  db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', patronId)
    .where('branch_id', 'is not', null)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .select('branch_id')
    .executeTakeFirst()

export const findDraftOf = (db: LibraryDb, conversationId: string, personId: string) =>
  db
    .selectFrom('drafts')
    .where('library_id', '=', db.library_id)
    .where('person_id', '=', personId)
    .where('conversation_id', '=', conversationId)
    .where('mode', '=', 'reply')
    .select('updated_at')
    .executeTakeFirst()

export const insertReceiptDue = (db: LibraryDb, at: number, conversationId: string): Write =>
  db
    .insertInto('due')
    .values({ kind: 'receipt', at, library_id: db.library_id, id: conversationId })
    .onConflict((conflict) => conflict.doNothing())

export const findReceiptDue = (db: LibraryDb, at: number, conversationId: string) =>
  db
    .selectFrom('due')
    .where('kind', '=', 'receipt')
    .where('at', '=', at)
    .where('library_id', '=', db.library_id)
    .where('id', '=', conversationId)
    .select('id')
    .executeTakeFirst()

export const deleteReceiptDue = (db: LibraryDb, at: number, conversationId: string): Write =>
  db
    .deleteFrom('due')
    .where('kind', '=', 'receipt')
    .where('at', '=', at)
    .where('library_id', '=', db.library_id)
    .where('id', '=', conversationId)
