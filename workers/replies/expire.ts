import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { updateConversation } from '../conversations/update.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { expecting, Stale } from '../lib/db.ts'
import { findMessage } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { updateMessage } from '../messages/write.ts'
import { hint } from '../realtime/hint.ts'
import { isClaimed } from './claimed.ts'
import { expireHeld } from './end-held.ts'
import { isHarmless, outcomeOf } from './harmless.ts'
import * as queries from './queries.ts'
import { waitAgain } from './set-back.ts'
import { ASK_AFTER, settle } from './settle.ts'
import { wakeNext } from './wake-next.ts'

const UNKNOWN = { outcome: 'uncertain', code: null, trace_id: null } as const

/**
 * Looks at a message whose time is up: a lease that ended without an answer makes it uncertain (it is never sent again by
 * itself), and an uncertain one without evidence asks a person.
 */
export async function expire(ctx: Context, row: queries.OutboxRow): Promise<void> {
  const now = ctx.now()
  if (row.wake_at === null || row.wake_at > now) return
  if (row.state === 'held') return expireHeld(ctx, row)
  const lost = row.state === 'sending'
  const message = await findMessage(ctx, row.id)
  if (!lost && message && (await isMoot(ctx, message))) return drop(ctx, row)
  if (message && isHarmless(message) && isClaimed(row))
    return settle(ctx, row, message, outcomeOf(message, UNKNOWN))
  const change = lost
    ? { state: 'uncertain' as const, wake_at: now + ASK_AFTER, lease_id: null }
    : { wake_at: null, asked_at: now }
  const act = lost ? ('send_settled' as const) : ('send_asked' as const)
  const about = {
    conversation_id: row.conversation_id,
    subject_id: row.id,
    details: { outcome: 'uncertain' }
  }
  try {
    await commitChange(
      { ...ctx, actor: SYSTEM },
      [{ act, ...about }],
      [
        asSeen(ctx, row),
        queries.moveOutbox(ctx.db, row, change),
        queries.deleteDue(ctx.db, row.wake_at, row.id),
        lost ? queries.insertDue(ctx.db, now + ASK_AFTER, row.id) : null,
        lost && row.lease_id
          ? queries.endAttempt(ctx.db, row.lease_id, {
              ended_at: now,
              outcome: 'uncertain',
              code: null,
              trace_id: null
            })
          : null,
        updateMessage(ctx, row.id, { status: 'uncertain' }),
        lost
          ? updateConversation(ctx, row.conversation_id, {})
          : await waitAgain(ctx, { kind: message?.kind ?? '', conversation_id: row.conversation_id })
      ]
    )
  } catch (error) {
    if (error instanceof Stale) return
    throw error
  }
  hint(ctx, row.conversation_id)
  if (lost) await wakeNext(ctx, row.conversation_id)
}

/** A template that told of answers which left without it: whether it arrived is no question any more. */
async function isMoot(ctx: Context, { id, kind, origin, conversation_id }: MessageRow): Promise<boolean> {
  if (kind !== 'template' || origin !== 'automatic') return false
  return (await findConversation(ctx, conversation_id))?.held_by !== id
}

async function drop(ctx: Context, row: queries.OutboxRow): Promise<void> {
  await ctx.db.commit(queries.deleteOutbox(ctx.db, row.id), queries.deleteDue(ctx.db, row.wake_at, row.id))
}

const asSeen = (ctx: Context, row: queries.OutboxRow) =>
  expecting(ctx.db, (eb) =>
    eb.exists(
      eb
        .selectFrom('outbox')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', row.id)
        .where('state', '=', row.state)
        .where('wake_at', 'is', row.wake_at)
        .select('id')
    )
  )
