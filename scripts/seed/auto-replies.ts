import { contextOf, type Edge, type LibraryPlace, SYSTEM } from '../../workers/lib/context.ts'

const OFF = { enabled: false }

/** A library that sends nothing by itself: what is told of its past happened as it is told. */
export async function withoutAutoReplies(edge: Edge, place: LibraryPlace): Promise<void> {
  const { db } = contextOf(edge, place, SYSTEM)
  const document = JSON.stringify({ greeting: OFF, away: OFF, received: OFF })
  await db.commit(
    db.insertInto('auto_replies').values({
      ...{ library_id: db.library_id, id: 'auto_replies', version: 1, document },
      ...{ changed_at: edge.now(), changed_by: null }
    })
  )
}

/** From here on it sends what a new library sends. */
export async function allowAutoReplies(edge: Edge, place: LibraryPlace): Promise<void> {
  const { db } = contextOf(edge, place, SYSTEM)
  await db.commit(db.deleteFrom('auto_replies').where('library_id', '=', db.library_id))
}
