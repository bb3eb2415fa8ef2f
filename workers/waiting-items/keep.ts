import type { Context } from '../lib/context.ts'
import { DAY } from '../lib/time.ts'
import { findByExternalId } from '../messages/find.ts'
import { deleteWaitingEdits, insertWaitingItem, insertWaitingItemDue } from './queries.ts'

const WAITS = 8 * DAY

export interface WaitingItem {
  kind: 'status' | 'edit' | 'deletion'
  /** Unique for its target. */
  id: string
  content: object
}

/**
 * Keeps news about a message that is not here yet for eight days. False when the message came meanwhile: then the news is to be
 * applied to it.
 */
export async function keepWaiting(
  ctx: Context,
  channelId: string,
  targetExternalId: string,
  { kind, id, content }: WaitingItem
): Promise<boolean> {
  const now = ctx.now()
  const target = { channel_id: channelId, target_external_id: targetExternalId }
  const item = { ...target, id, kind, content: JSON.stringify(content), received_at: now }
  const [inserted] = await ctx.db.commit(
    insertWaitingItem(ctx.db, item),
    insertWaitingItemDue(ctx.db, now + WAITS, channelId, targetExternalId),
    kind === 'deletion' ? deleteWaitingEdits(ctx.db, channelId, targetExternalId) : null
  )
  if (inserted === 1) return true
  return (await findByExternalId(ctx, channelId, targetExternalId)) === undefined
}
