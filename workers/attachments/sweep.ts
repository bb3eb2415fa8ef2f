import type { Context } from '../lib/context.ts'
import { enqueueAttachment } from './enqueue.ts'
import * as queries from './queries.ts'
import { removeObject } from './remove.ts'

/** Asks again for what the queue missed; the fetch has an invocation of its own. A reminder that is not the row's own any more goes. */
export async function sweepAttachment(ctx: Context, id: string, dueAt: number): Promise<void> {
  const row = await queries.findAttachment(ctx.db, id)
  if (row?.state === 'waiting' && row.wake_at === dueAt) enqueueAttachment(ctx, id)
  else {
    // a fetch that died may have left it
    if (!row || row.state === 'gone') await removeObject(ctx, id)
    await ctx.db.commit(queries.deleteDue(ctx.db, 'attachment', dueAt, id))
  }
}
