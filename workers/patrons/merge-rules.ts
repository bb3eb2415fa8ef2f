/** When two patrons turn out to be one person, and what is then known of them. Pure. */
import { DAY } from '../lib/time.ts'
import type { PatronIds } from '../platforms/platform.ts'
import type { IdentityKind, KnownIdentity } from './recognise.ts'

/** Meta repeats what it could not deliver for so long: a number known for longer was somebody else's. */
const LATE_AT_MOST = 7 * DAY

export interface Candidate extends KnownIdentity {
  first_seen_at: number
}

export interface Twins {
  /** Who they were by the ids that went. */
  before: string
  /** Who they are by the ids that came. */
  after: string
}

/**
 * A message that overtook the news of its sender's new id made a patron of its own; the news says that both are one. The user id
 * proves it. A number alone does when it is known since lately and no other person is behind it: else it changed hands.
 */
export function twins(
  ids: PatronIds,
  known: Candidate[],
  personIdsOf: (patronId: string) => string[],
  now: number
): Twins | null {
  const by = (externalId: string | null) => known.find((row) => row.external_id === externalId)
  const before = (by(ids.previous_user_id) ?? by(ids.previous_wa_id))?.patron_id
  if (!before) return null
  const person = by(ids.user_id)?.patron_id
  if (person && person !== before) return { before, after: person }
  const number = by(ids.wa_id)
  if (!number || number.patron_id === before) return null
  const behind = personIdsOf(number.patron_id)
  const theirs = ids.user_id === null ? personIdsOf(before) : [ids.user_id]
  const another = behind.length > 0 && theirs.length > 0
  const lately = number.first_seen_at > now - LATE_AT_MOST
  return lately && !another ? { before, after: number.patron_id } : null
}

export interface Identity {
  kind: IdentityKind
  since_at: number
}

/** Ids that went are older than those that came, whenever we learned them: the newest is whom we send to. */
export function pastSince(before: Identity[], after: Identity[]): number | null {
  const newest = Math.max(0, ...after.map((identity) => identity.since_at))
  return before.some((identity) => identity.since_at >= newest) ? newest - 1 : null
}

export interface Person {
  id: string
  name: string | null
  username: string | null
  phone: string | null
  first_seen_at: number
  blocked_at: number | null
  blocked_by: string | null
  blocked_count: number
  blocked_last_at: number | null
  block_sync: 'pending' | 'done' | 'failed' | null
}

/** What is known of one person who was two: the newest names and number, and a block of either. */
export function together(before: Person, after: Person): Omit<Person, 'id'> {
  const blocked = [before, after]
    .filter((person) => person.blocked_at !== null)
    .sort((a, b) => Number(a.blocked_at) - Number(b.blocked_at))
  const untold = [before, after].some((person) => person.block_sync === 'pending')
  const last = Math.max(before.blocked_last_at ?? 0, after.blocked_last_at ?? 0)
  return {
    name: after.name ?? before.name,
    username: after.username ?? before.username,
    phone: after.phone ?? before.phone,
    first_seen_at: Math.min(before.first_seen_at, after.first_seen_at),
    blocked_at: blocked[0]?.blocked_at ?? null,
    blocked_by: blocked[0]?.blocked_by ?? null,
    blocked_count: before.blocked_count + after.blocked_count,
    blocked_last_at: last || null,
    block_sync: blocked.length > 0 || untold ? 'pending' : null
  }
}
