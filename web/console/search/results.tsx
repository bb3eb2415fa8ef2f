import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { SearchResults } from '../api/contract.ts'
import { patronName } from '../conversations/names.ts'
import { useNow } from '../conversations/use-now.ts'
import { paths } from '../routes.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { useChannelTexts } from '../channels/texts.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { excerptOf, partsOf } from './mark.ts'

const AT_MOST = 20

export function Results({ results, asked }: { results: SearchResults; asked: string }) {
  const { search } = useChannelTexts()
  const { patrons, messages } = results
  return (
    <>
      {patrons.length > 0 && (
        <Group title={search.patrons} count={patrons.length}>
          {patrons.map((patron) => (
            <PatronHit key={patron.id} patron={patron} asked={asked} />
          ))}
        </Group>
      )}
      {messages.length > 0 && (
        <Group title={search.messages} count={messages.length}>
          {messages.map((message) => (
            <MessageHit key={message.message_id} message={message} asked={asked} />
          ))}
        </Group>
      )}
    </>
  )
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const { search } = useChannelTexts()
  return (
    <section className="hits">
      <h2>{title}</h2>
      <ul>{children}</ul>
      {count >= AT_MOST && <p className="secondary">{search.many(count)}</p>}
    </section>
  )
}

function PatronHit({ patron, asked }: { patron: SearchResults['patrons'][number]; asked: string }) {
  const { inbox } = useTexts()
  const { search } = useChannelTexts()
  const libraryId = useLibrary().id
  const { id, name, phone_hint, conversation_id } = patron
  const content = (
    <>
      <Avatar id={id} name={name} size="small" />
      <span className="hit-name">
        <Marked text={patronName(patron, inbox)} asked={asked} />
      </span>
      <span className="secondary">{conversation_id === null ? search.noConversation : phone_hint}</span>
    </>
  )
  return (
    <li>
      {conversation_id === null ? (
        <div className="hit">{content}</div>
      ) : (
        <Link className="hit" href={paths.conversations(libraryId, 'waiting_on_us', conversation_id)}>
          {content}
        </Link>
      )}
    </li>
  )
}

function MessageHit({ message, asked }: { message: SearchResults['messages'][number]; asked: string }) {
  const { inbox } = useTexts()
  const { search } = useChannelTexts()
  const libraryId = useLibrary().id
  const dates = useDates()
  const now = useNow()
  const { conversation_id, message_id, patron, text, at, origin } = message
  const name = patronName(patron, inbox)
  const who = origin === 'patron' ? name : `${search.us} → ${name}`
  return (
    <li>
      <Link
        className="hit"
        href={`${paths.conversations(libraryId, 'waiting_on_us', conversation_id)}?bericht=${message_id}`}
      >
        <Avatar id={patron.id} name={patron.name} size="small" />
        <span className="hit-name">{who}</span>
        <span className="secondary">{dates.short(at, now)}</span>
        <span className="hit-text" dir="auto">
          <Marked text={excerptOf(text, asked)} asked={asked} />
        </span>
      </Link>
    </li>
  )
}

function Marked({ text, asked }: { text: string; asked: string }) {
  return partsOf(text, asked).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
    part.hit ? <mark key={index}>{part.text}</mark> : part.text
  )
}
