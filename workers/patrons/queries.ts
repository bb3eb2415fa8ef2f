import { sql } from 'kysely'
import { expecting, type LibraryDb, type Write } from '../lib/db.ts'
import type { Person } from './merge-rules.ts'
import type { IdentityKind } from './recognise.ts'

export const findIdentities = (db: LibraryDb, scope: string, externalIds: string[]) =>
  db
    .selectFrom('patron_identities')
    .innerJoin('patrons', (join) =>
      join
        .onRef('patrons.library_id', '=', 'patron_identities.library_id')
        .onRef('patrons.id', '=', 'patron_identities.patron_id')
    )
    .where('patron_identities.library_id', '=', db.library_id)
    .where('patron_identities.scope', '=', scope)
    .where('patron_identities.external_id', 'in', externalIds)
    .select(['patron_identities.kind', 'patron_identities.external_id', 'patron_identities.patron_id'])
    .select([
      'patrons.name',
      'patrons.username',
      'patrons.phone',
      'patrons.blocked_at',
      'patrons.first_seen_at'
    ])
    .execute()

export type IdentityRow = Awaited<ReturnType<typeof findIdentities>>[number]

/** The ids of these patrons that belong to a person (not to a number): to see whether a number changed hands. */
export const findPersonIds = (db: LibraryDb, patronIds: string[]) =>
  db
    .selectFrom('patron_identities')
    .where('library_id', '=', db.library_id)
    .where('patron_id', 'in', patronIds)
    .where('kind', '=', 'user_id')
    .select(['patron_id', 'external_id'])
    .execute()

export const listIdentities = (db: LibraryDb, patronId: string) =>
  db
    .selectFrom('patron_identities')
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', patronId)
    .select(['kind', 'since_at'])
    .execute()

/** None of a patron's ids is newer than this. */
export const agePastIdentities = (db: LibraryDb, patronId: string, since: number): Write =>
  db
    .updateTable('patron_identities')
    .set((eb) => ({ since_at: eb.fn<number>('min', ['since_at', eb.val(since)]) }))
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', patronId)

/** All ids of a patron, and which became which, are another's; they were one all along. */
export const moveToPatron = (db: LibraryDb, from: string, to: string): Write[] => [
  db
    .updateTable('patron_identities')
    .set({ patron_id: to })
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', from),
  db
    .updateTable('patron_changes')
    .set({ patron_id: to })
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', from)
]

export const deletePatron = (db: LibraryDb, id: string): Write =>
  db.deleteFrom('patrons').where('library_id', '=', db.library_id).where('id', '=', id)

export const insertPatron = (
  db: LibraryDb,
  patron: {
    id: string
    scope: string
    name: string | null
    username: string | null
    phone: string | null
    first_seen_at: number
  }
): Write => db.insertInto('patrons').values({ library_id: db.library_id, ...patron })

export const updatePatron = (db: LibraryDb, id: string, values: Partial<Omit<Person, 'id'>>): Write =>
  db.updateTable('patrons').set(values).where('library_id', '=', db.library_id).where('id', '=', id)

/** Nobody learned these ids, or took them over, since we looked. Two first messages of one person must not make two. */
export const expectIdentities = (
  db: LibraryDb,
  scope: string,
  externalIds: string[],
  known: IdentityRow[]
): Write =>
  expecting(db, (eb) =>
    eb.and(
      externalIds.map((externalId) => {
        const owner = known.find((row) => row.external_id === externalId)?.patron_id
        const row = eb
          .selectFrom('patron_identities')
          .where('library_id', '=', db.library_id)
          .where('scope', '=', scope)
          .where('external_id', '=', externalId)
        return owner
          ? eb.exists(row.where('patron_id', '=', owner).select('kind'))
          : eb.not(eb.exists(row.select('kind')))
      })
    )
  )

/** An id that another patron held (a recycled number) moves to this one. */
export const saveIdentity = (
  db: LibraryDb,
  identity: { scope: string; external_id: string; kind: IdentityKind; patron_id: string; since_at: number }
): Write =>
  db
    .insertInto('patron_identities')
    .values({ library_id: db.library_id, ...identity })
    .onConflict((conflict) =>
      conflict.columns(['library_id', 'scope', 'external_id']).doUpdateSet({
        patron_id: identity.patron_id,
        since_at: identity.since_at
      })
    )

export const insertPatronChange = (
  db: LibraryDb,
  change: {
    id: string
    patron_id: string
    at: number
    field: 'name' | 'username' | 'phone' | 'user_id' | 'parent_user_id' | 'wa_id'
    before: string | null
    after: string | null
  }
): Write => db.insertInto('patron_changes').values({ library_id: db.library_id, ...change })

export const findPatron = (db: LibraryDb, id: string) =>
  db
    .selectFrom('patrons')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()

export const findUserId = (db: LibraryDb, patronId: string) =>
  db
    .selectFrom('patron_identities')
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', patronId)
    .where('kind', '=', 'user_id')
    .orderBy(sql`since_at`, 'desc')
    .select('external_id')
    .executeTakeFirst()
    .then((row) => row?.external_id ?? null)

/** Where a patron wrote to, the newest first. */
export const listConversationsOf = (db: LibraryDb, patronId: string) =>
  db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', patronId)
    .orderBy('opened_at', 'desc')
    .limit(100)
    .select(['id', 'channel_id', 'state'])
    .execute()

type BlockChange = {
  blocked_at?: number | null
  blocked_by?: string | null
  blocked_count?: number
  block_sync?: 'pending' | 'done' | 'failed' | null
}

export const updateBlock = (db: LibraryDb, id: string, values: BlockChange): Write =>
  db.updateTable('patrons').set(values).where('library_id', '=', db.library_id).where('id', '=', id)

/** Nobody blocked, unblocked or asked Meta since we looked. */
export const expectBlock = (
  db: LibraryDb,
  seen: { id: string; blocked_at: number | null; block_sync: 'pending' | 'done' | 'failed' | null }
): Write =>
  expecting(db, (eb) =>
    eb.exists(
      eb
        .selectFrom('patrons')
        .where('library_id', '=', db.library_id)
        .where('id', '=', seen.id)
        .where('blocked_at', 'is', seen.blocked_at)
        .where('block_sync', 'is', seen.block_sync)
        .select('id')
    )
  )

/** A row in `due` names the patron and the attempt. */
export const insertBlockDue = (db: LibraryDb, at: number, id: string): Write =>
  db
    .insertInto('due')
    .values({ kind: 'patron_block', at, library_id: db.library_id, id })
    .onConflict((conflict) => conflict.doNothing())

export const deleteBlockDue = (db: LibraryDb, at: number, id: string): Write =>
  db
    .deleteFrom('due')
    .where('kind', '=', 'patron_block')
    .where('at', '=', at)
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)

/** One more message that was not kept. */
export const raiseBlocked = (db: LibraryDb, id: string, at: number): Write =>
  db
    .updateTable('patrons')
    .set((eb) => ({ blocked_count: eb('blocked_count', '+', 1), blocked_last_at: at }))
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .where('blocked_at', 'is not', null)
