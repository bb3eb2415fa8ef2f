import type { LibraryDb, Write } from '../lib/db.ts'

export interface NewConsent {
  /** Of the delivery's item, so that the same news twice is one row. */
  id: string
  patron_id: string
  scope: 'marketing'
  value: 'stop' | 'resume'
  at: number
  source: 'meta'
  detail: string | null
  received_at: number
}

export const insertConsent = (db: LibraryDb, consent: NewConsent): Write =>
  db.insertInto('consents').values({ library_id: db.library_id, ...consent })

export const latestConsent = (db: LibraryDb, patronId: string) =>
  db
    .selectFrom('consents')
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', patronId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .select(['scope', 'value', 'at'])
    .executeTakeFirst()

/** The same word of the same delivery; its time need not be told. */
export const findTold = (db: LibraryDb, id: string) =>
  db
    .selectFrom('consents')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()

/** The same word, by its delivery or by what it says. */
export const findConsent = (
  db: LibraryDb,
  word: Pick<NewConsent, 'id' | 'patron_id' | 'scope' | 'value' | 'at'>
) =>
  db
    .selectFrom('consents')
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', word.patron_id)
    .where('at', '=', word.at)
    .where((eb) =>
      eb.or([eb('id', '=', word.id), eb.and([eb('scope', '=', word.scope), eb('value', '=', word.value)])])
    )
    .select('id')
    .executeTakeFirst()

export const moveConsents = (db: LibraryDb, from: string, to: string): Write =>
  db
    .updateTable('consents')
    .set({ patron_id: to })
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', from)
