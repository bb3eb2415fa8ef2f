import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'

/** What a colleague is writing in a conversation. */
export const listDrafts = (ctx: Context, conversationId: string, personId: string) =>
  queries.listDrafts(ctx.db, conversationId, personId)
