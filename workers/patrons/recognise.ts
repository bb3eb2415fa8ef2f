import type { PatronIds } from '../platforms/platform.ts'

export type IdentityKind = 'user_id' | 'parent_user_id' | 'wa_id'

export interface KnownIdentity {
  kind: IdentityKind
  external_id: string
  patron_id: string
}

export interface Learned {
  kind: IdentityKind
  external_id: string
  /** An id that the patron had before: their late messages still bear it, and nothing is sent to it. */
  past: boolean
}

export interface Recognition {
  /** Null: somebody new. */
  patron_id: string | null
  /** Ids to write down for this patron, because they are new or belonged to somebody else. */
  learned: Learned[]
}

/**
 * Whose message is this? The business-scoped user id decides; a phone number only while no other person is known behind it:
 * a number that turns up with another user id changed hands, and its new owner is a new patron.
 * `personIds` are the user ids already known of the patron whom the number alone would point to.
 */
export function recognise(ids: PatronIds, known: KnownIdentity[], personIds: string[]): Recognition {
  const by = (externalId: string | null) =>
    known.find((row) => row.external_id === externalId)?.patron_id ?? null
  const byPerson = by(ids.user_id) ?? by(ids.previous_user_id) ?? by(ids.parent_user_id)
  const byNumber = by(ids.wa_id) ?? by(ids.previous_wa_id)
  const changedHands = Boolean(ids.user_id && personIds.length > 0 && !personIds.includes(ids.user_id))
  const patronId = byPerson ?? (changedHands ? null : byNumber)
  const told: [IdentityKind, string | null][] = [
    ['user_id', ids.user_id],
    ['parent_user_id', ids.parent_user_id],
    ['wa_id', ids.wa_id]
  ]
  const before: [IdentityKind, string | null][] = [
    ['user_id', ids.previous_user_id],
    ['wa_id', ids.previous_wa_id]
  ]
  const now = told.flatMap(([kind, external_id]) =>
    external_id && (patronId === null || by(external_id) !== patronId)
      ? [{ kind, external_id, past: false }]
      : []
  )
  const past = before.flatMap(([kind, external_id]) =>
    external_id && by(external_id) === null ? [{ kind, external_id, past: true }] : []
  )
  return { patron_id: patronId, learned: [...now, ...past] }
}

/** All ids that an event tells, to look them up at once. */
export function externalIdsOf(ids: PatronIds): string[] {
  const all = [ids.user_id, ids.parent_user_id, ids.wa_id, ids.previous_user_id, ids.previous_wa_id]
  return [...new Set(all.filter((id) => id !== null))]
}
