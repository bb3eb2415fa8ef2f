import { useEffect, useSyncExternalStore } from 'react'
import { useLive } from '../live/use-live.tsx'
import { useLibrary, useSession } from '../shell/session.tsx'
import { isAhead } from './draft-sync.ts'
import { type Drafts, draftsOf, type Mode } from './drafts.ts'

export function useDrafts(): Drafts {
  return draftsOf(useSession().person.id, useLibrary().id)
}

/** The text of one composer, and how to change it. */
export function useDraft(conversationId: string, mode: Mode) {
  const drafts = useDrafts()
  const { state } = useLive()
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(conversationId, mode))
  useEffect(() => {
    if (state === 'live') void drafts.flush()
  }, [drafts, state])
  return {
    text: draft.text,
    ahead: isAhead(draft),
    type: (text: string) => drafts.type(conversationId, mode, text)
  }
}

/** For the list: what stands in the composer of a conversation, if anything was typed in this tab. */
export function useKnownDraft(conversationId: string): string | undefined {
  const drafts = useDrafts()
  return useSyncExternalStore(drafts.subscribe, () => drafts.known(conversationId, 'reply'))
}
