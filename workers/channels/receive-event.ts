import { commitChange } from '../audit/commit-change.ts'
import type { Context } from '../lib/context.ts'
import { Taken } from '../lib/db.ts'
import { keepContent } from '../lib/large.ts'
import type { ChannelEvent } from '../platforms/platform.ts'
import { sendHint } from '../realtime/hint.ts'
import { templateNews } from '../templates/receive-news.ts'
import { endsAccess, standingAfter } from './standing.ts'
import { type ChannelRow, insertEvent, openBreaker, updateStanding } from './queries.ts'

/**
 * Keeps news about an account, a number or a template as Meta sent it, with what it says in a word, and what it means for the
 * channel and its templates. When Meta took the account away from us, sending on all its channels pauses at once. The same delivery again changes nothing.
 */
export async function receiveEvent(
  ctx: Context,
  channel: ChannelRow,
  delivery: { id: string; field: string },
  event: Omit<ChannelEvent, 'type'>
): Promise<'stored' | 'seen'> {
  const now = ctx.now()
  const id = `${delivery.id}.${event.external_id}`
  const { what, severity } = event
  const row = {
    ...{ id, channel_id: channel.id, field: delivery.field, what, severity },
    facts: JSON.stringify(event.facts),
    content: await keepContent(ctx.env, ctx.db.library_id, id, JSON.stringify(event.content)),
    at: event.at ?? now,
    received_at: now
  }
  const details = { field: delivery.field, what }
  const standing = standingAfter(event)
  const ends = endsAccess(event)
  try {
    await commitChange(
      ctx,
      [
        { act: 'channel_event', subject_id: channel.id, details },
        ...(ends ? [{ act: 'channel_paused' as const, subject_id: channel.id, details: { what } }] : [])
      ],
      [
        insertEvent(ctx.db, row),
        ...templateNews(ctx, channel, event),
        standing && updateStanding(ctx.db, channel.id, standing),
        ends ? openBreaker(ctx.db, channel.id, now, null, channel.account_id) : null
      ]
    )
  } catch (error) {
    if (error instanceof Taken) return 'seen'
    throw error
  }
  if (severity !== 'info' || standing) sendHint(ctx, { type: 'channel', channel_id: channel.id })
  return 'stored'
}
