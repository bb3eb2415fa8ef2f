import type { StaffContext } from '../../workers/lib/context.ts'
import type { LibraryDb } from '../../workers/lib/db.ts'

/** A context in which something happens once, between what a verb read and what it writes. */
export function justBefore(ctx: StaffContext, happens: () => Promise<unknown>): StaffContext {
  let happened = false
  const commit: LibraryDb['commit'] = async (...writes) => {
    if (!happened) {
      happened = true
      await happens()
    }
    return ctx.db.commit(...writes)
  }
  return { ...ctx, db: { ...ctx.db, commit } }
}
