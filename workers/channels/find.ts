import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'

export const findChannel = (ctx: Context, id: string) => queries.findChannel(ctx.db, id)

export const listChannels = (ctx: Context) => queries.listChannels(ctx.db)
