/** Blocking a patron, and letting them write again. */
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Conversation, ConversationDetail, Patron } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { useChannelTexts } from '../channels/texts.ts'
import { patronName } from '../conversations/names.ts'
import { guessed, patchConversation } from '../conversations/patch.ts'
import { newestKnown } from '../conversations/use-conversations.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'

export interface Blocking {
  block: () => Promise<void>
  unblock: () => Promise<void>
}

export function useBlocking(conversation: Conversation): Blocking {
  const { inbox, common } = useTexts()
  const { block: words } = useChannelTexts()
  const change = useChange(conversation)
  const name = patronName(conversation.patron, inbox)
  const unblock = async () => {
    try {
      await change('unblock')
      showToast({ text: words.unblocked(name) })
    } catch (error) {
      showToast({ text: words.unblockFailed(errorText(error, common.errors)) })
    }
  }
  const block = async () => {
    try {
      await change('block')
      showToast({ text: words.blocked(name), action: { label: common.undo, run: () => void unblock() } })
    } catch (error) {
      showToast({ text: words.failed(errorText(error, common.errors)) })
    }
  }
  return { block, unblock }
}

function useChange({ id, patron }: Conversation) {
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const personId = useSession().person.id
  return async (what: 'block' | 'unblock') => {
    const url = `/api/libraries/${libraryId}/patrons/${patron.id}/${what}`
    const answer = await api.post<{ patron: Patron }>(url)
    const newest = newestKnown(queries, libraryId, id)
    if (newest) {
      const blocked = what === 'block'
      const ended = blocked && { state: 'closed' as const, waiting_since: null, due_at: null, unread: 0 }
      const next = guessed(newest, { patron: { ...newest.patron, blocked }, ...ended })
      patchConversation(queries, libraryId, personId, next)
    }
    queries.setQueryData<ConversationDetail>(
      keys.conversation(libraryId, id),
      (detail) => detail && { ...detail, patron: answer.patron }
    )
    void queries.invalidateQueries({ queryKey: keys.conversation(libraryId, id) })
    void queries.invalidateQueries({ queryKey: keys.messages(libraryId, id) })
  }
}
