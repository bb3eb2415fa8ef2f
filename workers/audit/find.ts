import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'

/** Who took, closed or gave back a conversation, in a part of its thread. */
export const listThreadEntries = (ctx: Context, conversationId: string, from: number, until: number) =>
  queries.listThreadEntries(ctx.db, conversationId, from, until)
