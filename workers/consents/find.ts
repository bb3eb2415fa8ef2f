import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'

/** The patron's newest word about news, whatever order it came in; undefined when they never said one. */
export const latestConsent = (ctx: Context, patronId: string) => queries.latestConsent(ctx.db, patronId)
