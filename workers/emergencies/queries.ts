import { sql } from 'kysely'
import { expecting, type LibraryDb, type Write } from '../lib/db.ts'
import type { Telling } from './rules.ts'

const all = (db: LibraryDb) =>
  db.selectFrom('emergencies').where('library_id', '=', db.library_id).selectAll()

export const findEmergency = (db: LibraryDb, id: string) => all(db).where('id', '=', id).executeTakeFirst()

export type EmergencyRow = NonNullable<Awaited<ReturnType<typeof findEmergency>>>

/** Those that hold now: few. */
export const listOn = (db: LibraryDb, now: number) =>
  all(db).where('until_at', '>', now).where('undone_at', 'is', null).orderBy('until_at').limit(20).execute()

/** The newest, over or not. */
export const listNewest = (db: LibraryDb, limit: number) =>
  all(db).orderBy('until_at', 'desc').limit(limit).execute()

export const insertEmergency = (db: LibraryDb, row: Omit<EmergencyRow, 'library_id' | 'undone_at'>): Write =>
  db.insertInto('emergencies').values({ library_id: db.library_id, ...row })

export const updateEmergency = (
  db: LibraryDb,
  id: string,
  values: Partial<Pick<EmergencyRow, 'until_at' | 'undone_at'>>
): Write =>
  db.updateTable('emergencies').set(values).where('library_id', '=', db.library_id).where('id', '=', id)

/** It is as it was read: neither taken back nor moved. */
export const expectEmergency = (
  db: LibraryDb,
  seen: Pick<EmergencyRow, 'id' | 'until_at' | 'undone_at'>
): Write =>
  expecting(db, (eb) =>
    eb.exists(
      eb
        .selectFrom('emergencies')
        .where('library_id', '=', db.library_id)
        .where('id', '=', seen.id)
        .where('until_at', '=', seen.until_at)
        .where('undone_at', 'is', seen.undone_at)
        .select('id')
    )
  )

/** So many hold now, and no more: nobody else closed meanwhile. */
export const expectOn = (db: LibraryDb, now: number, count: number): Write =>
  expecting(db, (eb) =>
    eb(
      eb
        .selectFrom('emergencies')
        .where('library_id', '=', db.library_id)
        .where('until_at', '>', now)
        .where('undone_at', 'is', null)
        .select((inner) => inner.fn.countAll<number>().as('count')),
      '=',
      count
    )
  )

/** Conversations that wait for us, of these branches or of none that is known; null: all. */
function waitingFor(db: LibraryDb, branches: string[] | null) {
  const query = db
    .selectFrom('conversations')
    .where('conversations.library_id', '=', db.library_id)
    .where('conversations.state', '=', 'waiting_on_us')
  if (branches === null) return query
  return query.where((eb) =>
    eb.or([
      eb('conversations.branch_id', 'is', null),
      eb(
        'conversations.branch_id',
        'in',
        eb
          .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(branches)})`.as('item'))
          .select('item.value')
      )
    ])
  )
}

/** Who waits, longest first, with what it takes to know whether they can be reached. */
export const listWaiting = (db: LibraryDb, branches: string[] | null, limit: number) =>
  waitingFor(db, branches)
    .innerJoin('patrons', (join) =>
      join
        .onRef('patrons.library_id', '=', 'conversations.library_id')
        .onRef('patrons.id', '=', 'conversations.patron_id')
    )
    .innerJoin('channels', (join) =>
      join
        .onRef('channels.library_id', '=', 'conversations.library_id')
        .onRef('channels.id', '=', 'conversations.channel_id')
    )
    .orderBy('conversations.sort_at')
    .orderBy('conversations.id')
    .limit(limit)
    .select(['conversations.id', 'conversations.window_ends_at', 'patrons.name', 'patrons.blocked_at'])
    .select('channels.state as channel_state')
    .execute()

/** Whoever waits at this very moment is to be told. */
export const insertTellings = (db: LibraryDb, emergencyId: string, branches: string[] | null): Write =>
  db
    .insertInto('emergency_tellings')
    .columns(['library_id', 'emergency_id', 'conversation_id', 'state'])
    .expression(
      waitingFor(db, branches).select((eb) => [
        'conversations.library_id',
        eb.val(emergencyId).as('emergency_id'),
        'conversations.id as conversation_id',
        eb.val('pending').as('state')
      ])
    )

export const listPending = (db: LibraryDb, emergencyId: string, limit: number) =>
  db
    .selectFrom('emergency_tellings')
    .where('library_id', '=', db.library_id)
    .where('emergency_id', '=', emergencyId)
    .where('state', '=', 'pending')
    .orderBy('conversation_id')
    .limit(limit)
    .select('conversation_id')
    .execute()

/** This one has not been told yet. */
export const expectPending = (db: LibraryDb, emergencyId: string, conversationId: string): Write =>
  expecting(db, (eb) =>
    eb.exists(
      eb
        .selectFrom('emergency_tellings')
        .where('library_id', '=', db.library_id)
        .where('emergency_id', '=', emergencyId)
        .where('conversation_id', '=', conversationId)
        .where('state', '=', 'pending')
        .select('state')
    )
  )

export const endTelling = (
  db: LibraryDb,
  emergencyId: string,
  conversationId: string,
  end: { state: Telling; message_id: string | null }
): Write =>
  db
    .updateTable('emergency_tellings')
    .set(end)
    .where('library_id', '=', db.library_id)
    .where('emergency_id', '=', emergencyId)
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'pending')

/** Nobody of them needs to be told any more. */
export const endTellings = (db: LibraryDb, emergencyId: string): Write =>
  db
    .updateTable('emergency_tellings')
    .set({ state: 'needless' })
    .where('library_id', '=', db.library_id)
    .where('emergency_id', '=', emergencyId)
    .where('state', '=', 'pending')

export const countTellings = (db: LibraryDb, emergencyId: string) =>
  db
    .selectFrom('emergency_tellings')
    .where('library_id', '=', db.library_id)
    .where('emergency_id', '=', emergencyId)
    .groupBy('state')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .execute()

export const insertDue = (db: LibraryDb, at: number, id: string): Write =>
  db
    .insertInto('due')
    .values({ kind: 'emergency', at, library_id: db.library_id, id })
    .onConflict((conflict) => conflict.doNothing())

export const deleteDue = (db: LibraryDb, at: number, id: string): Write =>
  db
    .deleteFrom('due')
    .where('kind', '=', 'emergency')
    .where('at', '=', at)
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
