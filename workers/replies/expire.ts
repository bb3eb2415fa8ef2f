import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { unanswer } from '../conversations/unanswer.ts'
import { updateConversation } from '../conversations/update.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { expecting, Stale } from '../lib/db.ts'
import { findMessage } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { updateMessage } from '../messages/write.ts'
import { hint } from '../realtime/hint.ts'
import { isClaimed } from './claimed.ts'
import { expireHeld } from './end-held.ts'
import { outcomeOf } from './harmless.ts'
import * as queries from './queries.ts'
import { isAutomaticText } from './set-back.ts'
import { settle } from './settle.ts'

const UNKNOWN = { outcome: 'uncertain', code: null, trace_id: null } as const

/**
 * Looks at a message whose time is up: a lease that ended without an answer makes it uncertain (it is never sent again by
 * itself, unless that is harmless), and an uncertain one without evidence asks a person.
 */
export async function expire(ctx: Context, row: queries.OutboxRow): Promise<void> {
  const now = ctx.now()
  if (row.wake_at === null || row.wake_at > now) return
  if (row.state === 'held') return expireHeld(ctx, row)
  const message = await findMessage(ctx, row.id)
  if (!message) return
  if (isClaimed(row)) return settle(ctx, row, message, outcomeOf(message, UNKNOWN))
  if (await isMoot(ctx, message)) return drop(ctx, row)
  if (isAutomaticText(message)) return giveUp(ctx, row)
  const about = { conversation_id: row.conversation_id, subject_id: row.id }
  try {
    await commitChange(
      { ...ctx, actor: SYSTEM },
      [{ act: 'send_asked', ...about, details: { outcome: 'uncertain' } }],
      [
        asSeen(ctx, row),
        queries.moveOutbox(ctx.db, row, { wake_at: null, asked_at: now }),
        queries.deleteDue(ctx.db, row.wake_at, row.id),
        updateMessage(ctx, row.id, { status: 'uncertain' }),
        await unanswer(ctx, row.conversation_id, 'uncertain')
      ]
    )
  } catch (error) {
    if (error instanceof Stale) return
    throw error
  }
  hint(ctx, row.conversation_id)
}

/** A template that told of answers which left without it: whether it arrived is no question any more. */
async function isMoot(ctx: Context, { id, kind, origin, conversation_id }: MessageRow): Promise<boolean> {
  if (kind !== 'template' || origin !== 'automatic') return false
  return (await findConversation(ctx, conversation_id))?.held_by !== id
}

async function drop(ctx: Context, row: queries.OutboxRow): Promise<void> {
  await ctx.db.commit(queries.deleteOutbox(ctx.db, row.id), queries.deleteDue(ctx.db, row.wake_at, row.id))
}

/** Nobody is asked about what we sent by itself: it ends, and its line says that nobody knows whether it arrived. */
async function giveUp(ctx: Context, row: queries.OutboxRow): Promise<void> {
  const about = { conversation_id: row.conversation_id, subject_id: row.id }
  try {
    await commitChange(
      { ...ctx, actor: SYSTEM },
      [{ act: 'send_settled', ...about, details: { outcome: 'dropped' } }],
      [
        asSeen(ctx, row),
        queries.deleteOutbox(ctx.db, row.id),
        queries.deleteDue(ctx.db, row.wake_at, row.id),
        updateMessage(ctx, row.id, { status: 'failed', failure_code: null, failure_reason: 'not_confirmed' }),
        updateConversation(ctx, row.conversation_id)
      ]
    )
  } catch (error) {
    if (error instanceof Stale) return
    throw error
  }
  hint(ctx, row.conversation_id)
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
