import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { typeid } from 'typeid-js'
import { standardText } from '../../../workers/emergencies/text.ts'
import { api } from '../api/client.ts'
import type { Library } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import { lookAgain } from './queries.ts'
import { useEmergencyTexts } from './texts.ts'
import { useUntil } from './use-until.ts'

type Faults = Partial<Record<'branches' | 'until' | 'reason' | 'text', string>>
export type Closing = ReturnType<typeof useClosing>

/** What somebody fills in before closing; whatever they press twice is one closure. */
export function useClosing(open: Library['branches'], everything: boolean) {
  const words = useEmergencyTexts()
  const until = useUntil()
  const [where, setWhere] = useState<'everything' | 'some'>(everything ? 'everything' : 'some')
  const [branches, setBranches] = useState<string[]>(
    everything || open.length > 1 ? [] : open.map(({ id }) => id)
  )
  const [channels, setChannels] = useState(false)
  const [reason, setReason] = useState(words.form.usualReason)
  const [own, setText] = useState<string | null>(null)
  const [ownEnglish, setEnglish] = useState<string | null>(null)
  const [tell, setTell] = useState(true)
  const [tried, setTried] = useState(false)
  const all = where === 'everything'
  const wish = { branches: all ? null : branches, channels: all || channels }
  const text = own ?? standardText('je', { all, channels: wish.channels })
  const english = ownEnglish ?? standardText('en', { all, channels: wish.channels })
  const found: Faults = {
    ...(!all && branches.length === 0 && { branches: words.faults.branches }),
    ...(until.at === undefined && { until: words.faults.until }),
    ...(reason.trim() === '' && { reason: words.faults.reason }),
    ...(text.trim() === '' && { text: words.faults.text })
  }
  const [busy, close] = useSend()
  return {
    ...{ where, setWhere, branches, channels, setChannels, reason, setReason, text, setText, tell, setTell },
    ...{ until, wish, busy, own: own !== null, faults: tried ? found : {} },
    ...{ english, setEnglish },
    resetText: () => setText(null),
    setBranch: (id: string, on: boolean) =>
      setBranches((before) => (on ? [...before, id] : before.filter((other) => other !== id))),
    send: async (endOfDay: number) => {
      setTried(true)
      if (Object.keys(found).length > 0) return
      await close({
        ...wish,
        until_at: until.at ?? endOfDay,
        reason,
        text,
        text_en: ownEnglish?.trim() || null,
        tell
      })
    }
  }
}

function useSend(): [busy: boolean, send: (closing: object) => Promise<void>] {
  const words = useEmergencyTexts()
  const { common } = useTexts()
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const [id] = useState(() => typeid('emg').toString())
  const [busy, setBusy] = useState(false)
  const send = async (closing: object) => {
    setBusy(true)
    try {
      await api.post(`/api/libraries/${libraryId}/emergencies`, { id, ...closing })
      showToast({ text: words.closed })
    } catch (error) {
      showToast({ text: errorText(error, common.errors) })
    }
    await lookAgain(queries, libraryId)
    setBusy(false)
  }
  return [busy, send]
}
