import type { LibraryDb } from '../lib/db.ts'

/** What decides who may see a conversation, or the one that a message or a file stands in. */
export const findGuarded = (db: LibraryDb, of: 'conversations' | 'messages' | 'attachments', id: string) => {
  const conversations = db
    .selectFrom('conversations')
    .where('conversations.library_id', '=', db.library_id)
    .select(['conversations.confidential', 'conversations.assignee_id'])
  if (of === 'conversations') return conversations.where('conversations.id', '=', id).executeTakeFirst()
  if (of === 'messages')
    return conversations
      .innerJoin('messages', (join) =>
        join
          .onRef('messages.library_id', '=', 'conversations.library_id')
          .onRef('messages.conversation_id', '=', 'conversations.id')
      )
      .where('messages.id', '=', id)
      .executeTakeFirst()
  return conversations
    .innerJoin('attachments', (join) =>
      join
        .onRef('attachments.library_id', '=', 'conversations.library_id')
        .onRef('attachments.conversation_id', '=', 'conversations.id')
    )
    .where('attachments.id', '=', id)
    .executeTakeFirst()
}
