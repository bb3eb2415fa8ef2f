import { sql } from 'kysely'
import type { DirectoryDb, LibraryDb } from '../lib/db.ts'

/** The libraries a person works in today. */
export function membershipRows(db: DirectoryDb, personId: string) {
  return db
    .selectFrom('memberships')
    .innerJoin('libraries', 'libraries.id', 'memberships.library_id')
    .select([
      'libraries.id',
      'libraries.name',
      'libraries.place',
      'libraries.phone',
      'libraries.website',
      'libraries.time_zone',
      'libraries.database',
      'memberships.role'
    ])
    .where('memberships.person_id', '=', personId)
    .where('memberships.ended_at', 'is', null)
    .where('libraries.state', '=', 'active')
    .orderBy('libraries.name')
    .orderBy('libraries.id')
    .execute()
}

/** Where a library lives. Suspended ones too: what was begun for them is finished. */
export const placeRow = (db: DirectoryDb, id: string) =>
  db.selectFrom('libraries').select(['id', 'database']).where('id', '=', id).executeTakeFirst()

export const factsRow = (db: DirectoryDb, id: string) =>
  db
    .selectFrom('libraries')
    .where('id', '=', id)
    .select(['id', 'name', 'place', 'phone', 'website', 'time_zone', 'database', 'state'])
    .executeTakeFirst()

export const zoneRow = (db: DirectoryDb, id: string) =>
  db.selectFrom('libraries').where('id', '=', id).select('time_zone').executeTakeFirst()

export const placeRows = (db: DirectoryDb) =>
  db.selectFrom('libraries').select(['id', 'database']).orderBy('id').execute()

export const placeRowsOf = (db: DirectoryDb, ids: string[]) =>
  db
    .selectFrom('libraries')
    .innerJoin(sql`json_each(${JSON.stringify(ids)})`.as('item'), (join) =>
      join.on(sql<boolean>`libraries.id = item.value`)
    )
    .select(['libraries.id', 'libraries.name', 'libraries.database'])
    .execute()

export const channelRows = (db: LibraryDb) =>
  db
    .selectFrom('channels')
    .select(['id', 'kind', 'name', 'display_phone_number', 'state', 'breaker_opened_at', 'breaker_code'])
    .select(['account_id', 'quality', 'messaging_limit', 'read_receipts', 'typing_indicator'])
    .where('library_id', '=', db.library_id)
    .orderBy('id')
    .execute()

export const memberRows = (db: LibraryDb) =>
  db
    .selectFrom('members')
    .select(['id', 'name', 'initials', 'left_at'])
    .where('library_id', '=', db.library_id)
    .orderBy('id')
    .execute()

export const branchRows = (db: LibraryDb) =>
  db
    .selectFrom('branches')
    .select(['id', 'name', 'address', 'phone', 'latitude', 'longitude'])
    .where('library_id', '=', db.library_id)
    .orderBy('id')
    .execute()
