import type { Context } from '../lib/context.ts'
import { enqueue } from './enqueue.ts'
import { deleteDue, insertDue, listOutbox, moveOutbox, standsInLine } from './queries.ts'
import { UNDO_MS } from './schema.ts'

/** What stood behind a message may leave now that it ended. */
export async function wakeNext(ctx: Context, conversationId: string): Promise<void> {
  const rows = await listOutbox(ctx.db, conversationId)
  const next = rows.find(standsInLine)
  if (next?.state !== 'queued' || next.wake_at === null) return
  const now = ctx.now()
  // a first attempt keeps its seconds for undo, a later one its back-off
  const undoUntil = next.attempts === 0 ? next.created_at + UNDO_MS : next.wake_at
  const wakeAt = Math.max(now, Math.min(next.wake_at, undoUntil))
  if (wakeAt !== next.wake_at) {
    await ctx.db.commit(
      moveOutbox(ctx.db, { ...next, lease_id: null }, { wake_at: wakeAt }),
      deleteDue(ctx.db, next.wake_at, next.id),
      insertDue(ctx.db, wakeAt, next.id)
    )
  }
  enqueue(ctx, next.id, wakeAt - now)
}
