/** A channel whose token Meta refuses: what happened, what is safe, what to do. */
import type { Channel } from '../api/contract.ts'
import { useResume } from '../channels/use-resume.ts'
import { paths } from '../routes.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'

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
  const mayRenew = library.may('channels_credentials')
  const action = mayResume && (
    <>
      {mayRenew && <LinkButton href={paths.channels(library.id)}>{inbox.channel.newToken}</LinkButton>}
      <Button icon="refresh" isDisabled={busy} onPress={() => void resume()}>
        {common.retry}
      </Button>
    </>
  )
  return (
    <Banner look="late" action={action}>
      <strong>{inbox.channel.broken(channel.name)}</strong> {inbox.channel.safe}{' '}
      {mayRenew ? inbox.channel.fixSelf : mayResume ? inbox.channel.fix : inbox.channel.askAdmin}
    </Banner>
  )
}
