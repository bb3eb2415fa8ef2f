/** Tells who looks at a library that somebody is nearly late or late: once each, politely, and in the title of the tab. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Conversation } from '../api/contract.ts'
import { patronName } from '../conversations/names.ts'
import { newestKnown } from '../conversations/use-conversations.ts'
import { useLiveChanges } from '../live/use-live.tsx'
import { useRecognisedBrowser } from '../push/recognise.ts'
import { useDuty } from '../roster/queries.ts'
import { paths } from '../routes.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import { showFirst } from '../shell/title.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import { type Level, levelOf, warningOf } from './warning.ts'
import { useTargetTexts } from './texts.ts'

export default function Warnings() {
  const library = useLibrary()
  const me = useSession().person.id
  const { warnings } = useTargetTexts()
  const { inbox } = useTexts()
  const [, navigate] = useLocation()
  const hearers = useDuty(library.id)?.hearers ?? null
  useRecognisedBrowser()
  const known = useRef(new Map<string, Level>())
  const late = useLateCount(library.id)
  useLiveChanges(({ conversations }) => {
    late.look(conversations)
    for (const conversation of conversations) {
      const level = warningOf(conversation, known.current.get(conversation.id), me, hearers)
      known.current.set(conversation.id, levelOf(conversation))
      if (!level) continue
      const hide: () => void = showToast({
        text: warnings[level](patronName(conversation.patron, inbox)),
        action: {
          label: warnings.open,
          run: () => {
            hide()
            navigate(paths.conversations(library.id, 'waiting_on_us', conversation.id))
          }
        }
      })
    }
  })
  return null
}

/** How many are late, of those that this tab knows. */
function useLateCount(libraryId: string) {
  const queries = useQueryClient()
  const { warnings } = useTargetTexts()
  const [ids, setIds] = useState<string[]>([])
  useEffect(() => {
    showFirst(ids.length > 0 ? warnings.title(ids.length) : '')
    return () => showFirst('')
  }, [ids, warnings])
  const look = (changed: Conversation[]) =>
    setIds((before) => {
      const all = new Set([...before, ...changed.map(({ id }) => id)])
      const still = [...all].filter((id) => {
        const row = newestKnown(queries, libraryId, id)
        return row !== undefined && levelOf(row) === 'late'
      })
      return still.join() === before.join() ? before : still
    })
  return { look }
}
