import { commitChange } from '../audit/commit-change.ts'
import { closeBlocked, reopenUnblocked } from '../conversations/close-blocked.ts'
import { updateConversation } from '../conversations/update.ts'
import type { StaffContext } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { notFound } from '../lib/errors.ts'
import { hint } from '../realtime/hint.ts'
import { endBlocked } from '../replies/end-blocked.ts'
import * as queries from './queries.ts'
import { askSync, firstAttempt } from './sync-block.ts'

/**
 * From here on nothing of what this patron sends is kept, and nothing leaves to them: what waited for that fails, and their open
 * conversations end. Meta is told too, which may fail without harm. Blocking a blocked patron changes nothing. Throws Problem: not_found.
 */
export const block = (ctx: StaffContext, id: string): Promise<void> =>
  whileStale(() => change(ctx, id, 'patron_blocked'))

/** Takes a block back: what it ended goes on, and the patron's next message is received like any other. Throws Problem: not_found. */
export const unblock = (ctx: StaffContext, id: string): Promise<void> =>
  whileStale(() => change(ctx, id, 'patron_unblocked'))

async function change(ctx: StaffContext, id: string, act: 'patron_blocked' | 'patron_unblocked') {
  const patron = await queries.findPatron(ctx.db, id)
  if (!patron) throw notFound()
  const blocks = act === 'patron_blocked'
  if (blocks === (patron.blocked_at !== null)) return
  const now = ctx.now()
  const conversations = await queries.listConversationsOf(ctx.db, id)
  const shown = conversations.filter(({ state }, place) => place === 0 || state !== 'closed')
  const values = blocks
    ? { blocked_at: now, blocked_by: ctx.actor.id, blocked_count: 0, block_sync: 'pending' as const }
    : { blocked_at: null, blocked_by: null, block_sync: 'pending' as const }
  const ended = blocks ? await endBlocked(ctx, id) : null
  const touched =
    patron.blocked_at === null
      ? await closeBlocked(ctx, id, ended?.unreached ?? [], now)
      : await reopenUnblocked(ctx, id, patron.blocked_at, now)
  await commitChange(
    ctx,
    [
      { act, subject_id: id, conversation_id: shown[0]?.id ?? null },
      ...(ended?.entries ?? []),
      ...touched.entries
    ],
    [
      queries.expectBlock(ctx.db, patron),
      ...touched.expectations,
      queries.updateBlock(ctx.db, id, values),
      queries.insertBlockDue(ctx.db, now, firstAttempt(id)),
      ...(ended?.writes ?? []),
      ...shown.map((conversation) => updateConversation(ctx, conversation.id)),
      ...touched.writes
    ]
  )
  const changed = [...shown.map((row) => row.id), ...(ended?.conversation_ids ?? []), ...touched.ids]
  for (const conversationId of new Set(changed)) hint(ctx, conversationId)
  askSync(ctx, firstAttempt(id), now)
}
