import { commitChange } from '../audit/commit-change.ts'
import { hoursChanged } from '../hours/changed.ts'
import type { StaffContext } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { Taken } from '../lib/db.ts'
import { Problem } from '../lib/errors.ts'
import { sendHint } from '../realtime/hint.ts'
import { askTelling } from './ask-telling.ts'
import { findEmergency, listOn } from './find.ts'
import { knownBranches } from './known-branches.ts'
import { expectOn, insertDue, insertEmergency, insertTellings } from './queries.ts'
import { type Emergency, mayLast, meet, TELL_AFTER } from './rules.ts'
import type { Closing } from './schema.ts'

/**
 * Closes at once. Whoever waits at that moment is written down, and told once the minute is over in which it can be taken back. The
 * same press again is the same closure. Throws Problem: not_found (a branch), invalid (the moment), conflict (it is closed already).
 */
export const closeAtOnce = (ctx: StaffContext, closing: Closing): Promise<Emergency> =>
  whileStale(() => tryToClose(ctx, closing))

async function tryToClose(ctx: StaffContext, closing: Closing): Promise<Emergency> {
  const known = await findEmergency(ctx, closing.id)
  if (known) return known
  const now = ctx.now()
  if (!mayLast(closing.until_at, now))
    throw new Problem('invalid', 'invalid', { until_at: 'ligt niet in de komende 31 dagen' })
  const branches = await knownBranches(ctx, closing.branches)
  const on = await listOn(ctx)
  const same = on.find((other) => other.id === closing.id)
  if (same) return same
  if (on.some((other) => meet(other.branches, branches))) throw new Problem('conflict', 'already_closed')
  const { id, channels, until_at, reason, text, text_en, tell } = closing
  const tell_at = now + TELL_AFTER
  try {
    await commitChange(
      ctx,
      [{ act: 'emergency_closed', subject_id: id, details: { until_at, channels } }],
      [
        expectOn(ctx.db, now, on.length),
        insertEmergency(ctx.db, {
          ...{ id, branches: branches && JSON.stringify(branches), channels: channels ? 1 : 0 },
          ...{ from_at: now, until_at, reason, text, text_en, by_id: ctx.actor.id, at: now }
        }),
        ...(tell ? [insertTellings(ctx.db, id, branches), insertDue(ctx.db, tell_at, id)] : []),
        ...hoursChanged(ctx)
      ]
    )
  } catch (error) {
    // the same press, twice at once
    if (error instanceof Taken) return tryToClose(ctx, closing)
    throw error
  }
  sendHint(ctx, { type: 'library' })
  if (tell) askTelling(ctx, TELL_AFTER)
  const closed = { id, branches, channels, from_at: now, until_at, reason, text, text_en }
  return { ...closed, by_id: ctx.actor.id, undone_at: null }
}
