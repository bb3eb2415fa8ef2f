import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'

/**
 * What waits to leave in a conversation goes to the one that it is joined with. The commit fails with Stale while one of them is on
 * its way: what becomes of it is written where it was sent from.
 */
export const moveAnswers = (ctx: Context, from: string, to: string, patronId: string): Write[] => [
  queries.expectNoneLeaving(ctx.db, from),
  queries.moveAnswers(ctx.db, from, to),
  queries.moveToPatron(ctx.db, to, patronId)
]

/** What waits to leave in a conversation leaves to this patron. */
export const moveToPatron = (ctx: Context, conversationId: string, patronId: string): Write =>
  queries.moveToPatron(ctx.db, conversationId, patronId)
