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
  | 'emergency'
  | 'receipt'
  | 'target'
  | 'wake'
  | 'hours_changed'
  | 'mailbox'
  | 'push'

export interface DueRow {
  library_id: string
  id: string
  at: number
}

/** As many of a database as are read at once. */
const AT_ONCE = 200

export interface DuePage {
  rows: DueRow[]
  /** Where each database goes on, by its name; null when all that is due was read. */
  next: Record<string, DueRow> | null
}

/**
 * What is due, over all libraries of every database: the one read that is not bound to a library. It sees ids only, and what it
 * finds goes to verbs that are. The oldest comes first, wherever it stands: a tick may not get to all, and one database's backlog
 * may not hold up another's.
 */
export async function readDue(
  edge: Edge,
  kind: DueKind,
  from: Record<string, DueRow> | null = null
): Promise<DuePage> {
  const rows: DueRow[] = []
  const next: Record<string, DueRow> = {}
  for (const database of libraryDatabases(edge.env)) {
    const d1 = edge.env[database]
    const after = from?.[database]
    if (!d1 || (from && !after)) continue
    const beyond = after ? ' and (at, library_id, id) > (?, ?, ?)' : ''
    const { results } = await metered(d1, edge.meter)
      .prepare(
        `select library_id, id, at from due where kind = ? and at <= ?${beyond} order by at, library_id, id limit ?`
      )
      .bind(kind, edge.now(), ...(after ? [after.at, after.library_id, after.id] : []), AT_ONCE)
      .all<DueRow>()
    rows.push(...results)
    const last = results.at(-1)
    if (last && results.length === AT_ONCE) next[database] = last
  }
  rows.sort((one, other) => one.at - other.at)
  return { rows, next: Object.keys(next).length > 0 ? next : null }
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
