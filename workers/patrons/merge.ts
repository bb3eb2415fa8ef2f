import { commitChange } from '../audit/commit-change.ts'
import { moveConsents } from '../consents/move.ts'
import { joinConversations } from '../conversations/join.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { Stale } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import type { PatronIds } from '../platforms/platform.ts'
import { hint } from '../realtime/hint.ts'
import { afterRelease } from '../replies/release.ts'
import { pastSince, type Twins, together } from './merge-rules.ts'
import * as queries from './queries.ts'
import { askSync, firstAttempt } from './sync-block.ts'

/**
 * Makes one patron of two, in one commit: whoever we know longest keeps the id, and gets all that the other had. Throws Stale or
 * Taken when somebody changed either meanwhile, and Stale while an answer is on its way to the other.
 */
export async function merge(ctx: Context, pair: Twins, ids: PatronIds): Promise<void> {
  const [before, after, past, fresh] = await Promise.all([
    queries.findPatron(ctx.db, pair.before),
    queries.findPatron(ctx.db, pair.after),
    queries.listIdentities(ctx.db, pair.before),
    queries.listIdentities(ctx.db, pair.after)
  ])
  if (!before || !after) throw new Stale()
  const [kept, gone] = before.first_seen_at <= after.first_seen_at ? [before, after] : [after, before]
  const now = ctx.now()
  const since = pastSince(past, fresh)
  const joined = await joinConversations(ctx, kept.id, gone.id)
  const values = together(before, after)
  await commitChange(
    { ...ctx, actor: SYSTEM },
    [{ act: 'patron_merged', subject_id: kept.id, details: { other: gone.id } }, ...joined.history],
    [
      queries.expectBlock(ctx.db, kept),
      queries.expectBlock(ctx.db, gone),
      since === null ? null : queries.agePastIdentities(ctx.db, before.id, since),
      ...joined.writes,
      ...queries.moveToPatron(ctx.db, gone.id, kept.id),
      moveConsents(ctx, gone.id, kept.id),
      ...changesOf(ctx, kept.id, ids, now),
      queries.updatePatron(ctx.db, kept.id, values),
      values.block_sync && queries.insertBlockDue(ctx.db, now, firstAttempt(kept.id)),
      queries.deletePatron(ctx.db, gone.id)
    ]
  )
  for (const id of joined.changed) hint(ctx, id)
  for (const release of joined.releases) await afterRelease(ctx, release)
  if (values.block_sync) askSync(ctx, firstAttempt(kept.id), now)
}

/** Which id became which. */
function changesOf(ctx: Context, patron_id: string, ids: PatronIds, at: number) {
  const told = [
    { field: 'user_id' as const, before: ids.previous_user_id, after: ids.user_id },
    { field: 'wa_id' as const, before: ids.previous_wa_id, after: ids.wa_id }
  ]
  return told
    .filter(({ before, after }) => before !== null && after !== null)
    .map((change) => queries.insertPatronChange(ctx.db, { id: newId('change'), patron_id, at, ...change }))
}
