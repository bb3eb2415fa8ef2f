/** What a person does with a conversation: shown at once, taken back with a word when the server refuses. */
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ApiError, api } from '../api/client.ts'
import type { Conversation } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { errorText } from '../api/error-text.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import { keepUnread } from './kept-unread.ts'
import { guessed, patchConversation, takenBack } from './patch.ts'
import { newestKnown } from './use-conversations.ts'

export interface Acts {
  /** each resolves to whether it worked; a refusal was told */
  close: (conversation: Conversation, look: Look) => Promise<boolean>
  reopen: (conversation: Conversation) => Promise<boolean>
  assign: (conversation: Conversation, assigneeId: string | null) => Promise<boolean>
  markUnread: (conversation: Conversation) => Promise<boolean>
  /** says nothing when it fails: it is tried again at the next look */
  markRead: (conversation: Conversation, seq: number) => Promise<boolean>
}

/** How far the thread was read; `onNewer`: the patron wrote something after that, so it stays open. */
export interface Look {
  seen_seq: number | undefined
  onNewer: () => void
}

type Method = 'post' | 'put'
export interface Act {
  conversation: Conversation
  change: Partial<Conversation>
  method: Method
  path: string
  body?: unknown
  failed?: (why: string) => string
  onConflict?: () => void
}

/** Shows the change, asks the server, and puts its answer or the old state in place. */
export function useDo(): (act: Act) => Promise<boolean> {
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const personId = useSession().person.id
  const { common } = useTexts()
  return async ({ conversation: shown, change, method, path, body = {}, failed, onConflict }) => {
    // what was on the screen when someone pressed may be older than what we know by now
    const conversation = newestKnown(queries, libraryId, shown.id) ?? shown
    const patch = (next: Conversation) => patchConversation(queries, libraryId, personId, next)
    patch(guessed(conversation, change))
    try {
      const url = `/api/libraries/${libraryId}/conversations/${conversation.id}/${path}`
      const answer = await api[method]<{ conversation: Conversation }>(url, body)
      patch(answer.conversation)
      void queries.invalidateQueries({ queryKey: keys.counts(libraryId) })
      void queries.invalidateQueries({ queryKey: keys.messages(libraryId, conversation.id) })
      return true
    } catch (error) {
      patch(takenBack(conversation))
      if (onConflict && error instanceof ApiError && error.status === 409) onConflict()
      else if (failed) showToast({ text: failed(errorText(error, common.errors)) })
      return false
    }
  }
}

export function useActs(): Acts {
  const run = useDo()
  const personId = useSession().person.id
  const { acts } = useTexts().inbox
  return useMemo(() => {
    const quiet = { waiting_since: null, due_at: null }
    return {
      close: (conversation, { seen_seq, onNewer }) => {
        const change = {
          ...quiet,
          state: 'closed' as const,
          unread: 0,
          closed_at: Date.now(),
          sort_at: Date.now()
        }
        return run({
          conversation,
          change,
          method: 'post',
          path: 'close',
          body: seen_seq === undefined ? {} : { seen_seq },
          failed: acts.closeFailed,
          onConflict: onNewer
        })
      },
      reopen: (conversation) => {
        const change = { ...reopened(conversation), assignee_id: personId }
        return run({ conversation, change, method: 'post', path: 'reopen', failed: acts.reopenFailed })
      },
      assign: (conversation, assignee_id) => {
        const body = { assignee_id }
        return run({
          conversation,
          change: body,
          method: 'put',
          path: 'assignee',
          body,
          failed: acts.assignFailed
        })
      },
      markUnread: (conversation) => {
        keepUnread(conversation)
        const change = { unread: Math.max(1, conversation.unread) }
        return run({ conversation, change, method: 'post', path: 'unread', failed: acts.unreadFailed })
      },
      markRead: (conversation, seq) =>
        run({ conversation, change: { unread: 0 }, method: 'post', path: 'read', body: { seq } })
    }
  }, [run, personId, acts])
}

/** As the server will decide: it waits for whoever did not speak last. */
function reopened({ last_message }: Conversation): Partial<Conversation> {
  const waits = last_message.origin === 'patron'
  const since = waits ? last_message.at : null
  return {
    state: waits ? 'waiting_on_us' : 'waiting_on_patron',
    sort_at: since ?? Date.now(),
    waiting_since: since,
    thanked_at: null,
    closed_at: null
  }
}
