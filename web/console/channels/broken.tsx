/** A channel whose token Meta refuses: what happened, what is safe, what to do. */
import type { Channel } from '../api/contract.ts'
import { paths } from '../routes.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useChannelTexts } from './texts.ts'
import { useResume } from './use-resume.ts'

export default function ChannelBanner({ channel }: { channel: Channel }) {
  const { common } = useTexts()
  const { broken } = useChannelTexts()
  const library = useLibrary()
  const [busy, resume] = useResume(channel)
  const mayResume = library.may('channels_resume')
  const mayRenew = library.may('channels_credentials')
  const action = mayResume && (
    <>
      {mayRenew && <LinkButton href={paths.channels(library.id)}>{broken.newToken}</LinkButton>}
      <Button icon="refresh" isDisabled={busy} onPress={() => void resume()}>
        {common.retry}
      </Button>
    </>
  )
  return (
    <Banner look="late" action={action}>
      <strong>{broken.broken(channel.name)}</strong> {broken.safe}{' '}
      {mayRenew ? broken.fixSelf : mayResume ? broken.fix : broken.askAdmin}
    </Banner>
  )
}
