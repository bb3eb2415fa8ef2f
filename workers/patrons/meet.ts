import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import type { PatronIds } from '../platforms/platform.ts'
import * as queries from './queries.ts'
import { externalIdsOf, type Recognition, recognise } from './recognise.ts'

export interface Met {
  patron_id: string
  blocked: boolean
  /** What to commit together with whatever this patron did. */
  writes: Write[]
}

/** Finds the patron behind an event, or makes a new one, and notes what changed about them. Null when the event names nobody. */
export async function meet(ctx: Context, scope: string, ids: PatronIds): Promise<Met | null> {
  const externalIds = externalIdsOf(ids)
  if (externalIds.length === 0) return null
  const known = await queries.findIdentities(ctx.db, scope, externalIds)
  const byNumber = known.find((row) => row.external_id === ids.wa_id)
  const told = known.some((row) => row.external_id === ids.user_id)
  const personIds =
    byNumber && ids.user_id && !told ? await queries.findPersonIds(ctx.db, byNumber.patron_id) : []
  const recognition = recognise(
    ids,
    known,
    personIds.map((row) => row.external_id)
  )
  const now = ctx.now()
  const patronId = recognition.patron_id ?? newId('patron')
  const row = known.find((item) => item.patron_id === recognition.patron_id)
  const learned = recognition.learned.map((identity) =>
    queries.saveIdentity(ctx.db, { scope, ...identity, patron_id: patronId, since_at: now })
  )
  const asSeen = queries.expectIdentities(ctx.db, scope, externalIds, known)
  const identities = learned.length > 0 ? [asSeen, ...learned] : []
  const writes = row
    ? [...identities, ...differences(ctx, row, ids, now), ...renumbered(ctx, row, ids, recognition, now)]
    : [
        asSeen,
        queries.insertPatron(ctx.db, { id: patronId, scope, ...shownOf(ids), first_seen_at: now }),
        ...learned
      ]
  return { patron_id: patronId, blocked: Boolean(row?.blocked_at), writes }
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
  return learned.flatMap(({ kind, external_id }) =>
    told[kind] && told[kind] !== external_id
      ? [
          queries.insertPatronChange(ctx.db, {
            ...{ id: newId('change'), patron_id, at, field: kind },
            ...{ before: told[kind], after: external_id }
          })
        ]
      : []
  )
}

function differences(ctx: Context, row: queries.IdentityRow, ids: PatronIds, now: number): Write[] {
  const told = shownOf(ids)
  const fields = (['name', 'username', 'phone'] as const).filter(
    (field) => told[field] && told[field] !== row[field]
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
