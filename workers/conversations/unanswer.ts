import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { findPatron } from '../patrons/find.ts'
import { withClock } from '../targets/find-clock.ts'
import { findConversation, findLatest, updateConversation } from './queries.ts'

/**
 * An answer did not reach the patron: the conversation waits for us again, since the patron last wrote. A closed one is taken
 * up again too, unless the patron has a newer one or is blocked. `why`: what the list tells of it; null when a colleague took it back.
 */
export async function unanswer(
  ctx: Context,
  conversationId: string,
  why: 'failed' | 'uncertain' | null
): Promise<Write> {
  const conversation = await findConversation(ctx.db, conversationId)
  if (!conversation) return updateConversation(ctx.db, conversationId, {})
  if (conversation.state === 'waiting_on_us')
    return updateConversation(ctx.db, conversationId, worse(conversation.unreached, why))
  const latest = await findLatest(ctx.db, conversation.channel_id, conversation.patron_id)
  if (conversation.state === 'closed' && latest?.id !== conversation.id)
    return updateConversation(ctx.db, conversationId, {})
  if ((await findPatron(ctx, conversation.patron_id))?.blocked_at)
    return updateConversation(ctx.db, conversationId, worse(conversation.unreached, why))
  const since = conversation.last_inbound_at ?? ctx.now()
  const waits = { state: 'waiting_on_us' as const, waiting_since: since, due_at: since, sort_at: since }
  const change = { ...waits, closed_at: null, closed_by: null, unreached: why }
  const timed = await withClock(ctx, conversation, change, conversation.channel_id)
  return updateConversation(ctx.db, conversationId, timed)
}

const worse = (before: 'failed' | 'uncertain' | null, why: 'failed' | 'uncertain' | null) =>
  before === 'failed' || why === null || before === why ? {} : { unreached: why }
