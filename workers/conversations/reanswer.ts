import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { listThread } from '../messages/find.ts'
import { withClock } from '../targets/find-clock.ts'
import { type ConversationRow, expectSeen, findConversation, updateConversation } from './queries.ts'

/**
 * A message about which a person was asked did reach the patron: the conversation waits for the patron after all, unless they wrote
 * since, or another answer did not reach them. Stale when somebody writes meanwhile.
 */
export async function reanswer(
  ctx: Context,
  message: { id: string; conversation_id: string; at: number }
): Promise<Write[]> {
  const id = message.conversation_id
  const conversation = await findConversation(ctx.db, id)
  if (conversation?.state !== 'waiting_on_us') return [updateConversation(ctx.db, id, {})]
  const after = await answeredBy(ctx, conversation, message)
  const unreached = after ? null : await lacking(ctx, conversation, message)
  return [expectSeen(ctx.db, conversation), updateConversation(ctx.db, id, { ...after, unreached })]
}

/** What a conversation that waits for us is once this message answers it; null when something else waits for us still. */
export async function answeredBy(
  ctx: Context,
  conversation: ConversationRow,
  message: { id: string; at: number }
): Promise<Partial<ConversationRow> | null> {
  const since = conversation.last_inbound_at ?? 0
  if (conversation.state !== 'waiting_on_us' || since > message.at) return null
  if ((await lacking(ctx, conversation, message)) !== null) return null
  const sort_at = Math.max(message.at, conversation.last_at)
  const change = { state: 'waiting_on_patron' as const, waiting_since: null, due_at: null, sort_at }
  return withClock(ctx, conversation, { ...change, unreached: null }, conversation.channel_id)
}

/** What became of another answer since the patron last wrote, when it did not reach them for certain. */
async function lacking(ctx: Context, conversation: ConversationRow, message: { id: string }) {
  const since = conversation.last_inbound_at ?? 0
  const newest = await listThread(ctx, conversation.id, null, 50)
  const statuses = newest.flatMap((other) =>
    other.id !== message.id && other.at > since && other.origin === 'staff' ? other.status : []
  )
  return (['failed', 'uncertain'] as const).find((status) => statuses.includes(status)) ?? null
}
