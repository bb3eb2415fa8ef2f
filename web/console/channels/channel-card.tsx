/** One channel: does it work, how Meta rates it, what it costs, what the patron notices, and Meta's news. */
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Channel } from '../api/contract.ts'
import type { Usage } from './contract.ts'
import { spokenPhone } from '../patrons/phone.ts'
import { useLibrary } from '../shell/session.tsx'
import { useLocale, useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { priceWords } from './money.ts'
import { NewToken } from './new-token.tsx'
import { News } from './news.tsx'
import { usageQuery } from './queries.ts'
import { Settings } from './settings.tsx'
import { useChannelTexts } from './texts.ts'
import { useResume } from './use-resume.ts'

export function ChannelCard({ channel }: { channel: Channel }) {
  const { page } = useChannelTexts()
  const { inbox } = useTexts()
  const { may } = useLibrary()
  const id = useId()
  return (
    <section className="channel-card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{channel.name}</h2>
        <span className="secondary">{inbox.channelKinds[channel.kind] ?? channel.kind}</span>
        <ChannelState channel={channel} />
      </header>
      {channel.state === 'disconnected' && <Banner look="late">{page.disconnectedText}</Banner>}
      {channel.breaker && <Broken channel={channel} />}
      <Facts channel={channel} />
      <Settings channel={channel} />
      {may('channels_credentials') && <NewToken channel={channel} />}
      <News channel={channel} />
    </section>
  )
}

function ChannelState({ channel }: { channel: Channel }) {
  const { page } = useChannelTexts()
  if (channel.state === 'disconnected')
    return (
      <Chip look="late" icon="alert">
        {page.disconnected}
      </Chip>
    )
  if (channel.breaker)
    return (
      <Chip look="late" icon="alert">
        {page.broken}
      </Chip>
    )
  return (
    <Chip look="ok" icon="check">
      {page.working}
    </Chip>
  )
}

function Broken({ channel }: { channel: Channel }) {
  const { common } = useTexts()
  const { token, broken } = useChannelTexts()
  const { may } = useLibrary()
  const [busy, resume] = useResume(channel)
  const mayResume = may('channels_resume')
  const action = mayResume && (
    <Button icon="refresh" isDisabled={busy} onPress={() => void resume()}>
      {common.retry}
    </Button>
  )
  return (
    <Banner look="late" action={action}>
      {broken.broken(channel.name)} {broken.safe}{' '}
      {may('channels_credentials') ? token.fix : mayResume ? broken.fix : broken.askAdmin}
    </Banner>
  )
}

function Facts({ channel }: { channel: Channel }) {
  const { page } = useChannelTexts()
  const { display_phone_number: number, quality, messaging_limit: limit } = channel
  const usage = useQuery(usageQuery(useLibrary().id, channel.id))
  return (
    <dl className="channel-facts">
      {number && (
        <div>
          <dt>{page.number}</dt>
          <dd>{spokenPhone(number)}</dd>
        </div>
      )}
      <div>
        <dt>{page.quality}</dt>
        <dd>{quality === null ? page.unknown : (page.qualities[quality] ?? quality)}</dd>
      </div>
      <div>
        <dt>{page.limit}</dt>
        <dd>{limit === null ? page.unknown : (page.limits[limit] ?? limit)}</dd>
      </div>
      <div>
        <dt>{page.month}</dt>
        <dd>
          {usage.data && <Month usage={usage.data} />}
          {usage.error && page.usageFailed}
        </dd>
      </div>
    </dl>
  )
}

function Month({ usage }: { usage: Usage }) {
  const { page, cost } = useChannelTexts()
  const locale = useLocale()
  const count = new Intl.NumberFormat(locale)
  const { service_delivered, free, service_price } = usage
  const price =
    service_price && service_price.micros > 0 ? priceWords(service_price, locale, cost) : undefined
  const over = service_delivered >= free
  const next = over
    ? price === undefined
      ? page.monthOverUnknown
      : page.monthOver(price)
    : price && page.monthNext(price)
  return (
    <>
      <p>{page.monthUsed(count.format(service_delivered), count.format(free))}</p>
      <meter value={Math.min(service_delivered, free)} max={free} aria-label={page.month} />
      <p className="secondary">
        {next} {page.estimate}
      </p>
    </>
  )
}
