import { receiveEvent } from '../channels/receive-event.ts'
import { findChannel } from '../channels/find.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { receive } from '../conversations/receive.ts'
import { STATEMENTS_ENOUGH } from '../lib/d1.ts'
import type { Context } from '../lib/context.ts'
import { type Json, parseLossless } from '../lib/json.ts'
import { errorName, log } from '../lib/log.ts'
import { open } from '../lib/seal.ts'
import { DAY, MINUTE } from '../lib/time.ts'
import { receiveStatus } from '../messages/receive-status.ts'
import type { Change, InboundEvent } from '../platforms/platform.ts'
import { readChange } from '../platforms/whatsapp/inbound.ts'
import { backoff, type Outcome, type Outcomes, summary, TRIES_AT_MOST } from './outcome.ts'
import * as queries from './queries.ts'
import type { DeliveryRow } from './queries.ts'

const LEASE = MINUTE
/** Meta repeats a delivery for seven days; the row that recognises it lives a day longer. */
const REMEMBERED = 8 * DAY

export type Progress = 'done' | 'later' | 'held'

/**
 * Works through one stored change, item by item. Each item ends in an outcome of its own: one that fails does not touch its
 * siblings and is tried again later, at last it is dead. Running twice does nothing twice.
 * `held`: this invocation stored the delivery with a lease and is still within it.
 */
export async function processDelivery(ctx: Context, id: string, held: boolean): Promise<Progress> {
  const row = await queries.findDelivery(ctx.db, id)
  if (row?.state !== 'received') return 'done'
  const leaseUntil = held ? row.lease_until : await claim(ctx, row)
  if (leaseUntil === null) return 'held'
  const channel = await findChannel(ctx, row.channel_id)
  const events = await eventsOf(ctx, row)
  if (!channel || !events) return bury(ctx, row, leaseUntil, 'unreadable')
  const outcomes: Outcomes = row.outcomes ? (JSON.parse(row.outcomes) as Outcomes) : {}
  for (let cursor = row.cursor; cursor < events.length; cursor += 1) {
    if (ctx.meter.statements >= STATEMENTS_ENOUGH) return pauseAt(ctx, row, leaseUntil, cursor, outcomes)
    const event = events[cursor]
    if (event && !isSettled(outcomes[event.path]))
      outcomes[event.path] = await outcomeOf(ctx, channel, row, event)
  }
  return finish(ctx, row, leaseUntil, outcomes)
}

const isSettled = (outcome: Outcome | undefined) => outcome !== undefined && !outcome.startsWith('failed')

async function claim(ctx: Context, row: DeliveryRow): Promise<number | null> {
  const now = ctx.now()
  if (row.lease_until > now) return null
  const [moved] = await ctx.db.commit(
    queries.moveLease(ctx.db, row.id, row.lease_until, now + LEASE),
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
    if (event.type === 'ignored') return `ignored: ${event.reason}`
    if (event.type === 'status') return await receiveStatus(ctx, channel, event)
    if (event.type === 'channel_event') return await receiveEvent(ctx, channel, row, event)
    if (event.type !== 'message') throw new Error(`no verb takes ${event.type}`)
    const received = await receive(ctx, channel, event)
    // a message that names nobody is kept with the channel's news, where an operator finds it
    return received === 'nobody' ? await receiveEvent(ctx, channel, row, asNews(event)) : received
  } catch (error) {
    log('delivery_failed', { library_id: ctx.db.library_id, id: row.id, error: errorName(error) })
    return `failed: ${errorName(error)}`
  }
}

const asNews = (event: Extract<InboundEvent, { type: 'message' }>) => ({
  external_id: event.path,
  at: event.at,
  what: 'other',
  severity: 'info' as const,
  facts: {},
  content: { kind: event.kind, text: event.text, content: event.content as Json }
})

async function pauseAt(
  ctx: Context,
  row: DeliveryRow,
  leaseUntil: number,
  cursor: number,
  outcomes: Outcomes
): Promise<Progress> {
  const now = ctx.now()
  const { attempts, error } = row
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
  const failures = Object.values(outcomes).filter((outcome) => outcome.startsWith('failed'))
  const attempts = row.attempts + 1
  if (failures.length > 0 && attempts < TRIES_AT_MOST)
    return retryLater(ctx, row, leaseUntil, attempts, outcomes)
  if (failures.length > 0) return bury(ctx, row, leaseUntil, failures[0] ?? 'failed', outcomes)
  const now = ctx.now()
  await ctx.db.commit(
    queries.endDelivery(ctx.db, row.id, {
      state: 'done',
      outcomes: summary(outcomes),
      attempts,
      error: null
    }),
    queries.deleteDue(ctx.db, 'delivery', leaseUntil, row.id),
    queries.insertDue(ctx.db, 'prune_delivery', now + REMEMBERED, row.id)
  )
  if (row.object_key) await ctx.env.MEDIA.delete(row.object_key)
  return 'done'
}

async function retryLater(
  ctx: Context,
  row: DeliveryRow,
  leaseUntil: number,
  attempts: number,
  outcomes: Outcomes
): Promise<Progress> {
  const next = ctx.now() + backoff(attempts)
  const error = Object.values(outcomes).find((outcome) => outcome.startsWith('failed')) ?? null
  await ctx.db.commit(
    queries.saveProgress(ctx.db, row.id, { cursor: 0, outcomes: JSON.stringify(outcomes), attempts, error }),
    queries.moveLease(ctx.db, row.id, leaseUntil, next),
    queries.insertDue(ctx.db, 'delivery', next, row.id),
    queries.deleteDue(ctx.db, 'delivery', leaseUntil, row.id)
  )
  return 'later'
}

async function bury(
  ctx: Context,
  row: DeliveryRow,
  leaseUntil: number,
  error: string,
  outcomes: Outcomes = {}
): Promise<Progress> {
  const buried = Object.fromEntries(
    Object.entries(outcomes).map(([path, outcome]) => [path, outcome.replace(/^failed/, 'dead')])
  )
  const end = { state: 'dead' as const, outcomes: JSON.stringify(buried), attempts: row.attempts + 1, error }
  await ctx.db.commit(
    queries.endDelivery(ctx.db, row.id, end),
    queries.deleteDue(ctx.db, 'delivery', leaseUntil, row.id)
  )
  log('delivery_dead', { library_id: ctx.db.library_id, id: row.id, attempt: end.attempts })
  return 'done'
}
