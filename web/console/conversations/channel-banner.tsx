/** A channel whose token Meta refuses: what happened, what is safe, what to do. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Channel, Library } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toasts.tsx'

export function ChannelBanners() {
  const { details } = useLibrary()
  const broken = details?.channels.filter((channel) => channel.breaker !== null) ?? []
  if (broken.length === 0) return null
  return (
    <div className="channel-banners">
      {broken.map((channel) => (
        <ChannelBanner key={channel.id} channel={channel} />
      ))}
    </div>
  )
}

function ChannelBanner({ channel }: { channel: Channel }) {
  const { inbox, common } = useTexts()
  const library = useLibrary()
  const [busy, resume] = useResume(channel)
  const mayResume = library.may('channels_resume')
  const action = mayResume && (
    <Button icon="refresh" isDisabled={busy} onPress={() => void resume()}>
      {common.retry}
    </Button>
  )
  return (
    <Banner look="late" action={action}>
      <strong>{inbox.channel.broken(channel.name)}</strong> {inbox.channel.safe}{' '}
      {mayResume ? inbox.channel.fix : inbox.channel.askAdmin}
    </Banner>
  )
}

function useResume(channel: Channel): [boolean, () => Promise<void>] {
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const { inbox, common } = useTexts()
  const [busy, setBusy] = useState(false)
  const resume = async () => {
    setBusy(true)
    try {
      const answer = await api.post<{ channel: Channel }>(
        `/api/libraries/${libraryId}/channels/${channel.id}/resume`
      )
      queries.setQueryData<Library>(
        keys.details(libraryId),
        (library) => library && withChannel(library, answer.channel)
      )
      showToast({ text: inbox.channel.resumed(channel.name) })
    } catch (error) {
      showToast({ text: inbox.channel.resumeFailed(errorText(error, common.errors)) })
    }
    setBusy(false)
  }
  return [busy, resume]
}

const withChannel = (library: Library, channel: Channel): Library => ({
  ...library,
  channels: library.channels.map((other) => (other.id === channel.id ? channel : other))
})
