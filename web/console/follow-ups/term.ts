/** Which step of a kind of conversation is near its last moment. Pure. */
import type { Conversation } from '../api/contract.ts'

const DAY = 86_400_000
/** So long before it the list says so. */
const NEAR = 2 * DAY

export interface Term {
  step: 'confirm' | 'handle'
  at: number
  late: boolean
}

/** Nothing while there is time; `always`: the next step, however far. */
export function termOf(
  { state, confirm_by, handle_by }: Pick<Conversation, 'state' | 'confirm_by' | 'handle_by'>,
  now: number,
  always = false
): Term | undefined {
  if (state === 'closed') return undefined
  const step = confirm_by !== null ? 'confirm' : 'handle'
  const at = confirm_by ?? handle_by
  if (at === null || (!always && at - now > NEAR)) return undefined
  return { step, at, late: at <= now }
}
