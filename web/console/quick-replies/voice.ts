/** How a patron is addressed, as chosen last in their conversation; kept while this tab is open. */
import { useState } from 'react'
import type { Voice } from './find.ts'

const chosen = new Map<string, Voice>()

/** As it is now, for what is not shown. */
export const voiceOf = (conversationId: string): Voice => chosen.get(conversationId) ?? 'je'

export function useVoice(conversationId: string): [Voice, (voice: Voice) => void] {
  const [voice, setVoice] = useState<Voice>(chosen.get(conversationId) ?? 'je')
  return [
    voice,
    (next) => {
      chosen.set(conversationId, next)
      setVoice(next)
    }
  ]
}
