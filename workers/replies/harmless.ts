/** What may be sent twice. Pure. */
import type { SendOutcome } from '../meta/failures.ts'

/** Then an outage of Meta's is no short one. */
const TRIES = 4

const isHarmless = (message: { kind: string }): boolean => message.kind === 'reaction'

/** A reaction takes the place of the one before, itself too: where nobody knows whether it arrived it is sent again, and nobody is asked. */
export const outcomeOf = (message: { kind: string }, outcome: SendOutcome): SendOutcome =>
  isHarmless(message) && outcome.outcome === 'uncertain'
    ? { ...outcome, outcome: 'failed', retryable: true, reason: 'transient', holds: 'message', tries: TRIES }
    : outcome
