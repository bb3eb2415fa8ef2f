/** Which reactions a message shows. Pure. */

interface Reaction {
  reply_to_external_id: string | null
  /** The emoji; null or empty: what was there is taken back. */
  text: string | null
  origin: string
  author_id: string | null
  status: string
}

const isOurs = (row: Reaction) => row.origin !== 'patron'

/** The newest of the patron and the newest of us, as WhatsApp shows them; `rows` are oldest first. What was taken back is none. */
export function reactionsOn<Row extends Reaction>(
  externalId: string | null,
  rows: Row[]
): { emoji: string; origin: Row['origin']; author_id: string | null; status: Row['status'] }[] {
  const about = rows.filter((row) => externalId !== null && row.reply_to_external_id === externalId)
  const newest = [about.findLast((row) => !isOurs(row)), about.findLast(isOurs)]
  return newest.flatMap((row) =>
    row?.text ? [{ emoji: row.text, origin: row.origin, author_id: row.author_id, status: row.status }] : []
  )
}
