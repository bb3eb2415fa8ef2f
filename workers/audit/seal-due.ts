import type { Context } from '../lib/context.ts'
import { deleteSealDue } from './queries.ts'
import { sealAudit } from './seal.ts'

/** The minute's seal. Its reminder goes once everything written by then is sealed. */
export async function sealDue(ctx: Context, dueAt: number): Promise<void> {
  const { more } = await sealAudit(ctx)
  if (!more) await ctx.db.commit(deleteSealDue(ctx.db, dueAt))
}
