/** What a change of a conversation does to its clock. Pure. */
import { type Clock, nextLook } from './due-time.ts'
import { isAside, placeOf } from './order.ts'

/** What of a conversation its clock is about. */
export interface Timed {
  state: 'waiting_on_us' | 'waiting_on_patron' | 'closed'
  sort_at: number
  waiting_since: number | null
  due_at: number | null
  remind_at: number | null
  reminded: number
  urgent: 'staff' | 'hint' | null
  wake_at: number | null
  put_off_by: string | null
  woke: 'time' | 'patron' | null
  promised_at: number | null
  promised_by: string | null
}

const STOPPED = { due_at: null, remind_at: null, reminded: 0, woke: null } as const
const AWAKE = { wake_at: null, put_off_by: null } as const
/** Nothing is owed any more. */
const KEPT = { promised_at: null, promised_by: null } as const

/** Does this change begin another waiting, or move its beginning? Then its times are asked of the calendar. */
export function needsClock(before: Timed | null, change: Partial<Timed>): boolean {
  const after = { ...before, ...change }
  if (after.state !== 'waiting_on_us' || after.waiting_since == null) return false
  return !isWaiting(before) || before.waiting_since !== after.waiting_since || before.urgent !== after.urgent
}

const isWaiting = (row: Timed | null): row is Timed =>
  row?.state === 'waiting_on_us' && row.waiting_since !== null && row.wake_at === null

/**
 * Completes a change: who begins to wait gets a due time and a first look, who waits no more has none, what moved out of what was
 * put off is awake. `clock`: null where `needsClock` says that none is needed.
 */
export function clocked<Change extends Partial<Timed>>(
  before: Timed | null,
  change: Change,
  clock: Clock | null,
  now: number
): Change & Partial<Timed> {
  const after = { ...before, ...change }
  const awake = wakes(before, change)
  if (after.state !== 'waiting_on_us') {
    const urgent = after.state === 'closed' || before?.urgent === 'hint' ? { urgent: null } : {}
    return {
      ...change,
      ...STOPPED,
      ...urgent,
      ...awake,
      ...(after.state === 'closed' && { ...AWAKE, ...KEPT })
    }
  }
  if (clock === null || after.waiting_since == null)
    return { ...change, ...unmoved(before, change), ...awake }
  const time = clock(after.waiting_since, after.woke === 'time' ? after.promised_at : null)
  const reminded = isWaiting(before) ? before.reminded : 0
  return {
    ...change,
    due_at: time.due_at,
    sort_at: placeOf(time.sort_at, after.urgent ?? null),
    remind_at: nextLook(time, reminded, now),
    reminded,
    ...awake
  }
}

/** A rule that knows no clock puts who waits where they waited since. */
const unmoved = (before: Timed | null, change: Partial<Timed>): Partial<Timed> =>
  isWaiting(before) && change.waiting_since !== undefined
    ? { due_at: before.due_at, sort_at: before.sort_at }
    : {}

/** Moved back among what waits: by whoever wrote or answered. */
function wakes(before: Timed | null, change: Partial<Timed>): Partial<Timed> {
  const { sort_at, wake_at = before?.wake_at } = change
  if (before === null || before.wake_at === null || before.wake_at !== wake_at) return {}
  if (sort_at === undefined || isAside(sort_at)) return {}
  return {
    ...AWAKE,
    woke: change.state === 'waiting_on_us' || change.waiting_since != null ? 'patron' : null
  }
}
