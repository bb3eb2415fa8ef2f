import { commitChange } from '../audit/commit-change.ts'
import { listChannels } from '../channels/find.ts'
import { targetWrites } from '../channels/targets.ts'
import type { StaffContext } from '../lib/context.ts'
import { Stale, Taken, type Write } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { seal } from '../lib/seal.ts'
import { mailboxPlace } from './mailbox.ts'
import { expectVersion, findSettings, insertSettings, updateSettings } from './queries.ts'
import { recountWaiting } from './recount.ts'
import { recountTerms } from './recount-terms.ts'
import type { TargetsInput } from './schema.ts'
import { termsOf } from './show.ts'

/**
 * Changes the targets of channels, the terms of kinds and the shared mailbox, in one commit; everybody whom it is about gets
 * a new time after it. Throws Problem: not_found (a channel), conflict (a colleague was first).
 */
export async function saveTargets(ctx: StaffContext, input: TargetsInput): Promise<void> {
  const [before, channels] = await Promise.all([findSettings(ctx.db), listChannels(ctx)])
  if ((before?.version ?? 0) !== input.version) throw new Problem('conflict', 'targets_changed')
  const moved = input.channels.filter((wish) => {
    const channel = channels.find(({ id }) => id === wish.id)
    if (!channel) throw notFound()
    return (
      channel.target_minutes !== wish.target_minutes ||
      channel.public_target_minutes !== wish.public_target_minutes
    )
  })
  const { complaint_confirm_days, complaint_days, other_days } = input
  const terms = { complaint_confirm_days, complaint_days, other_days }
  const mailbox = await sealedMailbox(ctx, input.mailbox)
  const same = JSON.stringify(termsOf(before)) === JSON.stringify(terms)
  if (moved.length === 0 && same && mailbox === undefined) return
  const row = { ...terms, ...(mailbox !== undefined && { mailbox }), version: input.version + 1 }
  const changed = { ...row, changed_at: ctx.now(), changed_by: ctx.actor.id }
  await commit(ctx, { channels: moved.length, mailbox: mailbox !== undefined }, [
    ...(before
      ? [expectVersion(ctx.db, input.version), updateSettings(ctx.db, changed)]
      : [insertSettings(ctx.db, { mailbox: null, ...changed })]),
    ...moved.map((wish) => targetWrites(ctx, wish.id, wish)),
    ...(moved.length > 0 ? recountWaiting(ctx) : []),
    ...(same ? [] : recountTerms(ctx))
  ])
}

async function commit(
  ctx: StaffContext,
  details: Record<string, number | boolean>,
  writes: Write[]
): Promise<void> {
  try {
    await commitChange(ctx, [{ act: 'targets_changed', details }], writes)
  } catch (error) {
    if (error instanceof Stale || error instanceof Taken) throw new Problem('conflict', 'targets_changed')
    throw error
  }
}

/** Undefined: as it was. */
async function sealedMailbox(ctx: StaffContext, mailbox: string | null | undefined) {
  if (mailbox === undefined || mailbox === null) return mailbox
  return seal(ctx.env.SEAL_KEYS, mailboxPlace(ctx.db.library_id), mailbox)
}
