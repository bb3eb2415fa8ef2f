import { findChannel } from '../channels/find.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import type { Context } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { findPatron } from '../patrons/find.ts'
import { refusal } from './policy.ts'

/** Throws Problem when nothing ordinary (or, of a template, nothing at all) may leave in this conversation now: conflict (window, block, channel). */
export async function obeyPolicy(
  ctx: Context,
  conversation: ConversationRow,
  { template = false } = {}
): Promise<void> {
  const [channel, patron] = await Promise.all([
    findChannel(ctx, conversation.channel_id),
    findPatron(ctx, conversation.patron_id)
  ])
  if (!channel || !patron) throw notFound()
  const { window_ends_at } = conversation
  const facts = { template, window_ends_at, blocked_at: patron.blocked_at, channel_state: channel.state }
  const reason = refusal(facts, ctx.now())
  if (reason) throw new Problem('conflict', reason)
}
