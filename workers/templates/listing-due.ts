import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { insertListingDue } from './queries.ts'

/** Has a channel's templates listed within a minute, and then daily. For the commit that connects it. */
export const listTemplatesSoon = (ctx: Context, channelId: string): Write =>
  insertListingDue(ctx.db, ctx.now(), channelId)
