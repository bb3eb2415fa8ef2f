import type { SentKind } from '../auto-replies/kinds.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { writeMessage } from '../messages/write.ts'
import { insertDue, insertOutbox } from './queries.ts'

/** A message of ours that has yet to leave, with its place in the outbox. */
export function leaving(
  ctx: Context,
  conversation: Pick<ConversationRow, 'id' | 'channel_id' | 'patron_id'>,
  message: {
    id: string
    kind: string
    text: string | null
    content: string | null
    reply_to_external_id: string | null
    resend_of: string | null
    origin: 'staff' | 'automatic'
    author_id: string | null
    at: number
    wake_at: number
    undo: string | null
    /** Which automatic message it is. */
    automatic?: SentKind
    /** `held`: it leaves when the patron opens the window. */
    state?: 'queued' | 'held'
  }
): Write[] {
  const { wake_at, undo, state = 'queued', ...row } = message
  const where = { conversation_id: conversation.id, channel_id: conversation.channel_id }
  const { patron_id } = conversation
  return [
    ...writeMessage(ctx, {
      ...row,
      ...where,
      ...{ external_id: null, received_at: row.at, status: 'queued' }
    }),
    insertOutbox(ctx.db, { id: row.id, ...where, patron_id, wake_at, created_at: row.at, undo, state }),
    insertDue(ctx.db, wake_at, row.id)
  ]
}
