import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { hint } from '../realtime/hint.ts'
import { findMember } from './queries.ts'

/** Makes a colleague responsible, or nobody (null: given back). Throws Problem: not_found, conflict. */
export async function assign(ctx: Context, conversationId: string, assigneeId: string | null): Promise<void> {
  const conversation = await findConversation(ctx, conversationId)
  if (!conversation) throw notFound()
  if (conversation.assignee_id === assigneeId) return
  if (assigneeId !== null && (await findMember(ctx.db, assigneeId))?.left_at !== null) {
    throw new Problem('conflict', 'assignee_unknown')
  }
  const act = assigneeId === null ? ('conversation_given_back' as const) : ('conversation_assigned' as const)
  await commitChange(
    ctx,
    [{ act, conversation_id: conversationId, subject_id: assigneeId }],
    [updateConversation(ctx, conversationId, { assignee_id: assigneeId })]
  )
  hint(ctx, conversationId)
}
