/** Which automatic message a patron gets, if any. Pure. */
import { DAY, MINUTE } from '../lib/time.ts'
import { isAway, type Worded } from './kinds.ts'

/** After so long without a word on either side a patron is greeted again. */
export const SILENCE = 14 * DAY
/** What a patron writes in one go: each message within this time of the one before. */
export const BURST = 10 * MINUTE
/** So long after one of us wrote we are taken to be there. */
export const HUMAN = 15 * MINUTE
/** Who is answered within this time needs no confirmation. */
export const RECEIPT_AFTER = 2 * MINUTE
/** A confirmation that could not be decided in time tells nothing any more. */
const RECEIPT_LATE = 30 * MINUTE

/** What is known of the message itself: enough to say that none is due, before anything more is read. */
export interface Arrival {
  origin: 'patron' | 'phone_app'
  kind: string
  /** It made the conversation wait for us, or wait longer. */
  asks: boolean
  /** A thank-you or an emoji. */
  thanks: boolean
  /** We know this patron here from before. */
  known: boolean
  imported: boolean
  /** Another party of Meta's has the thread. */
  standby: boolean
  blocked: boolean
  /** Anybody may read what is said there. */
  is_public: boolean
  /** An answer that was held for this patron leaves now. */
  answer_leaves: boolean
  /** Until when something may be sent; null: nothing may. */
  window_ends_at: number | null
}

/** Nobody asks there, or it is said to others too. */
const NEVER = ['reaction', 'system', 'group', 'call_permission', 'placeholder']

/** May this message have an automatic answer at all? */
export function mayAnswer(arrival: Arrival, now: number): boolean {
  if (arrival.origin !== 'patron' || NEVER.includes(arrival.kind)) return false
  if (arrival.imported || arrival.standby || arrival.blocked || arrival.is_public) return false
  if (!arrival.asks || arrival.answer_leaves) return false
  if (arrival.thanks && arrival.known) return false
  return arrival.window_ends_at !== null && now < arrival.window_ends_at
}

/** A message of the conversation, of whomever. */
export interface Said {
  at: number
  by: 'patron' | 'us' | 'automatic'
}

export interface Facts {
  greeting: { enabled: boolean; last_contact_at: number | null }
  /** `due`: by its mode it is sent now; `since`: from when on that is so. One is sent from then on. `undoable`: we closed at once, and may take that back still. */
  away: { enabled: boolean; due: boolean; since: number; undoable?: boolean }
  received: { enabled: boolean; open: boolean; receipt_at: number | null }
  /** What we sent by itself in this conversation, the newest first. */
  sent: { kind: string; at: number }[]
  /** What was said in it before this message, the newest first: as much of it as matters. */
  said: Said[]
  /** More was said before that, which nobody looked at. */
  more_said: boolean
  /** Whose conversation it is writes in it now. */
  assignee_present: boolean
  /** When this message was written. */
  at: number
}

export interface Decision {
  send: Worded | null
  /** Whether a confirmation is due is looked at then. */
  receipt_at: number | null
}

const NONE: Decision = { send: null, receipt_at: null }

/**
 * What follows at once from a message of a patron. Greeting and away message are one text when both are due; neither
 * suppresses the other. At most one text for what a patron writes in one go; when we close meanwhile, what we sent before is
 * not true any more, and one more tells that.
 */
export function decide(facts: Facts, now: number): Decision {
  if (isAnswered(facts, now) || facts.assignee_present) return NONE
  const told = toldInBurst(facts, now)
  const away = awayIsDue(facts, told)
  const greeting = told === null && greetingIsDue(facts)
  if (away && facts.away.undoable) return waiting(facts, now)
  if (greeting && away) return { send: 'greeting_away', receipt_at: null }
  if (greeting || away) return { send: greeting ? 'greeting' : 'away', receipt_at: null }
  const { enabled, open, receipt_at } = facts.received
  const confirms = enabled && open && !facts.away.due && told === null && receipt_at === null
  return { send: null, receipt_at: confirms ? now + RECEIPT_AFTER : null }
}

/** Nobody hears of a closing that is taken back: two minutes later it is known. */
function waiting({ received: { receipt_at } }: Facts, now: number): Decision {
  const awaited = receipt_at !== null && receipt_at > now
  return { send: null, receipt_at: awaited ? null : now + RECEIPT_AFTER }
}

/** What is due when two minutes have passed: the confirmation, or that we closed meanwhile; `later`: that may be taken back still. `at`: when the patron wrote last. */
export function decideReceipt(facts: Facts, now: number): Worded | 'later' | null {
  const due_at = facts.received.receipt_at
  if (due_at === null || now - due_at > RECEIPT_LATE) return null
  if (isAnswered(facts, now) || facts.assignee_present) return null
  const told = toldInBurst(facts, now)
  if (awayIsDue(facts, told)) return facts.away.undoable ? 'later' : 'away'
  const { enabled, open } = facts.received
  return enabled && open && !facts.away.due && told === null ? 'received' : null
}

/** One of us wrote after it, or so shortly before that they are still there. */
const isAnswered = ({ said, at }: Facts, now: number): boolean =>
  said.some((message) => message.by === 'us' && (message.at >= at || message.at > now - HUMAN))

function greetingIsDue({ greeting, at }: Facts): boolean {
  const { enabled, last_contact_at } = greeting
  return enabled && (last_contact_at === null || at - last_contact_at >= SILENCE)
}

function awayIsDue({ away, sent }: Facts, told: number | null): boolean {
  if (!away.enabled || !away.due) return false
  if (sent.some(({ kind, at }) => isAway(kind) && at >= away.since)) return false
  return told === null || told < away.since
}

/** When something was sent by itself within what the patron writes in one go; null when nothing was. */
function toldInBurst({ said, more_said, sent, at }: Facts, now: number): number | null {
  let next = Math.min(at, now)
  let longer = more_said
  for (const message of said) {
    if (message.by === 'automatic') continue
    if (message.by === 'us' || next - message.at > BURST) {
      longer = false
      break
    }
    next = Math.min(next, message.at)
  }
  // one that goes on beyond what was looked at was told in its beginning
  return sent.find((message) => longer || message.at >= next)?.at ?? null
}
