import type { Context } from '../lib/context.ts'
import { errorName, log } from '../lib/log.ts'
import { room } from './rooms.ts'

export type Hint =
  | { type: 'changed'; conversation_id: string }
  | { type: 'channel'; channel_id: string }
  | { type: 'session_ended'; session_id: string }

/** Tells who looks at this library that a conversation changed. Nothing depends on it: the API says what changed. */
export function hint(ctx: Context, conversationId: string): void {
  sendHint(ctx, { type: 'changed', conversation_id: conversationId })
}

export function sendHint(ctx: Context, message: Hint): void {
  const libraryId = ctx.db.library_id
  ctx.defer(
    room(ctx.env, libraryId)
      .hint(message)
      .catch((error: unknown) => log('hint_failed', { library_id: libraryId, error: errorName(error) }))
  )
}
