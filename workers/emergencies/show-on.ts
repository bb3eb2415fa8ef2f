import type { Context } from '../lib/context.ts'
import { listOn } from './find.ts'

/** What every page of the console knows of a closure: enough for its banner. */
export const showOn = async (ctx: Context) =>
  (await listOn(ctx)).map(({ id, branches, channels, reason, from_at, until_at }) => ({
    ...{ id, branches, channels, reason, from_at, until_at }
  }))
