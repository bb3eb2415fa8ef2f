import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'

/** All messages of a conversation go to the one that it is joined with; whoever looked at them has not seen them there. */
export const moveMessages = (ctx: Context, from: string, to: string): Write =>
  queries.moveMessages(ctx.db, from, to)
