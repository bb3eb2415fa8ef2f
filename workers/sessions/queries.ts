import type { DirectoryDb, Write } from '../lib/db.ts'

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

export const sessionById = (db: DirectoryDb, id: string) =>
  db
    .selectFrom('sessions')
    .select(['seen_at', 'expires_at', 'revoked_at'])
    .where('id', '=', id)
    .executeTakeFirst()

export const touchSession = (db: DirectoryDb, id: string, now: number): Write =>
  db.updateTable('sessions').set({ seen_at: now }).where('id', '=', id).where('revoked_at', 'is', null)

/** What a person's list of sessions shows; revoked and expired ones are left out. */
export const sessionsOf = (db: DirectoryDb, personId: string, now: number) =>
  db
    .selectFrom('sessions')
    .select(['id', 'device', 'created_at', 'seen_at', 'expires_at', 'revoked_at'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export interface NewSession {
  id: string
  token_hash: string
  person_id: string
  device: string
  created_at: number
  seen_at: number
  expires_at: number
}

export const insertSession = (db: DirectoryDb, session: NewSession): Write =>
  db.insertInto('sessions').values(session)

export const revokeSession = (db: DirectoryDb, personId: string, id: string, now: number): Write =>
  db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)

export interface NewCode {
  id: string
  person_id: string
  code_hash: string
  created_at: number
  expires_at: number
}

export const insertCode = (db: DirectoryDb, code: NewCode): Write =>
  db.insertInto('sign_in_codes').values(code)

/** Only the newest code of a person counts. */
export const newestCode = (db: DirectoryDb, personId: string) =>
  db
    .selectFrom('sign_in_codes')
    .select(['id', 'code_hash'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Counts a try of a code that still lives: changes one row, or none when it does not. */
export const countTry = (db: DirectoryDb, id: string, now: number, most: number): Write =>
  db
    .updateTable('sign_in_codes')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('attempts', '<', most)

/** Changes one row for whoever is first. */
export const spendCode = (db: DirectoryDb, id: string, now: number): Write =>
  db.updateTable('sign_in_codes').set({ used_at: now }).where('id', '=', id).where('used_at', 'is', null)

/** Counts once within a span, at most `most` times: changes one row, or none when that was reached. */
export const countOnce = (db: DirectoryDb, id: string, most: number, now: number, resetsAt: number): Write =>
  db
    .insertInto('rate_limits')
    .values({ id, count: 1, resets_at: resetsAt })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          count: eb
            .case()
            .when('rate_limits.resets_at', '<=', now)
            .then(1)
            .else(eb('rate_limits.count', '+', 1))
            .end(),
          resets_at: eb
            .case()
            .when('rate_limits.resets_at', '<=', now)
            .then(resetsAt)
            .else(eb.ref('rate_limits.resets_at'))
            .end()
        }))
        .where((eb) => eb.or([eb('rate_limits.resets_at', '<=', now), eb('rate_limits.count', '<', most)]))
    )

/** Takes from one count what another holds. */
export const giveBack = (db: DirectoryDb, id: string, of: string): Write =>
  db
    .updateTable('rate_limits')
    .set((eb) => {
      const held = eb.selectFrom('rate_limits as held').select('held.count').where('held.id', '=', of)
      const left = eb('rate_limits.count', '-', eb.fn.coalesce(held, eb.val(0)))
      return { count: eb.fn<number>('max', [eb.val(0), left]) }
    })
    .where('rate_limits.id', '=', id)

export const forgetCounts = (db: DirectoryDb, ids: string[]): Write =>
  db.deleteFrom('rate_limits').where('id', 'in', ids)

export const deletePastCounts = (db: DirectoryDb, now: number, most: number): Write =>
  db
    .deleteFrom('rate_limits')
    .where('id', 'in', (eb) =>
      eb.selectFrom('rate_limits').select('id').where('resets_at', '<=', now).orderBy('resets_at').limit(most)
    )

export const deletePastCodes = (db: DirectoryDb, before: number, most: number): Write =>
  db
    .deleteFrom('sign_in_codes')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('sign_in_codes')
        .select('id')
        .where('expires_at', '<', before)
        .orderBy('expires_at')
        .limit(most)
    )

export const deletePastSessions = (db: DirectoryDb, before: number, most: number): Write =>
  db
    .deleteFrom('sessions')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('sessions')
        .select('id')
        .where('expires_at', '<', before)
        .orderBy('expires_at')
        .limit(most)
    )
