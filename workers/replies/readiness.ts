import { MINUTE, SECOND } from '../lib/time.ts'
import { earliest, NUMBER_PACE, PAIR_PACE } from './pace.ts'
import { refusal } from './policy.ts'

export interface Waiting {
  template?: boolean
  /** When it was written by itself: what it tells is true for a short time. Null for what a person wrote. */
  automatic_at: number | null
  wake_at: number
  window_ends_at: number | null
  blocked_at: number | null
  channel_state: 'connected' | 'disconnected'
  breaker_opened_at: number | null
  /** Something of the same conversation that was written before has not left yet. */
  behind: boolean
  number_ready_at: number
  pair_ready_at: number
}

export type Readiness =
  | { type: 'go' }
  | { type: 'wait'; until: number }
  | { type: 'refuse'; reason: NonNullable<ReturnType<typeof refusal>> | 'too_late' }

/** How long before somebody looks again at what waits for a person (a closed channel) or for another message. */
const LOOK_AGAIN = 5 * MINUTE
const BEHIND = 30 * SECOND
/** An automatic message that could not leave within this time is not true any more, or too late to be of use. */
const TRUE_FOR = 10 * MINUTE

/** Can this message leave now? */
export function readiness(facts: Waiting, now: number): Readiness {
  if (facts.wake_at > now) return { type: 'wait', until: facts.wake_at }
  const reason = refusal(facts, now)
  if (reason) return { type: 'refuse', reason }
  if (facts.automatic_at !== null && now - facts.automatic_at > TRUE_FOR)
    return { type: 'refuse', reason: 'too_late' }
  if (facts.breaker_opened_at !== null) return { type: 'wait', until: now + LOOK_AGAIN }
  if (facts.behind) return { type: 'wait', until: now + BEHIND }
  const ready = Math.max(
    earliest(NUMBER_PACE, facts.number_ready_at),
    earliest(PAIR_PACE, facts.pair_ready_at)
  )
  return ready > now ? { type: 'wait', until: ready } : { type: 'go' }
}
