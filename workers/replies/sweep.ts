import type { Context } from '../lib/context.ts'
import { STATEMENTS_ENOUGH } from '../lib/d1.ts'
import { deliver } from './deliver.ts'
import { enqueue } from './enqueue.ts'
import { deleteDue, findOutbox } from './queries.ts'

/** Room for the statements of at least one more. */
const ENOUGH = STATEMENTS_ENOUGH - 60

/** Attempts what the queue missed: here while there is room, else by the queue again. A reminder that is not the row's own any more (two jobs moved it at once, or it ended) goes. */
export async function sweepMessage(ctx: Context, id: string, dueAt: number): Promise<void> {
  if (ctx.meter.statements >= ENOUGH) return enqueue(ctx, id, 0)
  await deliver(ctx, id)
  const row = await findOutbox(ctx.db, id)
  if (row?.wake_at !== dueAt) await ctx.db.commit(deleteDue(ctx.db, dueAt, id))
}
