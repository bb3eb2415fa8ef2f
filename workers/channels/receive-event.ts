import { commitChange } from '../audit/commit-change.ts'
import type { Context } from '../lib/context.ts'
import { Taken } from '../lib/db.ts'
import type { Json } from '../lib/json.ts'
import { keepContent } from '../lib/large.ts'
import { type ChannelRow, insertEvent } from './queries.ts'

/** Keeps news about an account, a number or a template as Meta sent it. The same delivery again changes nothing. */
export async function receiveEvent(
  ctx: Context,
  channel: ChannelRow,
  delivery: { id: string; field: string },
  event: { external_id: string; at: number | null; content: Json }
): Promise<'stored' | 'seen'> {
  const now = ctx.now()
  const id = `${delivery.id}.${event.external_id}`
  const row = {
    id,
    channel_id: channel.id,
    field: delivery.field,
    content: await keepContent(ctx.env, ctx.db.library_id, id, JSON.stringify(event.content)),
    at: event.at ?? now,
    received_at: now
  }
  try {
    const entry = {
      act: 'channel_event' as const,
      subject_id: channel.id,
      details: { field: delivery.field }
    }
    await commitChange(ctx, [entry], [insertEvent(ctx.db, row)])
    return 'stored'
  } catch (error) {
    if (error instanceof Taken) return 'seen'
    throw error
  }
}
