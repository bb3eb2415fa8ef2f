import { commitChange } from '../audit/commit-change.ts'
import { findChannel } from '../channels/find.ts'
import { findConversation } from '../conversations/find.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { whileStale } from '../lib/again.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { hint } from '../realtime/hint.ts'
import { type Clock, nextLook, stillTold } from './due-time.ts'
import { findClock } from './find-clock.ts'
import { placeOf } from './order.ts'
import { deleteDue, insertDue, listWaiting } from './queries.ts'
import { isOfTerms, recountTermsSlice } from './recount-terms.ts'
import { promisedTime } from './remind.ts'

/** Conversations of one turn; the next tick goes on. */
const SLICE = 50
const BEGINNING = 'all'

/** For the commit that changes hours, closures or targets: everybody who waits gets their time anew. */
export const recountWaiting = (ctx: Context): Write[] => [
  insertDue(ctx.db, 'hours_changed', ctx.now(), BEGINNING)
]

/**
 * One turn of giving those who wait their times anew, in the order of the list; where to go on stands in the next row of `due`.
 * Doing it twice is doing it once: a time follows from the hours, the target and since when somebody waits.
 */
export async function recountSlice(ctx: Context, dueId: string, dueAt: number): Promise<void> {
  if (isOfTerms(dueId)) return recountTermsSlice(ctx, dueId, dueAt)
  const rows = await listWaiting(ctx.db, cursorOf(dueId), SLICE)
  const clocks = new Map<string, Clock | null>()
  const changed: string[] = []
  for (const { id, channel_id } of rows) {
    const clock = clocks.get(channel_id) ?? (await clockOfChannel(ctx, channel_id))
    clocks.set(channel_id, clock)
    if (clock && (await whileStale(() => recountOne(ctx, id, clock)))) changed.push(id)
  }
  const last = rows.at(-1)
  await ctx.db.commit(
    deleteDue(ctx.db, 'hours_changed', dueAt, dueId),
    // the place is that from before: what moved on is looked at again, and then stays
    rows.length === SLICE && last
      ? insertDue(ctx.db, 'hours_changed', ctx.now(), `${last.sort_at}|${last.id}`)
      : null
  )
  // who looks asks for all changes at once
  const [first] = changed
  if (first) hint(ctx, first)
}

function cursorOf(dueId: string): { sort_at: number; id: string } {
  const [sort_at = '', id = ''] = dueId.split('|')
  return /^-?\d+$/.test(sort_at)
    ? { sort_at: Number(sort_at), id }
    : { sort_at: Number.MIN_SAFE_INTEGER, id: '' }
}

async function clockOfChannel(ctx: Context, channelId: string): Promise<Clock | null> {
  const channel = await findChannel(ctx, channelId)
  return channel ? findClock(ctx, channel) : null
}

async function recountOne(ctx: Context, id: string, clock: Clock): Promise<boolean> {
  const row = await findConversation(ctx, id)
  if (row?.state !== 'waiting_on_us' || row.wake_at !== null) return false
  const change = timesOf(row, clock, ctx.now())
  if (Object.entries(change).every(([column, value]) => row[column as keyof ConversationRow] === value))
    return false
  await commitChange(ctx, [], [expectSeen(ctx, row), updateConversation(ctx, id, change)])
  return true
}

function timesOf(row: ConversationRow, clock: Clock, now: number) {
  const time = clock(row.waiting_since ?? row.last_at, promisedTime(row))
  const reminded = stillTold(time, row.reminded, now)
  return {
    ...{ due_at: time.due_at, sort_at: placeOf(time.sort_at, row.urgent), reminded },
    remind_at: nextLook(time, reminded, now)
  }
}
