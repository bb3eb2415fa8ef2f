/** Which reactions a message shows. Pure. */
import type { ReactionRow } from '../messages/queries.ts'

const isOurs = (row: ReactionRow) => row.origin !== 'patron'

/** The newest of the patron and the newest of us, as WhatsApp shows them; `rows` are oldest first. What was taken back is none. */
export function reactionsOn(externalId: string | null, rows: ReactionRow[]) {
  const about = rows.filter((row) => externalId !== null && row.reply_to_external_id === externalId)
  const theirs = about.findLast((row) => !isOurs(row))
  const ours = about.findLast(isOurs)
  return [theirs, ours].flatMap((row) =>
    row?.text ? [{ emoji: row.text, origin: row.origin, author_id: row.author_id, status: row.status }] : []
  )
}
