import type { Context } from '../lib/context.ts'
import { channelRows } from './queries.ts'

export const channelIds = async (ctx: Context): Promise<string[]> =>
  (await channelRows(ctx.db)).map(({ id }) => id)
