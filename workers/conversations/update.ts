import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'

/** Changes a conversation and notes that it changed; without values it only notes that. For a commit that raises the change counter. */
export const updateConversation = (
  ctx: Context,
  id: string,
  values: Parameters<typeof queries.updateConversation>[2] = {}
): Write => queries.updateConversation(ctx.db, id, values)
