import type { DirectoryDb, Write } from '../lib/db.ts'
import type { Role } from '../people/roles.ts'

export interface NewDevice {
  id: string
  person_id: string
  session_id: string
  endpoint_hash: string
  device: string
  sealed: string
  created_at: number
  seen_at: number
}

export const insertDevice = (db: DirectoryDb, device: NewDevice): Write =>
  db.insertInto('push_devices').values(device)

export const deleteByEndpoint = (db: DirectoryDb, endpointHash: string): Write =>
  db.deleteFrom('push_devices').where('endpoint_hash', '=', endpointHash)

export const deviceByEndpoint = (db: DirectoryDb, endpointHash: string) =>
  db
    .selectFrom('push_devices')
    .select(['id', 'person_id'])
    .where('endpoint_hash', '=', endpointHash)
    .executeTakeFirst()

export const devicesOf = (db: DirectoryDb, personId: string) =>
  db
    .selectFrom('push_devices')
    .select(['id', 'session_id', 'device', 'created_at'])
    .where('person_id', '=', personId)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()

export const touchDevice = (
  db: DirectoryDb,
  id: string,
  session_id: string,
  sealed: string,
  seen_at: number
): Write => db.updateTable('push_devices').set({ session_id, sealed, seen_at }).where('id', '=', id)

export const deleteDevice = (db: DirectoryDb, id: string): Write =>
  db.deleteFrom('push_devices').where('id', '=', id)

export const deleteOwnDevice = (db: DirectoryDb, personId: string, id: string): Write =>
  db.deleteFrom('push_devices').where('id', '=', id).where('person_id', '=', personId)

/** All of a person's but so many, the last used first. */
export const deleteBeyond = (db: DirectoryDb, personId: string, most: number): Write =>
  db
    .deleteFrom('push_devices')
    .where('person_id', '=', personId)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('push_devices')
        .select('id')
        .where('person_id', '=', personId)
        .orderBy('seen_at', 'desc')
        .orderBy('id')
        .limit(most)
    )

export const deleteUnseen = (db: DirectoryDb, before: number, most: number): Write =>
  db
    .deleteFrom('push_devices')
    .where('id', 'in', (eb) =>
      eb.selectFrom('push_devices').select('id').where('seen_at', '<', before).orderBy('seen_at').limit(most)
    )

/** The devices of who works in a library now, in one of these roles. */
export const devicesInLibrary = (db: DirectoryDb, libraryId: string, roles: readonly Role[]) =>
  db
    .selectFrom('memberships')
    .innerJoin('push_devices', 'push_devices.person_id', 'memberships.person_id')
    .select(['push_devices.id', 'push_devices.person_id'])
    .where('memberships.library_id', '=', libraryId)
    .where('memberships.ended_at', 'is', null)
    .where('memberships.role', 'in', roles)
    .execute()
