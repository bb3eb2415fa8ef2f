import { useLibrary } from '../shell/session.tsx'
import type { Conversation } from '../api/contract.ts'
import { type Act, useDo } from '../conversations/use-acts.ts'
import { newestKnown } from '../conversations/use-conversations.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useDates } from '../shell/session.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useFollowUpTexts } from './texts.ts'

/** What is done with a conversation for later; each is shown at once, and taken back with a word when it is refused. */
export function useFollowUps(conversation: Conversation) {
  const run = useDo()
  const texts = useFollowUpTexts()
  const dates = useDates()
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const act = (path: string, body: unknown, more: Omit<Partial<Act>, 'path' | 'body'> = {}) =>
    run({ conversation, change: {}, method: 'put', path, body, ...more })
  const undo = (hide: () => void) => {
    hide()
    void act('later', { until: null }, { failed: texts.banner.failed })
  }
  /** The server says when it comes back: at the next opening, when nobody is there at the moment that was chosen. */
  const putOff = async (until: number, undoWord: string) => {
    const done = await act('later', { until }, { failed: texts.later.failed })
    const wake_at = newestKnown(queries, libraryId, conversation.id)?.wake_at
    if (!done || !wake_at) return
    const hide: () => void = showToast({
      text: texts.later.done(dates.moment(wake_at, Date.now())),
      action: { label: undoWord, run: () => undo(hide) }
    })
  }
  const promise = async (at: number, reply: { id: string; text: string } | undefined) => {
    const body = { at, ...(reply && { reply }) }
    const done = await act('promise', body, { method: 'post', failed: texts.promise.failed })
    if (done) showToast({ text: texts.promise.done(dates.moment(at, Date.now())) })
  }
  return {
    putOff,
    promise,
    takeBack: () => act('later', { until: null }, { failed: texts.banner.failed }),
    setUrgent: (urgent: boolean) =>
      act('urgent', { urgent }, { change: { urgent: urgent ? 'staff' : null }, failed: texts.urgentFailed }),
    setConfidential: async (confidential: boolean) => {
      const done = await act('confidential', { confidential }, { failed: texts.confidential.failed })
      if (done) showToast({ text: confidential ? texts.confidential.done : texts.confidential.undone })
      return done
    },
    setKind: (kind: Conversation['kind']) =>
      act('kind', { kind }, { change: { kind }, failed: texts.kindDialog.failed })
  }
}
