import type { DirectoryDb } from '../lib/db.ts'

/** A session and whose it is. */
export function sessionByToken(db: DirectoryDb, tokenHash: string) {
  return db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select([
      'sessions.id',
      'sessions.person_id',
      'sessions.seen_at',
      'sessions.expires_at',
      'sessions.revoked_at',
      'people.name',
      'people.email',
      'people.language',
      'people.single_keys',
      'people.operator'
    ])
    .where('sessions.token_hash', '=', tokenHash)
    .executeTakeFirst()
}

export const touchSession = (db: DirectoryDb, id: string, now: number) =>
  db.updateTable('sessions').set({ seen_at: now }).where('id', '=', id).where('revoked_at', 'is', null)
