import { raiseSeq } from '../lib/db-counter.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { type AuditEntry, insertEntry, insertSealDue } from './queries.ts'

/**
 * Commits a change of the library together with its history: raises the change counter, writes one audit row an entry.
 * `writes` may use `currentSeq`. Answers the number of rows that each of `writes` changed. Throws Stale or Taken.
 */
export async function commitChange(
  ctx: Context,
  entries: AuditEntry[],
  writes: (Write | null)[]
): Promise<number[]> {
  const now = ctx.now()
  const history = entries.map((entry, part) =>
    insertEntry(ctx.db, entry.actor ?? ctx.actor, now, part, entry)
  )
  const kept = writes.filter((write) => write !== null)
  const seal = history.length > 0 ? insertSealDue(ctx.db, now) : null
  const changed = await ctx.db.commit(raiseSeq(ctx.db), ...kept, ...history, seal)
  return changed.slice(1, 1 + kept.length)
}
