import type { Context } from '../lib/context.ts'
import { errorName, log } from '../lib/log.ts'
import { pause } from '../lib/time.ts'
import { room } from './rooms.ts'

export type Hint =
  | { type: 'changed'; conversation_id: string }
  | { type: 'channel'; channel_id: string }
  /** what stands above every page: closed at once, or open again */
  | { type: 'library' }
  | { type: 'session_ended'; session_id: string }

/** Tells who looks at this library that a conversation changed. Nothing depends on it: the API says what changed. */
export function hint(ctx: Context, conversationId: string): void {
  sendHint(ctx, { type: 'changed', conversation_id: conversationId })
}

/** The end of a session must be heard, or its sockets would go on; anything else is asked for again anyway. */
const triesOf = (message: Hint) => (message.type === 'session_ended' ? 4 : 1)

export function sendHint(ctx: Context, message: Hint): void {
  ctx.defer(tell(ctx, message))
}

async function tell(ctx: Context, message: Hint): Promise<void> {
  const library_id = ctx.db.library_id
  for (let attempt = 1; attempt <= triesOf(message); attempt += 1) {
    try {
      // after an error a room must be found anew
      return await room(ctx.env, library_id).hint(message)
    } catch (error) {
      log('hint_failed', { library_id, attempt, error: errorName(error) })
      await pause(100 * attempt)
    }
  }
}
