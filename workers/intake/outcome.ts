import { MINUTE } from '../lib/time.ts'

/** What became of an item: `stored`, `seen` (we had it), `waiting` (its target is not here yet), `ignored: …`, `failed: …`, `dead: …`. */
export type Outcome = string
/** By the item's place in the change. */
export type Outcomes = Record<string, Outcome>

/** Over about a day; then it is for an operator. */
export const TRIES_AT_MOST = 10

/** So many tries follow each other at once: mostly somebody else wrote in the same conversation, and was first. */
const AT_ONCE = 3

/** Until the next try of a delivery that failed `attempts` times; ms. */
export const backoff = (attempts: number): number =>
  attempts < AT_ONCE ? 0 : Math.min(4 ** (attempts - AT_ONCE), 480) * MINUTE

/** What is kept of a delivery that went well: how many items ended how. */
export function summary(outcomes: Outcomes): string {
  const counts: Record<string, number> = {}
  for (const outcome of Object.values(outcomes)) counts[outcome] = (counts[outcome] ?? 0) + 1
  return JSON.stringify(counts)
}
