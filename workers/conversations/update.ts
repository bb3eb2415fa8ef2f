import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'

/** Changes a conversation and notes that it changed; without values it only notes that. For a commit that raises the change counter. */
export const updateConversation = (
  ctx: Context,
  id: string,
  values: Parameters<typeof queries.updateConversation>[2] = {}
): Write => queries.updateConversation(ctx.db, id, values)

/** Makes the commit fail with Stale when the conversation changed since it was read: then the decision must be made again. */
export const expectSeen = (ctx: Context, seen: { id: string; seq: number }): Write =>
  queries.expectSeen(ctx.db, seen)

/** The patron's open conversation, or else their newest. */
export const findLatest = (ctx: Context, channelId: string, patronId: string) =>
  queries.findLatest(ctx.db, channelId, patronId)
