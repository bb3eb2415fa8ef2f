import { sql } from 'kysely'
import type { DirectoryDb, LibraryDb, Write } from '../lib/db.ts'

/** JSON of rows for one statement; the value may not be longer than a row. */
const PART_LENGTH = 1_500_000

export interface NewDelivery {
  id: string
  channel_id: string
  field: string
  raw: string | null
  object_key: string | null
}

/** One statement for many changes, each kept only while its channel is connected here. */
export const insertDeliveries = (
  db: LibraryDb,
  rows: NewDelivery[],
  now: number,
  leaseUntil: number
): Write =>
  db
    .insertInto('deliveries')
    .columns(['library_id', 'id', 'channel_id', 'field', 'received_at', 'lease_until', 'raw', 'object_key'])
    .expression(
      db
        .selectFrom('channels')
        .innerJoin(sql`json_each(${JSON.stringify(rows)})`.as('item'), (join) =>
          join.on(sql<boolean>`channels.id = item.value ->> 'channel_id'`)
        )
        .where('channels.library_id', '=', db.library_id)
        .where('channels.state', '=', 'connected')
        .select((eb) => [
          eb.val(db.library_id).as('library_id'),
          sql<string>`item.value ->> 'id'`.as('id'),
          'channels.id as channel_id',
          sql<string>`item.value ->> 'field'`.as('field'),
          eb.val(now).as('received_at'),
          eb.val(leaseUntil).as('lease_until'),
          sql<string | null>`item.value ->> 'raw'`.as('raw'),
          sql<string | null>`item.value ->> 'object_key'`.as('object_key')
        ])
    )
    .onConflict((conflict) => conflict.doNothing())

/** Not joined: then SQLite would walk through all deliveries of the library, and look each up in the list. */
const listed = (db: LibraryDb, ids: string[]) =>
  db.selectFrom(sql`json_each(${JSON.stringify(ids)})`.as('item')).select(sql<string>`item.value`.as('id'))

/** The sweep's reminder of each delivery that this commit stored. */
export const insertDeliveriesDue = (db: LibraryDb, ids: string[], now: number, leaseUntil: number): Write =>
  db
    .insertInto('due')
    .columns(['kind', 'at', 'library_id', 'id'])
    .expression(
      db
        .selectFrom('deliveries')
        .where('deliveries.library_id', '=', db.library_id)
        .where('deliveries.id', 'in', listed(db, ids))
        .where('deliveries.state', '=', 'received')
        .where('deliveries.received_at', '=', now)
        .where('deliveries.lease_until', '=', leaseUntil)
        .select((eb) => [
          eb.val('delivery' as const).as('kind'),
          eb.val(leaseUntil).as('at'),
          eb.val(db.library_id).as('library_id'),
          'deliveries.id'
        ])
    )
    .onConflict((conflict) => conflict.doNothing())

export const findKnownDeliveries = (db: LibraryDb, ids: string[]) =>
  db
    .selectFrom('deliveries')
    .where('deliveries.library_id', '=', db.library_id)
    .where('deliveries.id', 'in', listed(db, ids))
    .select('deliveries.id')
    .execute()

export const findDelivery = (db: LibraryDb, id: string) =>
  db
    .selectFrom('deliveries')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()

export type DeliveryRow = NonNullable<Awaited<ReturnType<typeof findDelivery>>>

/** Moves the lease from the moment we saw to a later one; changes nothing when somebody else did so first. */
export const moveLease = (db: LibraryDb, id: string, seen: number, until: number, attempts?: number): Write =>
  db
    .updateTable('deliveries')
    .set({ lease_until: until, ...(attempts !== undefined && { attempts }) })
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .where('state', '=', 'received')
    .where('lease_until', '=', seen)

export const saveProgress = (
  db: LibraryDb,
  id: string,
  progress: { cursor: number; outcomes: string; attempts: number; error: string | null }
): Write =>
  db.updateTable('deliveries').set(progress).where('library_id', '=', db.library_id).where('id', '=', id)

/** Every item has its outcome. What is dead keeps its raw text for replay; what is done does not. */
export const endDelivery = (
  db: LibraryDb,
  id: string,
  end: { state: 'done' | 'dead'; outcomes: string; attempts: number; error: string | null }
): Write =>
  db
    .updateTable('deliveries')
    .set({ ...end, ...(end.state === 'done' && { raw: null, object_key: null }) })
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .where('state', '=', 'received')

export const reviveDelivery = (db: LibraryDb, id: string, leaseUntil: number): Write =>
  db
    .updateTable('deliveries')
    .set({ state: 'received', attempts: 0, cursor: 0, outcomes: null, error: null, lease_until: leaseUntil })
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .where('state', '=', 'dead')

export const deleteDelivery = (db: LibraryDb, id: string): Write =>
  db
    .deleteFrom('deliveries')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .where('state', '<>', 'received')

export const insertDue = (
  db: LibraryDb,
  kind: 'delivery' | 'prune_delivery',
  at: number,
  id: string
): Write =>
  db
    .insertInto('due')
    .values({ kind, at, library_id: db.library_id, id })
    .onConflict((conflict) => conflict.doNothing())

export const deleteDue = (
  db: LibraryDb,
  kind: 'delivery' | 'prune_delivery',
  at: number,
  id: string
): Write =>
  db
    .deleteFrom('due')
    .where('kind', '=', kind)
    .where('at', '=', at)
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)

export interface NewQuarantine {
  id: string
  received_at: number
  reason: 'unparsable' | 'no_account' | 'unknown_account'
  object: string | null
  field: string | null
  account: string | null
  raw: string | null
  object_key: string | null
}

export const insertQuarantine = (directory: DirectoryDb, rows: NewQuarantine[]): Write =>
  directory
    .insertInto('quarantine')
    .columns(['id', 'received_at', 'reason', 'object', 'field', 'account', 'raw', 'object_key'])
    .expression(
      directory
        .selectFrom(sql`json_each(${JSON.stringify(rows)})`.as('item'))
        .where(sql<boolean>`true`)
        .select([
          sql<string>`item.value ->> 'id'`.as('id'),
          sql<number>`item.value ->> 'received_at'`.as('received_at'),
          sql<NewQuarantine['reason']>`item.value ->> 'reason'`.as('reason'),
          sql<string | null>`item.value ->> 'object'`.as('object'),
          sql<string | null>`item.value ->> 'field'`.as('field'),
          sql<string | null>`item.value ->> 'account'`.as('account'),
          sql<string | null>`item.value ->> 'raw'`.as('raw'),
          sql<string | null>`item.value ->> 'object_key'`.as('object_key')
        ])
    )
    .onConflict((conflict) => conflict.doNothing())

export const findQuarantined = (directory: DirectoryDb, id: string) =>
  directory.selectFrom('quarantine').where('id', '=', id).selectAll().executeTakeFirst()

export const markReplayed = (directory: DirectoryDb, id: string, at: number): Write =>
  directory
    .updateTable('quarantine')
    .set({ state: 'replayed', replayed_at: at, raw: null })
    .where('id', '=', id)

export const deleteQuarantine = (directory: DirectoryDb, ids: string[]): Write =>
  directory
    .deleteFrom('quarantine')
    .where('id', 'in', (eb) =>
      eb.selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(ids)})`.as('item')).select('item.value')
    )

/** Rows in parts whose JSON fits into one value. */
export function inParts<Row extends { raw: string | null }>(rows: Row[]): Row[][] {
  const parts: Row[][] = [[]]
  let length = 0
  for (const row of rows) {
    const size = (row.raw?.length ?? 0) + 500
    if (length + size > PART_LENGTH) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(row)
    length += size
  }
  return parts
}

/** The oldest that came before a moment, so many at most. */
export const listOldQuarantine = (directory: DirectoryDb, before: number, most: number) =>
  directory
    .selectFrom('quarantine')
    .where('received_at', '<', before)
    .orderBy('received_at')
    .limit(most)
    .select(['id', 'object_key'])
    .execute()

export const listQuarantine = (directory: DirectoryDb, limit: number) =>
  directory
    .selectFrom('quarantine')
    .select(['id', 'received_at', 'reason', 'object', 'field', 'account', 'state'])
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute()

export const listDead = (db: LibraryDb, limit: number) =>
  db
    .selectFrom('deliveries')
    .where('library_id', '=', db.library_id)
    .where('state', '=', sql.lit<'dead'>('dead'))
    .select(['id', 'field', 'received_at', 'attempts', 'error', 'outcomes'])
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute()
