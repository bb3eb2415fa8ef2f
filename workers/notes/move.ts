import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'

/** All notes of a conversation go to the one that it is joined with. */
export const moveNotes = (ctx: Context, from: string, to: string): Write =>
  queries.moveNotes(ctx.db, from, to)
