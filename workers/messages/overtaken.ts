import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { findWaiting } from '../waiting-items/find.ts'
import type { Version } from './queries.ts'
import type { StatusNews } from './status.ts'

export interface Overtaken {
  news: StatusNews[]
  /** New words for it, in the order they were written. */
  edits: Version[]
  /** Its sender took it back already; ms. */
  deleted_at: number | null
  /** For the commit that applies the news and gives the message its id: they are dropped, and Stale when another came since. */
  drop: Write[]
}

export const NOTHING_OVERTAKEN: Overtaken = { news: [], edits: [], deleted_at: null, drop: [] }

/** Statuses, edits and a deletion that overtook the message they are about. */
export async function findOvertaken(ctx: Context, channelId: string, externalId: string): Promise<Overtaken> {
  const { items, drop } = await findWaiting(ctx, channelId, externalId)
  const told = (kind: string) =>
    items.filter((item) => item.kind === kind).map((item) => JSON.parse(item.content) as unknown)
  const deletions = told('deletion') as { at: number }[]
  return {
    news: told('status') as StatusNews[],
    edits: (told('edit') as Version[]).sort(inOrder),
    deleted_at: deletions.length > 0 ? Math.min(...deletions.map((item) => item.at)) : null,
    drop
  }
}

/** By the sender's clock; ids break ties, so that any order of arrival ends alike. */
export const inOrder = (a: Version, b: Version): number => a.at - b.at || (a.id < b.id ? -1 : 1)
