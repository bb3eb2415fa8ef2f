/** Sending, taking back and trying again, for one conversation. */
import { useQueryClient } from '@tanstack/react-query'
import { typeid } from 'typeid-js'
import { ApiError, api } from '../api/client.ts'
import type { MessageItem } from './contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { filesOf } from '../composer/files.ts'
import { focusComposer } from '../composer/focus.ts'
import { type Quote, setQuoteOf } from '../composer/quotes.ts'
import { useDrafts } from '../composer/use-draft.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import type { CachedThread } from './outgoing.ts'
import type { Outgoing, Sent } from './queue.ts'
import { useOutgoing } from './use-thread.ts'

export interface Sending {
  /** with the files that stand in the composer; `hold`: it waits until the patron taps; `sensitive_ok`: the warning was read */
  reply: (
    text: string,
    quote: Quote | undefined,
    after: string | undefined,
    hold?: boolean,
    sensitive_ok?: boolean
  ) => void
  /** `text` is what it says in the thread until the server has it */
  send: (sent: Sent, text: string, after: string | undefined) => void
  note: (text: string, after: string | undefined) => void
  /** takes a message back; its text returns to the composer */
  undo: (id: string, quote: Quote | null) => Promise<void>
  retry: (id: string) => void
  remove: (id: string) => void
  resend: (message: MessageItem, hold?: boolean) => void
}

type Written = Pick<Outgoing, 'kind' | 'text'> &
  Partial<Pick<Outgoing, 'files' | 'hold' | 'sent' | 'reply_to' | 'resend_of' | 'sensitive_ok'>>

export function useSending(conversationId: string): Sending {
  const box = useOutgoing()
  const drafts = useDrafts()
  const shelf = filesOf(useLibrary().id)
  const undo = useUndo(conversationId)
  const add = (item: Written, after: string | undefined) =>
    box.add({
      ...{ files: [], hold: false, sent: null, reply_to: null, resend_of: null },
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
    reply: (text, quote, after, hold = false, sensitive_ok = false) => {
      drafts.take(conversationId, 'reply')
      setQuoteOf(conversationId, undefined)
      const files = shelf.take(conversationId).map(({ id, kind, name, size }) => ({ id, kind, name, size }))
      add({ kind: 'reply', text: text.trim(), files, hold, sensitive_ok, reply_to: quote ?? null }, after)
    },
    send: (sent, text, after) => add({ kind: 'reply', text, sent }, after),
    note: (text, after) => {
      drafts.take(conversationId, 'note')
      add({ kind: 'note', text: text.trim() }, after)
    },
    undo,
    retry: box.retry,
    remove: box.remove,
    // it stands at the end: this is a new message
    resend: ({ id, text }, hold = false) =>
      add({ kind: 'reply', text: text ?? '', resend_of: id, hold }, undefined)
  }
}

interface Taken {
  text: string
  quote: Quote | null
  files: readonly string[]
}

/** Puts what was taken back in the composer again. */
function useGiveBack(conversationId: string) {
  const box = useOutgoing()
  const drafts = useDrafts()
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const { inbox, composer } = useTexts()
  return (ids: readonly string[], { text, quote, files }: Taken) => {
    for (const id of ids) box.remove(id)
    queries.setQueryData<CachedThread>(
      keys.messages(libraryId, conversationId),
      (thread) => thread && withoutItems(thread, ids)
    )
    const written = drafts.get(conversationId, 'reply').text
    if (text) drafts.type(conversationId, 'reply', written.trim() ? `${text}\n\n${written}` : text)
    if (quote) setQuoteOf(conversationId, quote)
    const lost = filesOf(libraryId).giveBack(conversationId, files)
    showToast({ text: lost > 0 ? composer.files.undoneWithout : inbox.composer.undone })
    requestAnimationFrame(focusComposer)
  }
}

function useUndo(conversationId: string) {
  const box = useOutgoing()
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const { inbox, common } = useTexts()
  const giveBack = useGiveBack(conversationId)
  return async (id: string, quote: Quote | null) => {
    await box.settled(id)
    const item = box.get().find((candidate) => candidate.id === id)
    const unsent = item && {
      text: item.sent ? '' : item.text,
      quote: item.reply_to,
      files: item.files.map((file) => file.id)
    }
    if (unsent && !item.tried) return giveBack([id], unsent)
    const thread = queries.getQueryData<CachedThread>(keys.messages(libraryId, conversationId))
    const ids = box.together(id)
    const files = box.filesOf(id).map((file) => file.id)
    try {
      const text = await withdrawAll(libraryId, ids)
      giveBack(ids, { text: isWritten(thread, id) ? text : '', quote, files })
      void queries.invalidateQueries({ queryKey: keys.messages(libraryId, conversationId) })
    } catch (error) {
      const status = error instanceof ApiError ? error.status : 0
      if (status === 404 && unsent) return giveBack([id], unsent)
      void queries.invalidateQueries({ queryKey: keys.messages(libraryId, conversationId) })
      const { undoLate, undoFailed } = inbox.composer
      showToast({ text: status === 409 ? undoLate : undoFailed(errorText(error, common.errors)) })
    }
  }
}

/** The words of a place or a template were not typed here. */
const isWritten = (thread: CachedThread | undefined, id: string) =>
  !thread?.pages.some(({ items }) =>
    items.some(
      (item) =>
        item.id === id && item.type === 'message' && ['location', 'list', 'template'].includes(item.kind)
    )
  )

/** Last first, so that what cannot be stopped any more is the beginning. Their words together. */
async function withdrawAll(libraryId: string, ids: readonly string[]): Promise<string> {
  const texts: string[] = []
  for (const id of ids.toReversed()) {
    const { text } = await api.delete<{ text: string | null }>(`/api/libraries/${libraryId}/messages/${id}`)
    if (text) texts.unshift(text)
  }
  return texts.join('\n\n')
}

const withoutItems = (thread: CachedThread, ids: readonly string[]): CachedThread => ({
  ...thread,
  pages: thread.pages.map((page) => ({ ...page, items: page.items.filter((item) => !ids.includes(item.id)) }))
})
