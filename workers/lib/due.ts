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

/** As many as one tick can work on. */
const AT_ONCE = 200

/**
 * What is due, over all libraries of every database: the one read that is not bound to a library. It sees ids only, and what it
 * finds goes to verbs that are.
 */
export async function readDue(edge: Edge, kind: DueKind): Promise<DueRow[][]> {
  const found: DueRow[][] = []
  for (const database of libraryDatabases(edge.env)) {
    const d1 = edge.env[database]
    if (!d1) continue
    const { results } = await metered(d1, edge.meter)
      .prepare('select library_id, id, at from due where kind = ? and at <= ? order by at limit ?')
      .bind(kind, edge.now(), AT_ONCE)
      .all<DueRow>()
    found.push(results)
  }
  return found
}

/** Since when the oldest row of a kind is due, over all databases; null when there is none. */
export async function oldestDue(edge: Edge, kind: DueKind): Promise<number | null> {
  let oldest: number | null = null
  for (const database of libraryDatabases(edge.env)) {
    const d1 = edge.env[database]
    if (!d1) continue
    const row = await metered(d1, edge.meter)
      .prepare('select at from due where kind = ? order by at limit 1')
      .bind(kind)
      .first<{ at: number }>()
    if (row && (oldest === null || row.at < oldest)) oldest = row.at
  }
  return oldest
}
