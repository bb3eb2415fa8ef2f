import { findConversation } from '../conversations/find.ts'
import type { StaffContext } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { deleteDraft, saveDraft } from './queries.ts'

/** Keeps what somebody is writing, so that it survives a reload or another desk. Nothing written: nothing kept. Throws Problem: not_found. */
export async function keepDraft(
  ctx: StaffContext,
  conversationId: string,
  draft: { mode: 'reply' | 'note'; text: string }
): Promise<void> {
  if (!(await findConversation(ctx, conversationId))) throw notFound()
  const row = { conversation_id: conversationId, person_id: ctx.actor.id, ...draft, updated_at: ctx.now() }
  await ctx.db.commit(
    draft.text.trim() === ''
      ? deleteDraft(ctx.db, conversationId, ctx.actor.id, draft.mode)
      : saveDraft(ctx.db, row)
  )
}
