import { findChannel } from '../channels/find.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { findCalendars } from '../hours/find-calendars.ts'
import type { Context } from '../lib/context.ts'
import { clocked, needsClock, type Timed } from './clocked.ts'
import { type Clock, clockOf } from './due-time.ts'
import { targetOf } from './target.ts'

/** The due times of a channel, as its hours and target are now. */
export async function findClock(ctx: Context, channel: ChannelRow): Promise<Clock> {
  const calendars = await findCalendars(ctx)
  return clockOf(calendars.channel(channel.id), targetOf(channel))
}

/**
 * A change of a conversation with what it does to its clock: whoever begins to wait gets a due time. Every change of who waits for
 * whom passes here on its way to the table. The hours are read only where they matter.
 */
export async function withClock<Change extends Partial<Timed>>(
  ctx: Context,
  before: Timed | null,
  change: Change,
  channel: ChannelRow | string
): Promise<Change & Partial<Timed>> {
  if (!needsClock(before, change)) return clocked(before, change, null, ctx.now())
  const row = typeof channel === 'string' ? await findChannel(ctx, channel) : channel
  return clocked(before, change, row ? await findClock(ctx, row) : null, ctx.now())
}
