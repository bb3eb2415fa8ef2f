import type { Context } from '../lib/context.ts'
import { enqueue } from './enqueue.ts'
import { deleteDue, insertDue, listQueuedOfChannel, moveOutbox } from './queries.ts'
import { UNDO_MS } from './schema.ts'

const AT_ONCE = 100

/** Makes everything that waits on a channel due now. What is more than a hundred follows with the sweep. */
export async function wakeChannel(ctx: Context, channelId: string): Promise<void> {
  const now = ctx.now()
  for (const row of await listQueuedOfChannel(ctx.db, channelId, AT_ONCE)) {
    const seen = { id: row.id, wake_at: row.wake_at, state: 'queued' as const, lease_id: null }
    // a fresh answer keeps its seconds for taking it back
    const wakeAt = Math.max(now, row.created_at + UNDO_MS)
    await ctx.db.commit(
      moveOutbox(ctx.db, seen, { wake_at: wakeAt }),
      deleteDue(ctx.db, row.wake_at, row.id),
      insertDue(ctx.db, wakeAt, row.id)
    )
    enqueue(ctx, row.id, wakeAt - now)
  }
}
