import { commitChange } from '../audit/commit-change.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { newId } from '../lib/id.ts'
import type { ContactEvent } from '../platforms/platform.ts'
import * as queries from './queries.ts'
import { externalIdsOf } from './recognise.ts'

/**
 * The address book of the library's phone: a patron we know without a name gets the one they were saved by. Nobody is made of it,
 * and whoever tells their own name keeps that.
 */
export async function nameSaved(
  ctx: Context,
  channel: ChannelRow,
  { patron, action }: ContactEvent
): Promise<'stored' | 'seen'> {
  const ids = externalIdsOf(patron)
  if (action === 'removed' || patron.name === null || ids.length === 0) return 'seen'
  const known = await queries.findIdentities(ctx.db, channel.scope, ids)
  const nameless = known.find((row) => row.name === null)
  if (!nameless) return 'seen'
  const { patron_id } = nameless
  const change = { id: newId('change'), patron_id, at: ctx.now(), field: 'name' as const }
  await commitChange(
    { ...ctx, actor: SYSTEM },
    [{ act: 'patron_named', subject_id: patron_id }],
    [
      queries.updatePatron(ctx.db, patron_id, { name: patron.name }),
      queries.insertPatronChange(ctx.db, { ...change, before: null, after: patron.name })
    ]
  )
  return 'stored'
}
