import type { DirectoryDb } from '../lib/db.ts'

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
