import { commitChange } from '../audit/commit-change.ts'
import type { AuditEntry } from '../audit/queries.ts'
import { takenUp } from '../conversations/closed.ts'
import { findConversation } from '../conversations/find.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import type { Calendar } from '../hours/calendar.ts'
import { findCalendars } from '../hours/find-calendars.ts'
import { whileStale } from '../lib/again.ts'
import type { StaffContext } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { DAY } from '../lib/time.ts'
import { hint } from '../realtime/hint.ts'
import { compose, type Reply } from '../replies/compose.ts'
import type { Timed } from '../targets/clocked.ts'
import { withClock } from '../targets/find-clock.ts'
import { placeAside } from '../targets/order.ts'
import { promiseWakeTime, wakeTime } from './wake-time.ts'

/** Nobody remembers longer why. */
const LONGEST = 366 * DAY

/**
 * Puts a conversation aside until a moment: it is in no list but *later*, and nobody is warned of it. It comes back by itself, or
 * when the patron writes. Throws Problem: not_found, conflict (it is closed), invalid (that moment is over, or years ahead).
 */
export const putOff = (ctx: StaffContext, id: string, until: number): Promise<void> =>
  whileStale(async () => {
    const { conversation, calendar } = await findOpen(ctx, id, until)
    await aside(ctx, conversation, wakeTime(calendar, until), {}, [
      { act: 'conversation_put_off', conversation_id: id, details: { until } }
    ])
  })

/**
 * Notes that the patron hears of us by a moment, tells them so when there is a reply, and puts the conversation aside until shortly
 * before it. An answer, or the end of the conversation, keeps the promise. Throws Problem as `putOff` and `compose` do.
 */
export async function promise(ctx: StaffContext, id: string, at: number, reply?: Reply): Promise<void> {
  await findOpen(ctx, id, at)
  if (reply) await compose(ctx, id, reply)
  await whileStale(async () => {
    const { conversation, calendar } = await findOpen(ctx, id, at)
    const promised = { promised_at: at, promised_by: ctx.actor.id }
    await aside(ctx, conversation, promiseWakeTime(calendar, at, ctx.now()), promised, [
      { act: 'conversation_promised', conversation_id: id, details: { at } }
    ])
  })
}

async function findOpen(ctx: StaffContext, id: string, until: number) {
  const conversation = await findConversation(ctx, id)
  if (!conversation) throw notFound()
  const ahead = until - ctx.now()
  if (ahead <= 0 || ahead > LONGEST)
    throw new Problem('invalid', 'invalid', { until: 'ligt niet in de komende tijd' })
  if (conversation.state === 'closed') throw new Problem('conflict', 'conversation_closed')
  const calendar: Calendar = (await findCalendars(ctx)).channel(conversation.channel_id)
  return { conversation, calendar }
}

async function aside(
  ctx: StaffContext,
  conversation: ConversationRow,
  wake_at: number,
  more: Partial<Timed>,
  entries: AuditEntry[]
): Promise<void> {
  const { id, assignee_id } = conversation
  await commitChange(ctx, entries, [
    expectSeen(ctx, conversation),
    updateConversation(ctx, id, {
      ...{ waiting_since: null, due_at: null, remind_at: null, reminded: 0, unread: 0, woke: null },
      ...{ sort_at: placeAside(wake_at), wake_at, put_off_by: ctx.actor.id, ...more },
      // whoever promised is who is reminded
      assignee_id: more.promised_by === undefined ? assignee_id : (assignee_id ?? ctx.actor.id)
    })
  ])
  hint(ctx, id)
}

/** Takes back that it was put off, and what was promised: it waits for whom it waits. Throws Problem: not_found. */
export const takeBack = (ctx: StaffContext, id: string): Promise<void> =>
  whileStale(async () => {
    const conversation = await findConversation(ctx, id)
    if (!conversation) throw notFound()
    const { state, wake_at, promised_at, channel_id } = conversation
    if (state === 'closed' || (wake_at === null && promised_at === null)) return
    const awake = { wake_at: null, put_off_by: null, woke: null, promised_at: null, promised_by: null }
    const change = wake_at === null ? awake : { ...takenUp(conversation, ctx.now()), ...awake }
    const timed = wake_at === null ? change : await withClock(ctx, conversation, change, channel_id)
    await commitChange(
      ctx,
      [{ act: 'promise_dropped', conversation_id: id }],
      [expectSeen(ctx, conversation), updateConversation(ctx, id, timed)]
    )
    hint(ctx, id)
  })
