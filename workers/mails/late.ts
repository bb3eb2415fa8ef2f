import { directoryOf, type Edge } from '../lib/context.ts'
import { oldQueuedMails } from './queries.ts'

/** The mails that were written before a moment and have not left: how many, and since when. Null when there is none. */
export async function lateMails(
  edge: Edge,
  before: number
): Promise<{ count: number; oldest_at: number } | null> {
  const row = await oldQueuedMails(directoryOf(edge), before)
  return row?.oldest_at == null ? null : { count: row.count, oldest_at: row.oldest_at }
}
