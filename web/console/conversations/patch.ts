/** Puts a changed conversation where it is shown, before or after the server says so. */
import type { QueryClient } from '@tanstack/react-query'
import type { Conversation, ConversationDetail, View } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { applyChanges, type Pages } from '../live/changes.ts'

/** Less than one change of the library: what the server says next always wins. */
const HARDLY = 0.001

/** A guess that goes before the server's answer, and gives way to it. */
export const guessed = (conversation: Conversation, change: Partial<Conversation>): Conversation => ({
  ...conversation,
  ...change,
  seq: conversation.seq + HARDLY
})

/** How it was, after a guess that did not come true. */
export const takenBack = (before: Conversation): Conversation => ({ ...before, seq: before.seq + 2 * HARDLY })

export function patchConversation(
  queries: QueryClient,
  libraryId: string,
  personId: string,
  conversation: Conversation
): void {
  const lists = queries.getQueriesData<Pages>({ queryKey: keys.allConversations(libraryId) })
  for (const [key, list] of lists) {
    if (list) queries.setQueryData(key, applyChanges(list, key[3] as View, [conversation], personId))
  }
  queries.setQueryData<ConversationDetail>(keys.conversation(libraryId, conversation.id), (detail) =>
    detail && detail.conversation.seq < conversation.seq ? { ...detail, conversation } : detail
  )
}
