import { directoryOf, type Edge } from '../lib/context.ts'
import { oldestUnprocessed } from '../lib/due.ts'
import { MINUTE } from '../lib/time.ts'
import { findChore } from './queries.ts'

/** Nobody has to get up for less. */
const TOO_LATE = 5 * MINUTE

export type Failing = 'cron' | 'deliveries'

/**
 * What an outside watch must know: the minute's tick has stopped, or something that Meta delivered more than five minutes ago has
 * no outcome yet. What fails again and again counts too: after a wrong deploy that may be everything.
 */
export async function failing(edge: Edge): Promise<Failing[]> {
  const [chore, received_at] = await Promise.all([
    findChore(directoryOf(edge), 'deliveries'),
    oldestUnprocessed(edge)
  ])
  return failingOf({ ticked_at: chore?.last_finished_at ?? null, received_at }, edge.now())
}

export function failingOf(
  facts: { ticked_at: number | null; received_at: number | null },
  now: number
): Failing[] {
  // a tick that lies ahead is of a clock that was wrong
  const ticked = facts.ticked_at !== null && Math.abs(now - facts.ticked_at) <= TOO_LATE
  const late = facts.received_at !== null && facts.received_at < now - TOO_LATE
  return [...(ticked ? [] : (['cron'] as const)), ...(late ? (['deliveries'] as const) : [])]
}
