import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'

/** A conversation of this library, or undefined: a foreign id and a missing one are the same. */
export const findConversation = (ctx: Context, id: string) => queries.findConversation(ctx.db, id)
