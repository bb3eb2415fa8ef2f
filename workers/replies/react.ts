import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { updateConversation } from '../conversations/update.ts'
import type { StaffContext } from '../lib/context.ts'
import { Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { findMessage } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { hint } from '../realtime/hint.ts'
import { enqueue } from './enqueue.ts'
import { obeyPolicy } from './obey.ts'
import { mayReact } from './may-react.ts'
import { leaving } from './leaving.ts'

interface Reaction {
  /** Of the reaction, made by the client. */
  id: string
  /** Empty: it is taken back. */
  emoji: string
}

/**
 * Puts an emoji on a patron's message, in the place of the one before. It leaves at once, and is no answer: who waits keeps
 * waiting. The same request again is the same reaction. Throws Problem: not_found, conflict.
 */
export async function react(ctx: StaffContext, targetId: string, reaction: Reaction): Promise<MessageRow> {
  const target = await findMessage(ctx, targetId)
  if (!target) throw notFound()
  const conversation = await findConversation(ctx, target.conversation_id)
  if (!conversation) throw notFound()
  const known = await findMessage(ctx, reaction.id)
  if (known) return same(known, target, reaction)
  const { external_id } = target
  if (external_id === null || !mayReact(target, ctx.now())) throw new Problem('conflict', 'not_reactable')
  await obeyPolicy(ctx, conversation)
  const now = ctx.now()
  const message = {
    ...{ id: reaction.id, kind: 'reaction', text: reaction.emoji || null, content: null, resend_of: null },
    ...{ reply_to_external_id: external_id, origin: 'staff' as const, author_id: ctx.actor.id },
    ...{ at: now, wake_at: now, undo: null }
  }
  const entry = {
    act: 'message_composed' as const,
    conversation_id: conversation.id,
    subject_id: reaction.id
  }
  try {
    const writes = [...leaving(ctx, conversation, message), updateConversation(ctx, conversation.id, {})]
    await commitChange(ctx, [entry], writes)
  } catch (error) {
    if (!(error instanceof Taken)) throw error
  }
  hint(ctx, conversation.id)
  enqueue(ctx, reaction.id, 0)
  const stored = await findMessage(ctx, reaction.id)
  if (!stored) throw notFound()
  return same(stored, target, reaction)
}

function same(known: MessageRow, target: MessageRow, reaction: Reaction): MessageRow {
  const equal =
    known.kind === 'reaction' &&
    known.reply_to_external_id === target.external_id &&
    known.conversation_id === target.conversation_id &&
    known.text === (reaction.emoji || null)
  if (!equal) throw new Problem('conflict', 'id_in_use')
  return known
}
