import { useQueryClient } from '@tanstack/react-query'
import { typeid } from 'typeid-js'
import { api } from '../api/client.ts'
import type { MessageItem } from '../messages/contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { useChannelTexts } from '../channels/texts.ts'
import type { CachedThread } from '../messages/outgoing.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import { withReaction } from './reactions.ts'

/** Reacts at once, "" takes it back; shown before the server says so, and put back with a word when it refuses. */
export function useReacting(conversationId: string): (message: MessageItem, emoji: string) => Promise<void> {
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const personId = useSession().person.id
  const { react } = useChannelTexts()
  const { common } = useTexts()
  const queryKey = keys.messages(libraryId, conversationId)
  return async (message, emoji) => {
    queries.setQueryData<CachedThread>(
      queryKey,
      (thread) => thread && replaced(thread, withReaction(message, emoji, personId))
    )
    try {
      const id = typeid('msg').toString()
      await api.post(`/api/libraries/${libraryId}/messages/${message.id}/reaction`, { id, emoji })
    } catch (error) {
      showToast({ text: react.failed(errorText(error, common.errors)) })
    }
    void queries.invalidateQueries({ queryKey })
  }
}

const replaced = (thread: CachedThread, message: MessageItem): CachedThread => ({
  ...thread,
  pages: thread.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.id === message.id ? message : item))
  }))
})
