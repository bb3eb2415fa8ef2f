import { sql } from 'kysely'
import type { DirectoryDb, LibraryDb, Write } from '../lib/db.ts'

type Kind = 'unseen' | 'soon' | 'late'

export interface NewPush {
  device_id: string
  library_id: string
  kind: Kind
  decided_at: number
}

/**
 * What these devices are to hear next, in place of what they heard or were to hear. A decision that is known, or older than the one
 * that is, changes nothing.
 */
export const savePushes = (db: DirectoryDb, pushes: NewPush[], apart_ms: number): Write =>
  db
    .insertInto('pushes')
    .values(pushes.map((push) => ({ ...push, state: 'queued' as const, next_attempt_at: push.decided_at })))
    .onConflict((conflict) =>
      conflict
        .columns(['device_id', 'library_id'])
        .doUpdateSet((eb) => ({
          // who is late is not outshouted, while that is still to be heard, by who is nearly late
          kind: eb
            .case()
            .when(eb.and([eb('pushes.state', '=', 'queued'), eb('pushes.kind', '=', 'late')]))
            .then(eb.ref('pushes.kind'))
            .else(eb.ref('excluded.kind'))
            .end(),
          decided_at: eb.ref('excluded.decided_at'),
          state: 'queued' as const,
          attempts: 0,
          next_attempt_at: eb.fn<number>('max', [
            eb.ref('excluded.decided_at'),
            eb(eb.fn.coalesce('pushes.sent_at', sql.lit(0)), '+', apart_ms)
          ])
        }))
        .whereRef('excluded.decided_at', '>', 'pushes.decided_at')
    )

export const duePushes = (db: DirectoryDb, now: number, most: number) =>
  db
    .selectFrom('pushes')
    .select(['device_id', 'library_id', 'next_attempt_at'])
    // written out, because the index of queued pushes serves no bound value
    .where('state', '=', sql.lit('queued'))
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .orderBy('device_id')
    .orderBy('library_id')
    .limit(most)
    .execute()

export interface PushId {
  device_id: string
  library_id: string
}

/** Takes a due push until `until`: changes one row for whoever is first, none for the others. */
export const claimPush = (
  db: DirectoryDb,
  { device_id, library_id }: PushId,
  now: number,
  until: number
): Write =>
  db
    .updateTable('pushes')
    .set((eb) => ({ next_attempt_at: until, attempts: eb('attempts', '+', 1) }))
    .where('device_id', '=', device_id)
    .where('library_id', '=', library_id)
    .where('state', '=', 'queued')
    .where('next_attempt_at', '<=', now)

/** A push, the device, and the words for whose it is; nothing for who left the library meanwhile. */
export const readPush = (db: DirectoryDb, { device_id, library_id }: PushId) =>
  db
    .selectFrom('pushes')
    .innerJoin('push_devices', 'push_devices.id', 'pushes.device_id')
    .innerJoin('people', 'people.id', 'push_devices.person_id')
    .innerJoin('libraries', 'libraries.id', 'pushes.library_id')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.person_id', '=', 'push_devices.person_id')
        .onRef('memberships.library_id', '=', 'pushes.library_id')
    )
    .select(['pushes.kind', 'pushes.decided_at', 'pushes.attempts'])
    .select(['push_devices.sealed', 'people.language', 'libraries.name as library'])
    .where('pushes.device_id', '=', device_id)
    .where('pushes.library_id', '=', library_id)
    .where('memberships.ended_at', 'is', null)
    .executeTakeFirst()

/** Ends the push of one decision; a newer one stays. */
export const endPush = (
  db: DirectoryDb,
  { device_id, library_id }: PushId,
  decided_at: number,
  change: { state: 'sent' | 'failed'; sent_at?: number } | { next_attempt_at: number }
): Write =>
  db
    .updateTable('pushes')
    .set(change)
    .where('device_id', '=', device_id)
    .where('library_id', '=', library_id)
    .where('decided_at', '=', decided_at)
    .where('state', '=', 'queued')

/** For a person who left the library: there is nobody to tell. */
export const deletePush = (db: DirectoryDb, { device_id, library_id }: PushId): Write =>
  db.deleteFrom('pushes').where('device_id', '=', device_id).where('library_id', '=', library_id)

/** In the library, from the commit that decides a push until its devices have it. */
export const insertDue = (db: LibraryDb, at: number, id: string): Write =>
  db
    .insertInto('due')
    .values({ kind: 'push', at, library_id: db.library_id, id })
    .onConflict((conflict) => conflict.doNothing())

export const deleteDue = (db: LibraryDb, at: number, id: string): Write =>
  db
    .deleteFrom('due')
    .where('kind', '=', 'push')
    .where('at', '=', at)
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
