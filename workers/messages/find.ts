import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'

export const findMessage = (ctx: Context, id: string) => queries.findMessage(ctx.db, id)

/** By Meta's id. */
export const findByExternalId = (ctx: Context, channelId: string, externalId: string) =>
  queries.findByExternalId(ctx.db, channelId, externalId)

export const listQuoted = (ctx: Context, channelId: string, externalIds: string[]) =>
  queries.listQuoted(ctx.db, channelId, externalIds)

/** Which of these messages were sent again, and as which. */
export const listResends = (ctx: Context, ids: string[]) => queries.listResends(ctx.db, ids)

export const listReactions = (ctx: Context, channelId: string, externalIds: string[]) =>
  queries.listReactions(ctx.db, channelId, externalIds)

/** The newest messages of a thread, or those before a place in it; newest first. */
export const listThread = (
  ctx: Context,
  conversationId: string,
  before: { at: number; id: string } | null,
  limit: number
) => queries.listThread(ctx.db, conversationId, before, limit)
