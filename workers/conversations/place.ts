import { DAY } from '../lib/time.ts'

/** What a conversation was, as far as placing a new message needs it. */
export interface Placed {
  id: string
  state: 'waiting_on_us' | 'waiting_on_patron' | 'closed'
  sort_at: number
  waiting_since: number | null
  due_at: number | null
  assignee_id: string | null
  unread: number
  thanked_at: number | null
  last_inbound_at: number | null
  window_ends_at: number | null
  last_at: number
  opened_at: number
  last_origin: 'patron' | 'staff' | 'automatic' | 'phone_app'
  closed_at: number | null
  closed_by: string | null
  /** Our answer did not arrive, or nobody knows; told while it waits for us. */
  unreached: 'failed' | 'uncertain' | null
}

export interface Arrival {
  origin: 'patron' | 'phone_app'
  at: number
  /** A thank-you, an emoji or a reaction: nothing that asks for an answer. */
  thanks: boolean
  /** A reaction adds nothing to what waits already. */
  reaction?: boolean
  /** Nobody here is waited for: somebody else has the thread, the answer is on its way, or it says nothing. */
  quiet?: boolean
  /** From before the number was connected. */
  imported?: boolean
  /** When the 24-hour window that this message opens ends; null when it opens none. */
  window_ends_at: number | null
}

/** A closed conversation is taken up again within this time; later the patron starts a new one. */
const REOPENS_WITHIN = 7 * DAY

/** Does this message belong to that conversation, or does it start a new one? Reactions and history start none where one is. */
export const continues = (latest: Pick<Placed, 'state' | 'closed_at'>, at: number): boolean =>
  latest.state !== 'closed' || latest.closed_at === null || at - latest.closed_at <= REOPENS_WITHIN

/**
 * What a message makes of its conversation. A patron's message waits for us since it was written, unless it only thanks us
 * for our answer: that starts no clock and reopens nothing. A colleague's message from the phone is an answer.
 */
export function place(latest: Placed | null, arrival: Arrival): Omit<Placed, 'id'> {
  const before = latest ?? blank(arrival.at)
  const newest = latest === null || arrival.at >= before.last_at
  const shared = {
    ...before,
    last_at: newest ? arrival.at : before.last_at,
    last_origin: newest ? arrival.origin : before.last_origin,
    opened_at: Math.min(before.opened_at, arrival.at)
  }
  if (arrival.imported) return remembered(shared, latest === null)
  // an emoji of ours is no answer: who waits keeps waiting
  if (arrival.reaction && arrival.origin === 'phone_app') return latest ?? shared
  return arrival.origin === 'phone_app'
    ? answered(shared, arrival, newest)
    : asked(shared, before, arrival, latest !== null)
}

/** What is past waits for nobody, opens nothing and reopens nothing. */
const remembered = (shared: Omit<Placed, 'id'>, alone: boolean): Omit<Placed, 'id'> => {
  const ended = alone || shared.state === 'closed'
  const closed_at = ended ? Math.max(shared.closed_at ?? 0, shared.last_at) : null
  return {
    ...shared,
    state: ended ? 'closed' : shared.state,
    sort_at: shared.state === 'waiting_on_us' ? shared.sort_at : Math.max(shared.sort_at, shared.last_at),
    closed_at
  }
}

function answered(shared: Omit<Placed, 'id'>, arrival: Arrival, newest: boolean): Omit<Placed, 'id'> {
  // a late echo does not answer what the patron wrote after it
  if (!newest || arrival.quiet) return shared
  const state = shared.state === 'waiting_on_us' ? 'waiting_on_patron' : shared.state
  return {
    ...shared,
    state,
    sort_at: arrival.at,
    waiting_since: null,
    due_at: null,
    unread: 0,
    thanked_at: null,
    unreached: null
  }
}

function asked(
  shared: Omit<Placed, 'id'>,
  before: Omit<Placed, 'id'>,
  arrival: Arrival,
  continued: boolean
): Omit<Placed, 'id'> {
  const inbound = {
    ...shared,
    last_inbound_at: Math.max(before.last_inbound_at ?? 0, arrival.at),
    window_ends_at: Math.max(before.window_ends_at ?? 0, arrival.window_ends_at ?? 0) || null
  }
  if (arrival.quiet) return before.state === 'waiting_on_us' ? inbound : bumped(inbound, arrival.at)
  const afterAnswer = continued && before.state !== 'waiting_on_us' && before.last_origin !== 'patron'
  const thanked = before.thanked_at !== null && before.state !== 'waiting_on_us'
  if (arrival.thanks && (afterAnswer || thanked)) {
    return { ...bumped(inbound, arrival.at), thanked_at: arrival.at }
  }
  if (arrival.reaction && (arrival.thanks || before.state === 'waiting_on_us')) return inbound
  // whoever answered on the phone after this was written has read it
  if (before.last_origin === 'phone_app' && arrival.at <= before.last_at) return inbound
  const waitingSince = Math.min(before.waiting_since ?? arrival.at, arrival.at)
  return {
    ...inbound,
    state: 'waiting_on_us',
    waiting_since: waitingSince,
    due_at: waitingSince,
    sort_at: waitingSince,
    unread: before.unread + 1,
    thanked_at: null,
    assignee_id: before.state === 'closed' ? null : before.assignee_id,
    closed_at: null,
    closed_by: null
  }
}

const bumped = (placed: Omit<Placed, 'id'>, at: number) => ({
  ...placed,
  sort_at: Math.max(placed.sort_at, at)
})

/**
 * What new words of a patron make of their conversation: what we answered may be wrong now, so it waits for us again. Only the
 * fields that change.
 */
export function reworded(before: Pick<Placed, 'state' | 'unread'>, at: number): Partial<Omit<Placed, 'id'>> {
  // who is waited for has read the old words, perhaps
  if (before.state === 'waiting_on_us') return { unread: Math.max(before.unread, 1) }
  return {
    state: 'waiting_on_us',
    waiting_since: at,
    due_at: at,
    sort_at: at,
    unread: before.unread + 1,
    thanked_at: null,
    closed_at: null,
    closed_by: null
  }
}

const blank = (at: number): Omit<Placed, 'id'> => ({
  state: 'waiting_on_patron',
  sort_at: at,
  waiting_since: null,
  due_at: null,
  assignee_id: null,
  unread: 0,
  thanked_at: null,
  last_inbound_at: null,
  window_ends_at: null,
  last_at: at,
  opened_at: at,
  last_origin: 'patron',
  closed_at: null,
  closed_by: null,
  unreached: null
})

/** Meta's clock orders the thread, however late a message comes; a time to come is not believed. */
export const plausible = (at: number | null, now: number): number => (at === null ? now : Math.min(at, now))

/**
 * When a patron's message was written. WhatsApp tells whole seconds: taken as the end of that second, so that what was written
 * in the second of our answer does not slip in before it, unseen.
 */
export function writtenAt(at: number | null, now: number): number {
  const told = plausible(at, now)
  return told % 1000 === 0 ? Math.min(told + 999, now) : told
}
