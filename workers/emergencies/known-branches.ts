import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { listBranches } from '../libraries/find-branch.ts'

/** Branches of this library, each once; null: all of them. Throws Problem: not_found. */
export async function knownBranches(ctx: Context, ids: string[] | null): Promise<string[] | null> {
  if (ids === null) return null
  const known = new Set((await listBranches(ctx)).map(({ id }) => id))
  if (ids.some((id) => !known.has(id))) throw notFound()
  return [...new Set(ids)].sort()
}
