/** When Meta is told again about a block. Pure. */
import { HOUR, MINUTE } from '../lib/time.ts'

export type BlockOutcome = 'done' | 'failed' | 'later'

/** Meta lets itself be told about somebody for a day after they wrote; then it is no use any more. */
const TRIES = 12

/** Of several numbers that a patron wrote to: one where it did not work makes it not done. */
export const worst = (outcomes: BlockOutcome[]): BlockOutcome =>
  outcomes.find((outcome) => outcome === 'later') ??
  outcomes.find((outcome) => outcome === 'failed') ??
  'done'

/** What to write down after an attempt, counted from 1, and when the next one is; null: none. */
export function nextBlockTry(
  outcome: BlockOutcome,
  attempt: number,
  now: number
): { sync: 'pending' | 'done' | 'failed'; at: number | null } {
  if (outcome !== 'later') return { sync: outcome, at: null }
  if (attempt >= TRIES) return { sync: 'failed', at: null }
  return { sync: 'pending', at: now + Math.min(MINUTE * 2 ** (attempt - 1), 4 * HOUR) }
}
