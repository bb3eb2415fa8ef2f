import { pause } from '../channels/pause.ts'
import { findChannel } from '../channels/find.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { findConversation } from '../conversations/find.ts'
import type { Context } from '../lib/context.ts'
import { expecting, Stale } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import { open } from '../lib/seal.ts'
import { MINUTE } from '../lib/time.ts'
import { readAnswer } from '../meta/failures.ts'
import { callGraph } from '../meta/graph.ts'
import { findMessage } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { findPatron, findUserId } from '../patrons/find.ts'
import { buildTextRequest } from '../platforms/whatsapp/outbound.ts'
import { callbackData } from './callback.ts'
import { enqueue } from './enqueue.ts'
import { earliest, NUMBER_PACE, numberPace, PAIR_PACE, pairPace } from './pace.ts'
import * as queries from './queries.ts'
import type { OutboxRow } from './queries.ts'
import { expire } from './expire.ts'

import { type Readiness, readiness } from './readiness.ts'
import { refuse } from './refuse.ts'
import { settle } from './settle.ts'

/** Longer than the longest call to Meta: whoever holds a message longer than this is gone. */
const LEASE = MINUTE
const GRAPH_TIMEOUT = 15_000
const TRIES = 3

/**
 * Sends one message of the outbox if it can leave now, and writes down what became of it. Running it twice, or twice at once,
 * sends once: only who claims the row may send, and a claim that was not settled is never repeated.
 */
export async function deliver(ctx: Context, id: string): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const row = await queries.findOutbox(ctx.db, id)
    if (!row) return
    if (row.state !== 'queued') return expire(ctx, row)
    const message = await findMessage(ctx, id)
    const channel = await findChannel(ctx, row.channel_id)
    if (!message || !channel) return
    const ready = await judge(ctx, row, channel)
    if (ready.type === 'refuse') return refuse(ctx, row, message, ready.reason)
    if (ready.type === 'wait') return postpone(ctx, row, ready.until)
    // before the claim, so that a claim is always followed by a call
    const token = await tokenOf(ctx, channel)
    if (token === null) return pause(ctx, channel.id, null)
    const request = await requestOf(ctx, row, message, channel)
    const claimed = await claim(ctx, row)
    // somebody else was first, or used up the pace: look again
    if (!claimed) continue
    const answer = await callGraph({
      graph_url: ctx.env.GRAPH_URL,
      token,
      request,
      timeout_ms: GRAPH_TIMEOUT
    })
    return settle(ctx, claimed, message, readAnswer(answer))
  }
}

async function judge(ctx: Context, row: OutboxRow, channel: ChannelRow): Promise<Readiness> {
  const [conversation, patron, others, paces] = await Promise.all([
    findConversation(ctx, row.conversation_id),
    findPatron(ctx, row.patron_id),
    queries.listOutbox(ctx.db, row.conversation_id),
    queries.findPaces(ctx.db, [numberPace(row), pairPace(row)])
  ])
  const readyAt = (id: string) => paces.find((pace) => pace.id === id)?.ready_at ?? 0
  const first = others.find((other) => other.state !== 'uncertain')
  return readiness(
    {
      wake_at: row.wake_at ?? 0,
      window_ends_at: conversation?.window_ends_at ?? null,
      blocked_at: patron?.blocked_at ?? null,
      channel_state: channel.state,
      breaker_opened_at: channel.breaker_opened_at,
      behind: first !== undefined && first.id !== row.id,
      number_ready_at: readyAt(numberPace(row)),
      pair_ready_at: readyAt(pairPace(row))
    },
    ctx.now()
  )
}

async function postpone(ctx: Context, row: OutboxRow, until: number): Promise<void> {
  if (until === row.wake_at) return
  const [moved] = await ctx.db.commit(
    queries.moveOutbox(ctx.db, row, { wake_at: until }),
    queries.deleteDue(ctx.db, row.wake_at, row.id),
    queries.insertDue(ctx.db, until, row.id)
  )
  if (moved === 1) enqueue(ctx, row.id, until - ctx.now())
}

export type Claimed = OutboxRow & { state: 'sending'; lease_id: string; wake_at: number }

async function claim(ctx: Context, row: OutboxRow): Promise<Claimed | null> {
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
      .where('state', '<>', 'uncertain')
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

async function requestOf(ctx: Context, row: OutboxRow, message: MessageRow, channel: ChannelRow) {
  const patron = await findPatron(ctx, row.patron_id)
  return buildTextRequest({
    phone_number_id: channel.external_id,
    to: { phone: patron?.phone ?? null, user_id: await findUserId(ctx, row.patron_id) },
    body: { kind: 'text', text: message.text ?? '' },
    reply_to_external_id: message.reply_to_external_id,
    callback_data: await callbackData(ctx.env, ctx.db.library_id, row.id, row.attempts + 1)
  })
}

/** Null when there is none, or it does not open: a key was lost, or the row was tampered with. */
async function tokenOf(ctx: Context, channel: ChannelRow): Promise<string | null> {
  const place = { library_id: ctx.db.library_id, table: 'channels', row: channel.id, column: 'access_token' }
  try {
    return channel.access_token === null ? null : await open(ctx.env.SEAL_KEYS, place, channel.access_token)
  } catch {
    return null
  }
}
