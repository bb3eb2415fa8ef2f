import { sql } from 'kysely'
import type { DirectoryDb, Write } from '../lib/db.ts'

export interface NewMail {
  id: string
  recipient: string
  sealed: string
  next_attempt_at: number
  created_at: number
}

export const insertMail = (db: DirectoryDb, mail: NewMail): Write => db.insertInto('mails').values(mail)

export const dueMails = (db: DirectoryDb, now: number, most: number) =>
  db
    .selectFrom('mails')
    .select(['id', 'next_attempt_at'])
    // written out, because the index of queued mails serves no bound value
    .where('state', '=', sql.lit('queued'))
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(most)
    .execute()

/** Reads the queued ones only. */
export const oldQueuedMails = (db: DirectoryDb, before: number) =>
  db
    .selectFrom('mails')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.min<number | null>('created_at').as('oldest_at')
    ])
    .where('state', '=', sql.lit('queued'))
    .where('created_at', '<=', before)
    .executeTakeFirst()

/** Takes a due mail until `until`: changes one row for whoever is first, none for the others. */
export const claimMail = (db: DirectoryDb, id: string, now: number, until: number): Write =>
  db
    .updateTable('mails')
    .set((eb) => ({ next_attempt_at: until, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('next_attempt_at', '<=', now)

export const readMail = (db: DirectoryDb, id: string) =>
  db.selectFrom('mails').select(['sealed', 'attempts']).where('id', '=', id).executeTakeFirst()

/** Ends a mail; its text goes. */
export const endMail = (db: DirectoryDb, id: string, state: 'sent' | 'failed', now: number): Write =>
  db
    .updateTable('mails')
    .set({ state, sealed: null, sent_at: state === 'sent' ? now : null })
    .where('id', '=', id)
    .where('state', '=', 'queued')

export const postponeMail = (db: DirectoryDb, id: string, until: number): Write =>
  db.updateTable('mails').set({ next_attempt_at: until }).where('id', '=', id).where('state', '=', 'queued')

/** Removes ended mails made before a moment, so many at most. */
export const deleteEndedMails = (db: DirectoryDb, before: number, most: number): Write =>
  db
    .deleteFrom('mails')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('mails')
        .select('id')
        .where('state', '<>', 'queued')
        .where('created_at', '<', before)
        .orderBy('created_at')
        .limit(most)
    )
