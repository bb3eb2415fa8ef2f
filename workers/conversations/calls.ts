/** What the steps of a call make of its line in the thread. Pure. */
import type { CallFacts } from '../platforms/content.ts'

const RANK: Record<CallFacts['state'], number> = { ringing: 0, answered: 1, missed: 2, rejected: 2, ended: 2 }

/** A call only goes on: late and repeated steps change nothing. Null when this step tells nothing new. */
export function callAfter(before: CallFacts, step: CallFacts): CallFacts | null {
  const state = RANK[step.state] > RANK[before.state] ? step.state : before.state
  const seconds = before.seconds ?? step.seconds
  if (state === before.state && seconds === before.seconds) return null
  return { direction: before.direction, state, seconds }
}

/** They called and nobody spoke with them. `answered`: a step before said that somebody picked up. */
export const callWaits = (call: CallFacts, answered: boolean): boolean =>
  call.direction === 'in' &&
  (call.state === 'missed' ||
    call.state === 'rejected' ||
    (call.state === 'ended' && !answered && !call.seconds))
