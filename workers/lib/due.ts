import { type Edge, libraryDatabases } from './context.ts'
import { metered } from './d1.ts'

export type DueKind =
  | 'delivery'
  | 'prune_delivery'
  | 'waiting_item'
  | 'outbox'
  | 'seal'
  | 'attachment'
  | 'prune_attachment'
  | 'patron_block'
  | 'templates'

export interface DueRow {
  library_id: string
  id: string
  at: number
}

/** As many of a database as one tick can work on. */
const AT_ONCE = 200

/**
 * What is due, over all libraries of every database: the one read that is not bound to a library. It sees ids only, and what it
 * finds goes to verbs that are. The oldest comes first, wherever it stands: a tick may not get to all, and one database's backlog
 * may not hold up another's.
 */
export async function readDue(edge: Edge, kind: DueKind): Promise<DueRow[]> {
  const found: DueRow[] = []
  for (const database of libraryDatabases(edge.env)) {
    const d1 = edge.env[database]
    if (!d1) continue
    const { results } = await metered(d1, edge.meter)
      .prepare('select library_id, id, at from due where kind = ? and at <= ? order by at limit ?')
      .bind(kind, edge.now(), AT_ONCE)
      .all<DueRow>()
    found.push(...results)
  }
  return found.sort((one, other) => one.at - other.at)
}

/**
 * When the oldest delivery came that has no outcome yet, over all databases; null when there is none. It looks across libraries
 * as `readDue` does, and sees this moment only.
 */
export async function oldestUnprocessed(edge: Edge): Promise<number | null> {
  let oldest: number | null = null
  for (const database of libraryDatabases(edge.env)) {
    const d1 = edge.env[database]
    if (!d1) continue
    const row = await metered(d1, edge.meter)
      .prepare(
        `select min(deliveries.received_at) as received_at from due
        cross join deliveries on deliveries.library_id = due.library_id and deliveries.id = due.id
        where due.kind = ? and deliveries.state = 'received'`
      )
      .bind('delivery')
      .first<{ received_at: number | null }>()
    const received_at = row?.received_at ?? null
    if (received_at !== null && (oldest === null || received_at < oldest)) oldest = received_at
  }
  return oldest
}
