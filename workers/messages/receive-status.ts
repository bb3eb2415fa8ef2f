import type { ChannelRow } from '../channels/queries.ts'
import type { Context } from '../lib/context.ts'
import { Stale, Taken } from '../lib/db.ts'
import { failureOfStatus } from '../meta/failures.ts'
import type { StatusEvent } from '../platforms/platform.ts'
import { readCallback } from '../replies/callback.ts'
import { takeStatus } from '../replies/take-status.ts'
import { keepWaiting } from '../waiting-items/keep.ts'
import { plausible } from '../conversations/place.ts'
import { findByExternalId, findMessage, type MessageRow } from './queries.ts'
import type { StatusNews } from './status.ts'

const TRIES = 6

export type StatusReceived = 'stored' | 'seen' | 'waiting'

/** Applies what Meta says became of a message; keeps it for eight days when that message is not here yet. */
export async function receiveStatus(
  ctx: Context,
  channel: ChannelRow,
  event: StatusEvent
): Promise<StatusReceived> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const message = await target(ctx, channel, event)
      if (message) return await takeStatus(ctx, message, event.external_id, newsOf(event, ctx.now()))
      if (await wait(ctx, channel, event)) return 'waiting'
    } catch (error) {
      // Taken: an echo of the same message, or another status, named it first
      if (!(error instanceof Stale || error instanceof Taken) || attempt === TRIES) throw error
    }
    if (attempt === TRIES) throw new Stale()
  }
}

const newsOf = (event: StatusEvent, now: number): StatusNews => ({
  status: event.status,
  at: plausible(event.at, now),
  failure_code: event.code,
  failure_reason: event.status === 'failed' ? failureOfStatus(event.code) : null,
  pricing: event.pricing
})

/** By Meta's id, or by our own text that came back: that proves which of our messages it is, also when Meta's answer was lost. */
async function target(
  ctx: Context,
  channel: ChannelRow,
  event: StatusEvent
): Promise<MessageRow | undefined> {
  const found = await findByExternalId(ctx.db, channel.id, event.external_id)
  if (found || !event.callback_data) return found
  const id = await readCallback(ctx.env, ctx.db.library_id, event.callback_data)
  const own = id ? await findMessage(ctx.db, id) : undefined
  return own?.channel_id === channel.id && own.external_id === null ? own : undefined
}

async function wait(ctx: Context, channel: ChannelRow, event: StatusEvent): Promise<boolean> {
  const news = newsOf(event, ctx.now())
  const id = `${news.status}.${event.at ?? ''}.${news.failure_code ?? ''}`
  return keepWaiting(ctx, channel.id, event.external_id, { kind: 'status', id, content: news })
}
