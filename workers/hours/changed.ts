import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { recountWaiting } from '../targets/recount.ts'
import { recountTerms } from '../targets/recount-terms.ts'

/**
 * What follows a change of the hours, written in its very commit: each noun that counts in service time adds the writes by which it
 * hears of it. Called by every verb that changes what a calendar says.
 */
export function hoursChanged(ctx: Context): Write[] {
  return [...recountWaiting(ctx), ...recountTerms(ctx)]
}
