import { useQuery } from '@tanstack/react-query'
import type { Channel } from '../api/contract.ts'
import type { ChannelNews } from './contract.ts'
import { useNow } from '../conversations/use-now.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { newsWords } from './news-words.ts'
import { newsQuery } from './queries.ts'
import { useChannelTexts } from './texts.ts'

/** What Meta told about this channel, newest first. */
export function News({ channel }: { channel: Channel }) {
  const { page } = useChannelTexts()
  const { common } = useTexts()
  const { data, error, refetch } = useQuery(newsQuery(useLibrary().id, channel.id))
  return (
    <section className="channel-part">
      <h3>{page.news}</h3>
      {!data && error && (
        <p role="alert">
          {page.newsFailed}{' '}
          <Button look="quiet" icon="refresh" onPress={() => void refetch()}>
            {common.retry}
          </Button>
        </p>
      )}
      {data?.length === 0 && (
        <p className="secondary">
          {page.newsNone}. {page.newsNoneText}
        </p>
      )}
      {data && data.length > 0 && (
        <ul className="news">
          {data.map((news) => (
            <NewsLine key={news.id} news={news} />
          ))}
        </ul>
      )}
    </section>
  )
}

const LOOKS = {
  info: { look: 'plain', icon: 'info' },
  warn: { look: 'soon', icon: 'alert' },
  critical: { look: 'late', icon: 'alert' }
} as const

function NewsLine({ news }: { news: ChannelNews }) {
  const { page, news: words, templates } = useChannelTexts()
  const { reasons } = templates
  const dates = useDates()
  const now = useNow()
  const { sentence, detail } = newsWords(news, { ...words, limits: page.limits, reasons })
  return (
    <li>
      <Chip {...LOOKS[news.severity]}>{page.severities[news.severity]}</Chip>
      <div>
        <p>{sentence}</p>
        {detail && <p className="secondary">{detail}</p>}
      </div>
      <p className="secondary">{dates.short(news.at, now)}</p>
    </li>
  )
}
