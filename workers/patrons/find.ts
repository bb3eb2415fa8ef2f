import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'

export const findPatron = (ctx: Context, id: string) => queries.findPatron(ctx.db, id)

/** The business-scoped user id that a patron has now, or null. */
export const findUserId = (ctx: Context, patronId: string) => queries.findUserId(ctx.db, patronId)
