import { useEffect, useRef } from 'react'
import type { Conversation } from '../api/contract.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import { noticeOf } from './notice.ts'

/** The open conversation stays where it is when a colleague takes it; a line says so. */
export function useColleagueNotice(conversation: Conversation): void {
  const { details } = useLibrary()
  const { inbox } = useTexts()
  const me = useSession().person.id
  const before = useRef(conversation)
  useEffect(() => {
    const was = before.current
    before.current = conversation
    // changes by oneself are guessed first, with a broken number: those are known already
    if (!Number.isInteger(was.seq) || !Number.isInteger(conversation.seq)) return
    const text = noticeOf(was, conversation, { me, members: details?.members ?? [], inbox })
    if (text) showToast({ text })
  }, [conversation, details, inbox, me])
}
