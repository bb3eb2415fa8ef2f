import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import type { PatronIds } from '../platforms/platform.ts'
import { merge } from './merge.ts'
import { twins } from './merge-rules.ts'
import * as queries from './queries.ts'
import { externalIdsOf, type Recognition, recognise } from './recognise.ts'

export interface Met {
  patron_id: string
  blocked: boolean
  /** What to commit together with whatever this patron did. */
  writes: Write[]
}

/**
 * Finds the patron behind an event, or makes a new one, and notes what changed about them. Null when the event names nobody. When it
 * tells that two patrons are one, they are so at once, whatever becomes of the event. Throws Stale and Taken.
 */
export async function meet(ctx: Context, scope: string, ids: PatronIds): Promise<Met | null> {
  const externalIds = externalIdsOf(ids)
  if (externalIds.length === 0) return null
  const known = await queries.findIdentities(ctx.db, scope, externalIds)
  const now = ctx.now()
  const personIdsOf = await findPersonIds(ctx, ids, known)
  const pair = twins(ids, known, personIdsOf, now)
  if (pair) {
    await merge(ctx, pair, ids)
    return meet(ctx, scope, ids)
  }
  const byNumber = known.find((row) => row.external_id === ids.wa_id)
  const recognition = recognise(ids, known, byNumber ? personIdsOf(byNumber.patron_id) : [])
  const patronId = recognition.patron_id ?? newId('patron')
  const row = known.find((item) => item.patron_id === recognition.patron_id)
  const learned = recognition.learned.map(({ past, ...identity }) =>
    queries.saveIdentity(ctx.db, { scope, ...identity, patron_id: patronId, since_at: past ? 0 : now })
  )
  const asSeen = queries.expectIdentities(ctx.db, scope, externalIds, known)
  const identities = learned.length > 0 ? [asSeen, ...learned] : []
  const writes = row
    ? [
        ...identities,
        ...differences(ctx, row, ids, recognition, now),
        ...renumbered(ctx, row, ids, recognition, now)
      ]
    : [
        asSeen,
        queries.insertPatron(ctx.db, { id: patronId, scope, ...shownOf(ids), first_seen_at: now }),
        ...learned
      ]
  writes.push(...numberLost(ctx, known, recognition, now))
  return { patron_id: patronId, blocked: Boolean(row?.blocked_at), writes }
}

/** Whoever had this number before has it no more: what we write to them must not reach its new owner. */
function numberLost(
  ctx: Context,
  known: queries.IdentityRow[],
  { learned }: Recognition,
  at: number
): Write[] {
  const taken = learned.find(({ kind, past }) => kind === 'wa_id' && !past)?.external_id
  const before = known.find((row) => row.external_id === taken)
  if (!before || before.phone !== taken) return []
  const { patron_id, phone } = before
  const change = { id: newId('change'), patron_id, at, field: 'phone' as const }
  return [
    queries.updatePatron(ctx.db, patron_id, { phone: null }),
    queries.insertPatronChange(ctx.db, { ...change, before: phone, after: null })
  ]
}

/** Looked up only where they decide: for a number that comes with another id, and for one that a patron changed to. */
async function findPersonIds(
  ctx: Context,
  ids: PatronIds,
  known: queries.IdentityRow[]
): Promise<(patronId: string) => string[]> {
  const told = known.some((row) => row.external_id === ids.user_id)
  const moved = ids.previous_user_id !== null || ids.previous_wa_id !== null
  const decide = (ids.user_id !== null && !told) || moved
  const numbered = known.some((row) => row.external_id === ids.wa_id)
  if (!decide || !numbered) return () => []
  const patronIds = [...new Set(known.map((row) => row.patron_id))]
  const rows = await queries.findPersonIds(ctx.db, patronIds)
  return (patronId) => rows.filter((row) => row.patron_id === patronId).map((row) => row.external_id)
}

const shownOf = (ids: PatronIds) => ({ name: ids.name, username: ids.username, phone: ids.wa_id })

/** A system message tells which id became which: kept, so that a patron's past ids can be told. */
function renumbered(
  ctx: Context,
  { patron_id }: queries.IdentityRow,
  ids: PatronIds,
  { learned }: Recognition,
  at: number
): Write[] {
  const told = { user_id: ids.previous_user_id, wa_id: ids.previous_wa_id, parent_user_id: null }
  return learned.flatMap(({ kind, external_id, past }) =>
    !past && told[kind] && told[kind] !== external_id
      ? [
          queries.insertPatronChange(ctx.db, {
            ...{ id: newId('change'), patron_id, at, field: kind },
            ...{ before: told[kind], after: external_id }
          })
        ]
      : []
  )
}

function differences(
  ctx: Context,
  row: queries.IdentityRow,
  ids: PatronIds,
  recognition: Recognition,
  now: number
): Write[] {
  const told = shownOf(ids)
  const fields = (['name', 'username', 'phone'] as const).filter(
    (field) =>
      told[field] && told[field] !== row[field] && (field !== 'phone' || isNewest(row, ids, recognition))
  )
  if (fields.length === 0) return []
  const values = Object.fromEntries(fields.map((field) => [field, told[field]]))
  return [
    queries.updatePatron(ctx.db, row.patron_id, values),
    ...fields.map((field) =>
      queries.insertPatronChange(ctx.db, {
        id: newId('change'),
        patron_id: row.patron_id,
        at: now,
        field,
        before: row[field],
        after: told[field]
      })
    )
  ]
}

/** A late message may still come from the number that the patron had before. */
const isNewest = (row: queries.IdentityRow, ids: PatronIds, { learned }: Recognition): boolean =>
  row.phone === null ||
  row.phone === ids.previous_wa_id ||
  learned.some(({ external_id, past }) => !past && external_id === ids.wa_id)
