import type { DirectoryDb, Write } from '../lib/db.ts'

/** Someone who may sign in: they work in an active library now, or run Baak. */
export const invitedByEmail = (db: DirectoryDb, email: string) =>
  db
    .selectFrom('people')
    .select(['people.id', 'people.name', 'people.email', 'people.language'])
    .where('people.email', '=', email)
    .where((eb) =>
      eb.or([
        eb('people.operator', '=', 1),
        eb.exists(
          eb
            .selectFrom('memberships')
            .innerJoin('libraries', 'libraries.id', 'memberships.library_id')
            .select('memberships.role')
            .whereRef('memberships.person_id', '=', 'people.id')
            .where('memberships.ended_at', 'is', null)
            .where('libraries.state', '=', 'active')
        )
      ])
    )
    .executeTakeFirst()

export const setPreferences = (
  db: DirectoryDb,
  id: string,
  preferences: { language?: 'nl' | 'en'; single_keys?: 0 | 1 }
): Write => db.updateTable('people').set(preferences).where('id', '=', id)
