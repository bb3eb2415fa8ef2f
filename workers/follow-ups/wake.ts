import { commitChange } from '../audit/commit-change.ts'
import { findChannel } from '../channels/find.ts'
import { findConversation } from '../conversations/find.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { findCalendars } from '../hours/find-calendars.ts'
import { whileStale } from '../lib/again.ts'
import type { Context } from '../lib/context.ts'
import { hint } from '../realtime/hint.ts'
import { nextLook } from '../targets/due-time.ts'
import { findClock } from '../targets/find-clock.ts'
import { forgetDue } from '../targets/first-look.ts'
import { placeAside, placeOf } from '../targets/order.ts'
import { wakeTime } from './wake-time.ts'

/**
 * What was put off comes back, at the moment of its row in `due`: it waits for us from now on, and for a promise until that is due.
 * When the hours became others and nobody answers now, it sleeps until somebody does.
 */
export const wake = (ctx: Context, id: string, dueAt: number): Promise<void> =>
  whileStale(() => tryToWake(ctx, id, dueAt))

async function tryToWake(ctx: Context, id: string, dueAt: number): Promise<void> {
  const conversation = await findConversation(ctx, id)
  const channel = conversation && (await findChannel(ctx, conversation.channel_id))
  if (!channel || conversation.wake_at !== dueAt || conversation.state === 'closed') {
    await ctx.db.commit(forgetDue(ctx, 'wake', id, dueAt))
    return
  }
  const now = ctx.now()
  const later = wakeTime((await findCalendars(ctx)).channel(channel.id), now)
  const { promised_at, urgent } = conversation
  if (later > now && (promised_at === null || later <= promised_at)) {
    const moved = updateConversation(ctx, id, { wake_at: later, sort_at: placeAside(later) })
    await commitChange(ctx, [], [expectSeen(ctx, conversation), moved])
    return
  }
  const time = (await findClock(ctx, channel))(now, promised_at)
  await commitChange(
    ctx,
    [{ act: 'conversation_woke', conversation_id: id }],
    [
      expectSeen(ctx, conversation),
      updateConversation(ctx, id, {
        ...{ state: 'waiting_on_us', waiting_since: now, thanked_at: null, woke: 'time', wake_at: null },
        ...{ due_at: time.due_at, sort_at: placeOf(time.sort_at, urgent) },
        ...{ remind_at: nextLook(time, 0, now), reminded: 0 }
      })
    ]
  )
  hint(ctx, id)
}
