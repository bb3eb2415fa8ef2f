import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { AutoReplies } from '../../../workers/auto-replies/schema.ts'
import { useLibrary } from '../shell/session.tsx'
import type { Preview, Shown } from './contract.ts'
import { previewQuery } from './queries.ts'
import { LONGEST } from '../../../workers/auto-replies/schema.ts'

export interface MomentState {
  moment: string
  setMoment: (moment: string) => void
  channel: string
  setChannel: (id: string) => void
  language: 'nl' | 'en'
  setLanguage: (language: 'nl' | 'en') => void
  preview: Preview | undefined
  failed: boolean
}

/** `2027-04-26T22:00` on the clock of the library. */
function localNow(zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return parts.format(Date.now()).replace(' ', 'T')
}

/** At which moment, and to whom, what is typed is shown as a patron reads it. */
export function useMoment(shown: Shown, settings: AutoReplies): MomentState {
  const { id } = useLibrary()
  const [moment, setMoment] = useState(() => `${localNow(shown.time_zone).slice(0, 10)}T20:00`)
  const [channel, setChannel] = useState(shown.channels[0]?.id ?? '')
  const [language, setLanguage] = useState<'nl' | 'en'>('nl')
  const settled = useDeferredValue(settings)
  const fits = (['greeting', 'away', 'received'] as const).every((kind) =>
    [settled[kind].text, settled[kind].text_en].every((text) => (text ?? '').length <= LONGEST)
  )
  const asked = { settings: settled, channel_id: fits ? channel : '', moment, language }
  const { data, isError } = useQuery(previewQuery(id, asked))
  return { moment, setMoment, channel, setChannel, language, setLanguage, preview: data, failed: isError }
}
