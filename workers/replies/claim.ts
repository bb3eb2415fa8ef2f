import type { Context } from '../lib/context.ts'
import { expecting, Stale } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import { MINUTE } from '../lib/time.ts'
import type { Claimed } from './claimed.ts'
import { earliest, NUMBER_PACE, numberPace, PAIR_PACE, pairPace } from './pace.ts'
import * as queries from './queries.ts'
import type { OutboxRow } from './queries.ts'

/** Longer than the longest call to Meta: whoever holds a message longer than this is gone. */
const LEASE = MINUTE

/** Makes this attempt the only one that may send. Null when somebody else was first, or used up the pace. */
export async function claim(ctx: Context, row: OutboxRow): Promise<Claimed | null> {
  const now = ctx.now()
  const claimed: Claimed = {
    ...row,
    state: 'sending',
    lease_id: newId('attempt'),
    wake_at: now + LEASE,
    attempts: row.attempts + 1
  }
  const { state, lease_id, wake_at, attempts } = claimed
  try {
    await ctx.db.commit(
      stillFree(ctx, row, now),
      queries.stepPace(ctx.db, numberPace(row), now, NUMBER_PACE.interval),
      queries.stepPace(ctx.db, pairPace(row), now, PAIR_PACE.interval),
      queries.moveOutbox(ctx.db, row, { state, lease_id, wake_at, attempts, undo: null }),
      queries.deleteDue(ctx.db, row.wake_at, row.id),
      queries.insertDue(ctx.db, wake_at, row.id),
      queries.insertAttempt(ctx.db, { id: lease_id, message_id: row.id, number: attempts, started_at: now }),
      queries.markSending(ctx.db, row.id)
    )
    return claimed
  } catch (error) {
    if (error instanceof Stale) return null
    throw error
  }
}

/** The row as we saw it, the first of its conversation, and the pace not used up by another. */
const stillFree = (ctx: Context, row: OutboxRow, now: number) =>
  expecting(ctx.db, (eb) => {
    const own = eb
      .selectFrom('outbox')
      .where('library_id', '=', ctx.db.library_id)
      .where('id', '=', row.id)
      .where('state', '=', 'queued')
      .where('wake_at', '=', row.wake_at ?? 0)
    const before = eb
      .selectFrom('outbox')
      .where('library_id', '=', ctx.db.library_id)
      .where('conversation_id', '=', row.conversation_id)
      .where('state', 'not in', queries.NOT_IN_LINE)
      .where((inner) => inner(inner.refTuple('created_at', 'id'), '<', inner.tuple(row.created_at, row.id)))
    const pace = (id: string, latest: number) =>
      eb
        .selectFrom('paces')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', id)
        .where('ready_at', '>', latest)
    return eb.and([
      eb.exists(own.select('id')),
      eb.not(eb.exists(before.select('id'))),
      eb.not(eb.exists(pace(numberPace(row), now - earliest(NUMBER_PACE, 0)).select('id'))),
      eb.not(eb.exists(pace(pairPace(row), now - earliest(PAIR_PACE, 0)).select('id')))
    ])
  })
