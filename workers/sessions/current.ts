import { directoryOf, type Edge } from '../lib/context.ts'
import { sha256Hex } from '../lib/text.ts'
import { type Membership, membershipsOf } from '../libraries/memberships.ts'
import type { Person } from '../people/person.ts'
import { endsAt, isAlive, seenIsStale } from './lifetime.ts'
import { sessionById, sessionByToken, touchSession } from './queries.ts'

/** Who asks, from where they may ask it, and until when. */
export interface CurrentSession {
  id: string
  person: Person
  memberships: Membership[]
  /** ms; moves on while the session is used, never past the working day */
  expires_at: number
}

/** The session of a token, or null: unknown, ended, or of someone who works nowhere any more. */
export async function currentSession(edge: Edge, token: string): Promise<CurrentSession | null> {
  const db = directoryOf(edge)
  const row = await sessionByToken(db, await sha256Hex(token))
  const now = edge.now()
  if (!row || !isAlive(row, now)) return null
  const memberships = await membershipsOf(edge, row.person_id)
  if (memberships.length === 0 && row.operator === 0) return null
  if (seenIsStale(row, now)) edge.defer(db.commit(touchSession(db, row.id, now)))
  return { id: row.id, person: personOf(row), memberships, expires_at: endsAt(row) }
}

/** For who asked a moment ago: whether the session was not revoked since. */
export async function isStillAlive(edge: Edge, id: string): Promise<boolean> {
  const row = await sessionById(directoryOf(edge), id)
  return row !== undefined && isAlive(row, edge.now())
}

type SessionRow = NonNullable<Awaited<ReturnType<typeof sessionByToken>>>

const personOf = (row: SessionRow): Person => ({
  id: row.person_id,
  name: row.name,
  email: row.email,
  language: row.language,
  single_keys: row.single_keys === 1,
  operator: row.operator === 1
})
