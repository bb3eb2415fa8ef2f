import type { Context } from '../lib/context.ts'
import { branchRows } from './queries.ts'

/** A branch of this library, or undefined. */
export const findBranch = async (ctx: Context, id: string) =>
  (await branchRows(ctx.db)).find((branch) => branch.id === id)

export const listBranches = (ctx: Context) => branchRows(ctx.db)
