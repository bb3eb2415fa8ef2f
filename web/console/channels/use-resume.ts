import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Channel, Library } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useChannelTexts } from './texts.ts'
import { showToast } from '../ui/toasts.tsx'

/** Lets a channel that Meta refused try again; the answer has its new state. */
export function useResume(channel: Channel): [busy: boolean, resume: () => Promise<void>] {
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const { common } = useTexts()
  const { broken } = useChannelTexts()
  const [busy, setBusy] = useState(false)
  const resume = async () => {
    setBusy(true)
    try {
      const url = `/api/libraries/${libraryId}/channels/${channel.id}/resume`
      const answer = await api.post<{ channel: Pick<Channel, 'id' | 'state' | 'breaker'> }>(url)
      queries.setQueryData<Library>(
        keys.details(libraryId),
        (library) => library && withChannel(library, answer.channel)
      )
      showToast({ text: broken.resumed(channel.name) })
    } catch (error) {
      showToast({ text: broken.resumeFailed(errorText(error, common.errors)) })
    }
    setBusy(false)
  }
  return [busy, resume]
}

/** The library with what changed about one of its channels. */
export const withChannel = (library: Library, change: Partial<Channel> & Pick<Channel, 'id'>): Library => ({
  ...library,
  channels: library.channels.map((channel) =>
    channel.id === change.id ? { ...channel, ...change } : channel
  )
})
