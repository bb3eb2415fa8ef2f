import type { Context } from '../lib/context.ts'
import { deliver } from './deliver.ts'
import { deleteDue, findOutbox } from './queries.ts'

/** Attempts what the queue missed. A reminder that is not the row's own any more (two jobs moved it at once, or it ended) goes. */
export async function sweepMessage(ctx: Context, id: string, dueAt: number): Promise<void> {
  await deliver(ctx, id)
  const row = await findOutbox(ctx.db, id)
  if (row?.wake_at !== dueAt) await ctx.db.commit(deleteDue(ctx.db, dueAt, id))
}
