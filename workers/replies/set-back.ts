import { unanswer } from '../conversations/unanswer.ts'
import { updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { failHeld } from './end-held.ts'

/** What we sent by itself was no answer: whoever waited for us waits still, and who did not does not. */
export const isAutomaticText = ({ origin, kind }: { origin: string; kind: string }): boolean =>
  origin === 'automatic' && kind !== 'template'

interface Unreached {
  id: string
  kind: string
  origin: string
  conversation_id: string
}

/**
 * A message did not reach the patron for certain: the conversation waits for us again, and what waited for their tap on a template
 * fails with it. A reaction was no answer. For the end of a commit: the conversation must be as it was until then.
 */
export async function setBack(
  ctx: Context,
  message: Unreached,
  failure: { reason: string; code: number | null }
): Promise<Write[]> {
  if (message.kind === 'reaction' || isAutomaticText(message))
    return [updateConversation(ctx, message.conversation_id, {})]
  if (message.kind !== 'template' || message.origin !== 'automatic')
    return [await unanswer(ctx, message.conversation_id, 'failed')]
  const held = await failHeld(ctx, message, failure)
  // what it told of has left without it
  if (held.length === 0) return [updateConversation(ctx, message.conversation_id, {})]
  return [...held, await unanswer(ctx, message.conversation_id, 'failed')]
}
