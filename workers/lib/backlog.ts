import { type Edge, libraryDatabases } from './context.ts'
import { metered } from './d1.ts'
import type { DueKind } from './due.ts'

/** How much of one thing a library has, and since when (ms). */
export interface Backlog {
  library_id: string
  count: number
  oldest_at: number
}

/** So many rows are counted in each database. */
const AT_MOST = 5000

/**
 * What is dead, asked of staff or late, counted over all libraries of every database. Like `readDue` these look across libraries:
 * each reads an index that holds only what it counts, so that thousands of libraries without trouble cost nothing. They see ids
 * and moments.
 */
export const readDead = (edge: Edge): Promise<Backlog[]> =>
  across(
    edge,
    `select library_id, count(*) as count, min(at) as oldest_at from
    (select library_id, received_at as at from deliveries where state = 'dead' limit ?) group by library_id`,
    AT_MOST
  )

/** Sends of which nobody knows whether they arrived, and about which a person was asked. */
export const readAsked = (edge: Edge): Promise<Backlog[]> =>
  across(
    edge,
    `select library_id, count(*) as count, min(asked_at) as oldest_at from
    (select library_id, asked_at from outbox where asked_at is not null limit ?) group by library_id`,
    AT_MOST
  )

/** What Meta delivered before a moment and has no outcome yet, also when its next try is still to come. */
export const readUnprocessed = (edge: Edge, before: number): Promise<Backlog[]> =>
  across(
    edge,
    `select due.library_id, count(*) as count, min(deliveries.received_at) as oldest_at from
    (select library_id, id from due where kind = 'delivery' order by at limit ?) as due
    cross join deliveries on deliveries.library_id = due.library_id and deliveries.id = due.id
    where deliveries.state = 'received' and deliveries.received_at <= ? group by due.library_id`,
    AT_MOST,
    before
  )

export interface Overdue extends Backlog {
  kind: DueKind
}

/** What should have been done before a moment; each kind has its own. */
export const readOverdue = (edge: Edge, before: Partial<Record<DueKind, number>>): Promise<Overdue[]> =>
  across(
    edge,
    `select kind, library_id, count(*) as count, min(at) as oldest_at from
    (select due.kind, due.library_id, due.at from json_each(?) as item
    cross join due on due.kind = item.key and due.at <= item.value limit ?) group by kind, library_id`,
    JSON.stringify(before),
    AT_MOST
  )

async function across<Row>(edge: Edge, sql: string, ...values: (string | number)[]): Promise<Row[]> {
  const found: Row[] = []
  for (const database of libraryDatabases(edge.env)) {
    const d1 = edge.env[database]
    if (!d1) continue
    const { results } = await metered(d1, edge.meter)
      .prepare(sql)
      .bind(...values)
      .all<Row>()
    found.push(...results)
  }
  return found
}
