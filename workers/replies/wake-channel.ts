import type { Context } from '../lib/context.ts'
import { enqueue } from './enqueue.ts'
import { deleteDue, insertDue, listQueuedOfChannel, moveOutbox } from './queries.ts'

const AT_ONCE = 100

/** Makes everything that waits on a channel due now. What is more than a hundred follows with the sweep. */
export async function wakeChannel(ctx: Context, channelId: string): Promise<void> {
  const now = ctx.now()
  for (const row of await listQueuedOfChannel(ctx.db, channelId, AT_ONCE)) {
    const seen = { ...row, state: 'queued' as const, lease_id: null }
    await ctx.db.commit(
      moveOutbox(ctx.db, seen, { wake_at: now }),
      deleteDue(ctx.db, row.wake_at, row.id),
      insertDue(ctx.db, now, row.id)
    )
    enqueue(ctx, row.id, 0)
  }
}
