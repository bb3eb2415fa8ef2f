import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'

/** What was written has been sent. */
export const dropDraft = (
  ctx: Context,
  conversationId: string,
  personId: string,
  mode: 'reply' | 'note'
): Write => queries.deleteDraft(ctx.db, conversationId, personId, mode)
