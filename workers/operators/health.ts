import { directoryOf, type Edge } from '../lib/context.ts'
import { oldestDue } from '../lib/due.ts'
import { MINUTE } from '../lib/time.ts'
import { findChore } from './queries.ts'

/** Nobody has to get up for less. */
const TOO_LATE = 5 * MINUTE

export type Failing = 'cron' | 'deliveries'

/**
 * What an outside watch must know: the minute's tick has stopped, or something that Meta delivered should have been worked on
 * five minutes ago. An item that failed and waits for its next try is not late: it ends as dead, which the operator's page shows.
 */
export async function failing(edge: Edge): Promise<Failing[]> {
  const [chore, due] = await Promise.all([
    findChore(directoryOf(edge), 'deliveries'),
    oldestDue(edge, 'delivery')
  ])
  return failingOf({ ticked_at: chore?.last_finished_at ?? null, due_at: due }, edge.now())
}

export function failingOf(
  facts: { ticked_at: number | null; due_at: number | null },
  now: number
): Failing[] {
  const stopped = facts.ticked_at === null || facts.ticked_at < now - TOO_LATE
  const late = facts.due_at !== null && facts.due_at < now - TOO_LATE
  return [...(stopped ? (['cron'] as const) : []), ...(late ? (['deliveries'] as const) : [])]
}
