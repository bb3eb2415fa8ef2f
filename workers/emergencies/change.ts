import { commitChange } from '../audit/commit-change.ts'
import { hoursChanged } from '../hours/changed.ts'
import type { StaffContext } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import type { Write } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { sendHint } from '../realtime/hint.ts'
import { emergencyOf } from './find.ts'
import * as queries from './queries.ts'
import { type Emergency, isOn, mayLast, mayUndo, TELL_AFTER } from './rules.ts'

/** Takes a closing back within its minute: nobody was told yet, and it never was. Throws Problem: not_found, conflict (too late). */
export const undo = (ctx: StaffContext, id: string): Promise<void> =>
  whileStale(async () => {
    const { row, emergency } = await found(ctx, id)
    if (emergency.undone_at !== null) return
    const now = ctx.now()
    if (!mayUndo(emergency, now)) throw new Problem('conflict', 'undo_late')
    await change(ctx, row, 'emergency_undone', [
      queries.updateEmergency(ctx.db, id, { undone_at: now }),
      ...forgetTellings(ctx, emergency)
    ])
  })

/**
 * Makes it last longer or shorter; a moment that is past ends it now. Throws Problem: not_found, invalid, conflict (it is over).
 */
export const moveEnd = (ctx: StaffContext, id: string, until_at: number): Promise<void> =>
  whileStale(async () => {
    const { row, emergency } = await found(ctx, id)
    const now = ctx.now()
    const ends = until_at <= now
    if (!isOn(emergency, now)) {
      if (ends) return
      throw new Problem('conflict', 'emergency_over')
    }
    if (until_at === emergency.until_at) return
    if (!ends && !mayLast(until_at, now))
      throw new Problem('invalid', 'invalid', { until_at: 'ligt niet in de komende 31 dagen' })
    await change(ctx, row, ends ? 'emergency_ended' : 'emergency_moved', [
      queries.updateEmergency(ctx.db, id, { until_at: ends ? now : until_at }),
      ...(ends ? forgetTellings(ctx, emergency) : [])
    ])
  })

async function found(ctx: StaffContext, id: string) {
  const row = await queries.findEmergency(ctx.db, id)
  if (!row) throw notFound()
  return { row, emergency: emergencyOf(row) }
}

const forgetTellings = (ctx: StaffContext, { id, from_at }: Emergency): Write[] => [
  queries.endTellings(ctx.db, id),
  queries.deleteDue(ctx.db, from_at + TELL_AFTER, id)
]

async function change(
  ctx: StaffContext,
  seen: queries.EmergencyRow,
  act: 'emergency_undone' | 'emergency_ended' | 'emergency_moved',
  writes: Write[]
): Promise<void> {
  await commitChange(
    ctx,
    [{ act, subject_id: seen.id }],
    [queries.expectEmergency(ctx.db, seen), ...writes, ...hoursChanged(ctx)]
  )
  sendHint(ctx, { type: 'library' })
}
