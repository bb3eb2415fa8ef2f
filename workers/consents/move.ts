import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'

/** What one patron decided is what the other did: they are the same person. */
export const moveConsents = (ctx: Context, from: string, to: string): Write =>
  queries.moveConsents(ctx.db, from, to)
