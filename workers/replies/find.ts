import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'

/** What has yet to leave in a conversation, or is uncertain, in its order. */
export const listOutbox = (ctx: Context, conversationId: string) => queries.listOutbox(ctx.db, conversationId)
