import type { Context } from '../lib/context.ts'
import { isAway } from './kinds.ts'
import { listSent } from './queries.ts'

/** Of the newest that we sent by itself. */
const MOST = 8

/** Was this patron told since then that nobody is there? */
export async function toldSince(ctx: Context, conversationId: string, since: number): Promise<boolean> {
  const sent = await listSent(ctx.db, conversationId, MOST)
  return sent.some(({ kind, at }) => isAway(kind) && at >= since)
}
