import type { SendFailure } from '../attachments/send.ts'
import { pause } from '../channels/pause.ts'
import { findChannel } from '../channels/find.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { tokenOf } from '../channels/token.ts'
import { findConversation } from '../conversations/find.ts'
import type { Context } from '../lib/context.ts'
import { mayRetry, readAnswer, retryDelay } from '../meta/failures.ts'
import { callGraph } from '../meta/graph.ts'
import { findMessage } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { findPatron, findUserId } from '../patrons/find.ts'
import type { OutboundBody } from '../platforms/platform.ts'
import { buildRequest } from '../platforms/whatsapp/outbound.ts'
import { bodyOf } from './body.ts'
import { bringFile } from './bring-file.ts'
import { callbackData } from './callback.ts'
import { claim } from './claim.ts'
import { enqueue } from './enqueue.ts'
import { outcomeOf } from './harmless.ts'
import { numberPace, pairPace } from './pace.ts'
import * as queries from './queries.ts'
import type { OutboxRow } from './queries.ts'
import { expire } from './expire.ts'
import { type Readiness, readiness } from './readiness.ts'
import { refuse } from './refuse.ts'
import { isAutomaticText } from './set-back.ts'
import { settle } from './settle.ts'

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
    const ready = await judge(ctx, row, message, channel)
    if (ready.type === 'refuse') return refuse(ctx, row, message, ready.reason)
    if (ready.type === 'wait') return postpone(ctx, row, ready.until)
    // before the claim, so that a claim is always followed by a call
    const token = await tokenOf(ctx, channel)
    if (token === null) return pause(ctx, channel.id, null)
    const brought = await bringFile(ctx, row, message, channel)
    if (brought.outcome === 'failed') return holdBack(ctx, brought.row, message, brought.failure)
    if (brought.outcome === 'lost') continue
    const body = bodyOf(message, brought.file)
    if (!body) return refuse(ctx, row, message, 'bad_request')
    const request = await requestOf(ctx, row, message, channel, body)
    const claimed = await claim(ctx, brought.row)
    // somebody else was first, or used up the pace: look again
    if (!claimed) continue
    const answer = await callGraph({
      graph_url: ctx.env.GRAPH_URL,
      token,
      request,
      timeout_ms: GRAPH_TIMEOUT
    })
    return settle(ctx, claimed, message, outcomeOf(message, readAnswer(answer)))
  }
}

async function judge(
  ctx: Context,
  row: OutboxRow,
  message: MessageRow,
  channel: ChannelRow
): Promise<Readiness> {
  const [conversation, patron, others, paces] = await Promise.all([
    findConversation(ctx, row.conversation_id),
    findPatron(ctx, row.patron_id),
    queries.listOutbox(ctx.db, row.conversation_id),
    queries.findPaces(ctx.db, [numberPace(row), pairPace(row)])
  ])
  const readyAt = (id: string) => paces.find((pace) => pace.id === id)?.ready_at ?? 0
  const first = others.find(queries.standsInLine)
  return readiness(
    {
      template: message.kind === 'template',
      automatic_at: isAutomaticText(message) ? row.created_at : null,
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

async function postpone(ctx: Context, row: OutboxRow, until: number, attempts = row.attempts): Promise<void> {
  if (until === row.wake_at) return
  const [moved] = await ctx.db.commit(
    queries.moveOutbox(ctx.db, row, { wake_at: until, attempts }),
    queries.deleteDue(ctx.db, row.wake_at, row.id),
    queries.insertDue(ctx.db, until, row.id)
  )
  if (moved === 1) enqueue(ctx, row.id, until - ctx.now())
}

/** Meta does not have the file, so nothing was sent: it is tried again when that makes sense. */
async function holdBack(
  ctx: Context,
  row: OutboxRow,
  message: MessageRow,
  failure: SendFailure
): Promise<void> {
  const { holds, code, retryable, tries } = failure
  if (holds === 'channel') return pause(ctx, row.channel_id, code)
  const attempt = row.attempts + 1
  if (!retryable || !mayRetry(attempt, holds, tries)) return refuse(ctx, row, message, failure.reason, code)
  await postpone(ctx, row, ctx.now() + retryDelay({ holds, attempt, random: Math.random() }), attempt)
}

async function requestOf(
  ctx: Context,
  row: OutboxRow,
  message: MessageRow,
  channel: ChannelRow,
  body: OutboundBody
) {
  const patron = await findPatron(ctx, row.patron_id)
  return buildRequest({
    phone_number_id: channel.external_id,
    to: { phone: patron?.phone ?? null, user_id: await findUserId(ctx, row.patron_id) },
    body,
    reply_to_external_id: message.reply_to_external_id,
    callback_data: await callbackData(ctx.env, ctx.db.library_id, row.id, row.attempts + 1)
  })
}
