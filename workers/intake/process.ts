import { commitChange } from '../audit/commit-change.ts'
import { findChannel } from '../channels/find.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { STATEMENTS_ENOUGH } from '../lib/d1.ts'
import type { Context } from '../lib/context.ts'
import { expecting, Stale } from '../lib/db.ts'
import { parseLossless } from '../lib/json.ts'
import { errorName, log } from '../lib/log.ts'
import { open } from '../lib/seal.ts'
import { DAY, MINUTE } from '../lib/time.ts'
import type { Change, InboundEvent } from '../platforms/platform.ts'
import { readChange } from '../platforms/whatsapp/inbound.ts'
import { backoff, type Outcome, type Outcomes, summary, TRIES_AT_MOST } from './outcome.ts'
import * as queries from './queries.ts'
import type { DeliveryRow } from './queries.ts'
import { take } from './verbs.ts'

const LEASE = MINUTE
/** Meta repeats a delivery for seven days; the row that recognises it lives a day longer. */
const REMEMBERED = 8 * DAY
/** What could not be processed holds what was said: an operator has a week to mend it. */
const DEAD_KEPT = 7 * DAY

export type Progress = 'done' | 'later' | 'held'

/**
 * Works through one stored change, item by item. Each item ends in an outcome of its own: one that fails does not touch its
 * siblings and is tried again later, at last it is dead. Running twice does nothing twice.
 * `held`: this invocation stored the delivery with a lease and is still within it.
 */
export async function processDelivery(ctx: Context, id: string, held: boolean): Promise<Progress> {
  const row = await queries.findDelivery(ctx.db, id)
  if (row?.state !== 'received') return 'done'
  // a body that Meta repeats finds a delivery that waits for its next try: it may not hurry it
  const ours = held && row.attempts === 0 && row.cursor === 0 && row.lease_until > ctx.now()
  const leaseUntil = ours ? row.lease_until : await claim(ctx, row)
  if (leaseUntil === null) return 'held'
  const attempt = { ...row, attempts: row.attempts + 1 }
  if (attempt.attempts > TRIES_AT_MOST) return bury(ctx, attempt, leaseUntil, 'failed: crashed')
  try {
    return await workThrough(ctx, attempt, leaseUntil)
  } catch (error) {
    log('delivery_failed', { library_id: ctx.db.library_id, id, error: errorName(error) })
    return retryLater(ctx, attempt, leaseUntil, outcomesOf(row), `failed: ${errorName(error)}`)
  }
}

// no prototype: a place may be named after something that every object has
const outcomesOf = (row: DeliveryRow): Outcomes =>
  Object.assign(Object.create(null), row.outcomes ? JSON.parse(row.outcomes) : {}) as Outcomes

async function workThrough(ctx: Context, row: DeliveryRow, leaseUntil: number): Promise<Progress> {
  const channel = await findChannel(ctx, row.channel_id)
  const events = await eventsOf(ctx, row)
  if (!channel || !events) return bury(ctx, row, leaseUntil, 'unreadable')
  const outcomes = outcomesOf(row)
  for (let cursor = row.cursor; cursor < events.length; cursor += 1) {
    if (ctx.meter.statements >= STATEMENTS_ENOUGH) return pauseAt(ctx, row, leaseUntil, cursor, outcomes)
    const event = events[cursor]
    if (event && !isSettled(outcomes[event.path]))
      outcomes[event.path] = await outcomeOf(ctx, channel, row, event)
  }
  return finish(ctx, row, leaseUntil, outcomes)
}

const isSettled = (outcome: Outcome | undefined) => outcome !== undefined && !outcome.startsWith('failed')

/** The attempt counts from now: one that ends without a word, with its invocation, was one too. */
async function claim(ctx: Context, row: DeliveryRow): Promise<number | null> {
  const now = ctx.now()
  if (row.lease_until > now) return null
  const [moved] = await ctx.db.commit(
    queries.moveLease(ctx.db, row.id, row.lease_until, now + LEASE, row.attempts + 1),
    queries.insertDue(ctx.db, 'delivery', now + LEASE, row.id),
    queries.deleteDue(ctx.db, 'delivery', row.lease_until, row.id)
  )
  return moved === 1 ? now + LEASE : null
}

/** The raw change, opened and read. Null when it cannot be: that is for an operator. */
async function eventsOf(ctx: Context, row: DeliveryRow): Promise<InboundEvent[] | null> {
  const place = { library_id: ctx.db.library_id, table: 'deliveries', row: row.id, column: 'raw' }
  const sealed = row.object_key ? await (await ctx.env.MEDIA.get(row.object_key))?.text() : row.raw
  if (!sealed) return null
  try {
    return readChange(parseLossless(await open(ctx.env.SEAL_KEYS, place, sealed)) as unknown as Change)
  } catch (error) {
    log('delivery_failed', { library_id: ctx.db.library_id, id: row.id, error: errorName(error) })
    return null
  }
}

async function outcomeOf(
  ctx: Context,
  channel: ChannelRow,
  row: DeliveryRow,
  event: InboundEvent
): Promise<Outcome> {
  try {
    return await take(ctx, channel, event, row)
  } catch (error) {
    log('delivery_failed', { library_id: ctx.db.library_id, id: row.id, error: errorName(error) })
    return `failed: ${errorName(error)}`
  }
}

async function pauseAt(
  ctx: Context,
  row: DeliveryRow,
  leaseUntil: number,
  cursor: number,
  outcomes: Outcomes
): Promise<Progress> {
  const now = ctx.now()
  // it went well so far: that is no attempt
  const { error } = row
  const attempts = row.attempts - 1
  await ctx.db.commit(
    queries.saveProgress(ctx.db, row.id, { cursor, outcomes: JSON.stringify(outcomes), attempts, error }),
    queries.moveLease(ctx.db, row.id, leaseUntil, now),
    queries.insertDue(ctx.db, 'delivery', now, row.id),
    queries.deleteDue(ctx.db, 'delivery', leaseUntil, row.id)
  )
  return 'later'
}

async function finish(
  ctx: Context,
  row: DeliveryRow,
  leaseUntil: number,
  outcomes: Outcomes
): Promise<Progress> {
  const failure = Object.values(outcomes).find((outcome) => outcome.startsWith('failed'))
  if (failure) return retryLater(ctx, row, leaseUntil, outcomes, failure)
  const now = ctx.now()
  const ended = ctx.db.commit(
    stillOpen(ctx, row.id),
    queries.endDelivery(ctx.db, row.id, {
      state: 'done',
      outcomes: summary(outcomes),
      attempts: row.attempts,
      error: null
    }),
    queries.deleteDue(ctx.db, 'delivery', leaseUntil, row.id),
    queries.insertDue(ctx.db, 'prune_delivery', now + REMEMBERED, row.id)
  )
  if (!(await unlessEnded(ended))) return 'done'
  if (row.object_key) await ctx.env.MEDIA.delete(row.object_key)
  return 'done'
}

/** After a while, from its first item: what is settled is passed over. When it was tried often enough it is dead. */
async function retryLater(
  ctx: Context,
  row: DeliveryRow,
  leaseUntil: number,
  outcomes: Outcomes,
  error: string
): Promise<Progress> {
  const { attempts } = row
  if (attempts >= TRIES_AT_MOST) return bury(ctx, row, leaseUntil, error, outcomes)
  const next = ctx.now() + backoff(attempts)
  const moved = ctx.db.commit(
    stillOpen(ctx, row.id),
    queries.saveProgress(ctx.db, row.id, { cursor: 0, outcomes: JSON.stringify(outcomes), attempts, error }),
    queries.moveLease(ctx.db, row.id, leaseUntil, next),
    queries.insertDue(ctx.db, 'delivery', next, row.id),
    queries.deleteDue(ctx.db, 'delivery', leaseUntil, row.id)
  )
  return (await unlessEnded(moved)) ? 'later' : 'done'
}

/** Two may work on one delivery at once: what the second learns after the first has ended it is no news. */
const stillOpen = (ctx: Context, id: string) =>
  expecting(ctx.db, (eb) =>
    eb.exists(
      eb
        .selectFrom('deliveries')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', id)
        .where('state', '=', 'received')
        .select('id')
    )
  )

async function unlessEnded(commit: Promise<unknown>): Promise<boolean> {
  try {
    await commit
    return true
  } catch (error) {
    if (error instanceof Stale) return false
    throw error
  }
}

async function bury(
  ctx: Context,
  row: DeliveryRow,
  leaseUntil: number,
  error: string,
  outcomes: Outcomes = {}
): Promise<Progress> {
  const last = Object.fromEntries(
    Object.entries(outcomes).map(([path, outcome]) => [path, outcome.replace(/^failed/, 'dead')])
  )
  const end = { state: 'dead' as const, outcomes: JSON.stringify(last), attempts: row.attempts, error }
  const buried = commitChange(
    ctx,
    [{ act: 'delivery_dead', subject_id: row.id, details: { attempts: end.attempts } }],
    [
      stillOpen(ctx, row.id),
      queries.endDelivery(ctx.db, row.id, end),
      queries.deleteDue(ctx.db, 'delivery', leaseUntil, row.id),
      queries.insertDue(ctx.db, 'prune_delivery', ctx.now() + DEAD_KEPT, row.id)
    ]
  )
  if (!(await unlessEnded(buried))) return 'done'
  log('delivery_dead', { library_id: ctx.db.library_id, id: row.id, attempt: end.attempts })
  return 'done'
}
