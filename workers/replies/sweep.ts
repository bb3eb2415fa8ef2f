import type { Context } from '../lib/context.ts'
import { STATEMENTS_ENOUGH } from '../lib/d1.ts'
import { MINUTE } from '../lib/time.ts'
import { deliver } from './deliver.ts'
import { enqueue } from './enqueue.ts'
import { deleteDue, findOutbox } from './queries.ts'

/** Room for the statements of at least one more. */
const ENOUGH = STATEMENTS_ENOUGH - 60

/** Attempts what the queue missed: here while there is room, else by the queue again. A reminder that is not the row's own any more (two jobs moved it at once, or it ended) goes. */
export async function sweepMessage(ctx: Context, id: string, dueAt: number): Promise<void> {
  if (ctx.meter.statements >= ENOUGH) return isTurn(ctx.now() - dueAt) ? enqueue(ctx, id, 0) : undefined
  await deliver(ctx, id)
  const row = await findOutbox(ctx.db, id)
  if (row?.wake_at !== dueAt) await ctx.db.commit(deleteDue(ctx.db, dueAt, id))
}

/** After so many minutes late as is a power of two: a backlog that stands in the queue must not be put there again each minute. */
function isTurn(late_ms: number): boolean {
  const minutes = Math.max(0, Math.floor(late_ms / MINUTE))
  return (minutes & (minutes - 1)) === 0
}
