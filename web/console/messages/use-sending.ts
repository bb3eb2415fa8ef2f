/** Sending, taking back and trying again, for one conversation. */
import { useQueryClient } from '@tanstack/react-query'
import { typeid } from 'typeid-js'
import { ApiError, api } from '../api/client.ts'
import type { MessageItem } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { focusComposer } from '../composer/focus.ts'
import { type Quote, setQuoteOf } from '../composer/quotes.ts'
import { useDrafts } from '../composer/use-draft.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import type { CachedThread } from './outgoing.ts'
import type { Outgoing } from './queue.ts'
import { useOutgoing } from './use-thread.ts'

export interface Sending {
  reply: (text: string, quote: Quote | undefined, after: string | undefined) => void
  note: (text: string, after: string | undefined) => void
  /** takes a message back; its text returns to the composer */
  undo: (id: string, quote: Quote | null) => Promise<void>
  retry: (id: string) => void
  remove: (id: string) => void
  resend: (message: MessageItem) => void
}

export function useSending(conversationId: string): Sending {
  const box = useOutgoing()
  const drafts = useDrafts()
  const undo = useUndo(conversationId)
  const add = (item: Pick<Outgoing, 'kind' | 'text' | 'reply_to' | 'resend_of'>, after: string | undefined) =>
    box.add({
      ...item,
      id: typeid(item.kind === 'reply' ? 'msg' : 'not').toString(),
      conversation_id: conversationId,
      after: after ?? null,
      at: Date.now(),
      state: 'waiting',
      // what stands behind something that has no connection has none either
      offline: box.get().some((other) => other.offline),
      tried: false,
      failure: null
    })
  return {
    reply: (text, quote, after) => {
      drafts.take(conversationId, 'reply')
      setQuoteOf(conversationId, undefined)
      add({ kind: 'reply', text: text.trim(), reply_to: quote ?? null, resend_of: null }, after)
    },
    note: (text, after) => {
      drafts.take(conversationId, 'note')
      add({ kind: 'note', text: text.trim(), reply_to: null, resend_of: null }, after)
    },
    undo,
    retry: box.retry,
    remove: box.remove,
    // it stands at the end: this is a new message
    resend: ({ id, text }) =>
      add({ kind: 'reply', text: text ?? '', reply_to: null, resend_of: id }, undefined)
  }
}

function useUndo(conversationId: string) {
  const box = useOutgoing()
  const drafts = useDrafts()
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const { inbox, common } = useTexts()

  const giveBack = (id: string, text: string, quote: Quote | null) => {
    box.remove(id)
    queries.setQueryData<CachedThread>(
      keys.messages(libraryId, conversationId),
      (thread) => thread && withoutItem(thread, id)
    )
    const written = drafts.get(conversationId, 'reply').text
    drafts.type(conversationId, 'reply', written.trim() ? `${text}\n\n${written}` : text)
    if (quote) setQuoteOf(conversationId, quote)
    showToast({ text: inbox.composer.undone })
    requestAnimationFrame(focusComposer)
  }
  return async (id: string, quote: Quote | null) => {
    await box.settled(id)
    const item = box.get().find((candidate) => candidate.id === id)
    if (item && !item.tried) return giveBack(id, item.text, item.reply_to)
    try {
      const { text } = await api.delete<{ text: string }>(`/api/libraries/${libraryId}/messages/${id}`)
      giveBack(id, text, quote)
      void queries.invalidateQueries({ queryKey: keys.messages(libraryId, conversationId) })
    } catch (error) {
      const status = error instanceof ApiError ? error.status : 0
      if (status === 404 && item) return giveBack(id, item.text, item.reply_to)
      const { undoLate, undoFailed } = inbox.composer
      showToast({ text: status === 409 ? undoLate : undoFailed(errorText(error, common.errors)) })
    }
  }
}

const withoutItem = (thread: CachedThread, id: string): CachedThread => ({
  ...thread,
  pages: thread.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) }))
})
