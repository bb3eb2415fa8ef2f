import { unanswer } from '../conversations/unanswer.ts'
import { updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'

/** What a message that did not reach the patron does to its conversation: it waits for us again. A reaction was no answer. */
export const setBack = async (
  ctx: Context,
  message: { kind: string; conversation_id: string }
): Promise<Write> =>
  message.kind === 'reaction'
    ? updateConversation(ctx, message.conversation_id, {})
    : unanswer(ctx, message.conversation_id)
