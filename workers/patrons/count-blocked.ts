import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { raiseBlocked } from './queries.ts'

/** A blocked patron sent something: that it came is counted, what it was is not kept. */
export const countBlocked = async (
  ctx: Context,
  patronId: string,
  writes: Write[] = []
): Promise<'blocked'> => {
  await ctx.db.commit(...writes, raiseBlocked(ctx.db, patronId, ctx.now()))
  return 'blocked'
}
