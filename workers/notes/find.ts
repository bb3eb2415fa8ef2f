import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'

/** The notes in a part of a thread. */
export const listNotes = (ctx: Context, conversationId: string, from: number, until: number) =>
  queries.listNotes(ctx.db, conversationId, from, until)
