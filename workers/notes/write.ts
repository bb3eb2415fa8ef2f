import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { updateConversation } from '../conversations/update.ts'
import { dropDraft } from '../drafts/drop.ts'
import type { StaffContext } from '../lib/context.ts'
import { Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { hint } from '../realtime/hint.ts'
import { findNote, insertNote } from './queries.ts'

/** Writes a line for colleagues only. The same id and text again is the same note. Throws Problem: not_found, conflict. */
export async function writeNote(
  ctx: StaffContext,
  conversationId: string,
  note: { id: string; text: string }
) {
  if (!(await findConversation(ctx, conversationId))) throw notFound()
  const row = { ...note, conversation_id: conversationId, author_id: ctx.actor.id, at: ctx.now() }
  try {
    await commitChange(
      ctx,
      [{ act: 'note_written', conversation_id: conversationId, subject_id: note.id }],
      [
        insertNote(ctx.db, row),
        updateConversation(ctx, conversationId, {}),
        dropDraft(ctx, conversationId, ctx.actor.id, 'note')
      ]
    )
    hint(ctx, conversationId)
  } catch (error) {
    if (!(error instanceof Taken)) throw error
  }
  const stored = await findNote(ctx.db, note.id)
  if (stored?.conversation_id !== conversationId || stored.text !== note.text)
    throw new Problem('conflict', 'id_in_use')
  const { id, author_id, text, at, seq } = stored
  return { type: 'note' as const, id, author_id, text, at, seq }
}
