import { expressionBuilder, type NotNull, sql } from 'kysely'
import type { Sight } from '../confidentiality/sight.ts'
import type { LibraryDatabase, LibraryDb } from '../lib/db.ts'

/** What is no secret, and what is assigned to them. */
function theirs({ person_id }: Sight) {
  const eb = expressionBuilder<LibraryDatabase, 'conversations'>()
  return eb.or([eb('conversations.confidential', '=', 0), eb('conversations.assignee_id', '=', person_id)])
}

/** Messages that hold the words, best first. The index is shared, so the match carries the library's word and each hit is joined back. */
export const findMessages = (db: LibraryDb, sight: Sight, match: string, limit: number) =>
  db
    .selectFrom('search_index')
    .innerJoin('search_rows', 'search_rows.docid', 'search_index.rowid')
    .innerJoin('messages', (join) =>
      join
        .onRef('messages.library_id', '=', 'search_rows.library_id')
        .onRef('messages.id', '=', 'search_rows.message_id')
    )
    .innerJoin('conversations', (join) =>
      join
        .onRef('conversations.library_id', '=', 'messages.library_id')
        .onRef('conversations.id', '=', 'messages.conversation_id')
    )
    .innerJoin('patrons', (join) =>
      join
        .onRef('patrons.library_id', '=', 'conversations.library_id')
        .onRef('patrons.id', '=', 'conversations.patron_id')
    )
    .where('search_rows.library_id', '=', db.library_id)
    .where(sql<boolean>`search_index match ${match}`)
    .$if(!sight.all, (query) => query.where(theirs(sight)))
    .orderBy('search_index.rowid', 'desc')
    .limit(limit)
    .select([
      'messages.id as message_id',
      'messages.conversation_id',
      'messages.text',
      'messages.at',
      'messages.origin'
    ])
    .select(['patrons.id as patron_id', 'patrons.name'])
    // only what has words is in the index
    .$narrowType<{ text: NotNull }>()
    .execute()

/** Patrons whose name, user name or number holds the words, who came last first. The index is shared, as that of messages. */
export const findPatrons = (db: LibraryDb, match: string, limit: number) =>
  db
    .selectFrom('patron_index')
    .innerJoin('patron_rows', 'patron_rows.docid', 'patron_index.rowid')
    .innerJoin('patrons', (join) =>
      join
        .onRef('patrons.library_id', '=', 'patron_rows.library_id')
        .onRef('patrons.id', '=', 'patron_rows.patron_id')
    )
    .where('patron_rows.library_id', '=', db.library_id)
    .where(sql<boolean>`patron_index match ${match}`)
    .orderBy('patron_index.rowid', 'desc')
    .limit(limit)
    .select(['patrons.id', 'patrons.name', 'patrons.username', 'patrons.phone'])
    .execute()

export const findLatestConversations = (db: LibraryDb, sight: Sight, patronIds: string[]) =>
  db
    .selectFrom('conversations')
    .where('conversations.library_id', '=', db.library_id)
    // not joined: then SQLite would walk through all conversations of the library
    .where('conversations.patron_id', 'in', (eb) =>
      eb
        .selectFrom(sql`json_each(${JSON.stringify(patronIds)})`.as('item'))
        .select(sql<string>`item.value`.as('id'))
    )
    // its messages stand in another one
    .where('conversations.last_kind', '<>', 'merged')
    .$if(!sight.all, (query) => query.where(theirs(sight)))
    .orderBy('conversations.opened_at', 'desc')
    .select(['conversations.id', 'conversations.patron_id'])
    .limit(200)
    .execute()
