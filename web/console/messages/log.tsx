/** What was said, day by day, with what is on its way. */
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useSearch } from 'wouter'
import type { Conversation } from '../api/contract.ts'
import type { Quote } from '../composer/quotes.ts'
import { useNow } from '../conversations/use-now.ts'
import { windowIsOpen } from '../conversations/window.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { PHONE, useMedia } from '../shell/use-media.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { EntryLine } from './entry-line.tsx'
import { fetchParts } from './faces/body.tsx'
import { type Line, linesOf } from './lines.ts'
import { calledWords } from './preview.ts'
import { bringTo, useLogScroll } from './use-log-scroll.ts'
import { type Reading, useReading, useReadMark } from './use-reading.ts'
import type { ThreadHere } from './use-thread.ts'
import './messages.css'
import './faces.css'

export interface LogProps {
  conversation: Conversation
  name: string
  thread: ThreadHere
  onQuote: (quote: Quote) => void
}

export function Log({ conversation, name, thread, onQuote }: LogProps) {
  const { inbox } = useTexts()
  const dates = useDates()
  const log = useRef<HTMLDivElement>(null)
  const { items, entries, loaded } = thread
  const reading = useReading(conversation, items, loaded)
  const asked = useAskedMessage()
  useReadMark(conversation, items, loaded)
  const target = reading.firstUnread === undefined ? undefined : 'unread'
  const scroll = useLogScroll(log, entries, loaded, thread.loadEarlier, target)
  useJump(log, asked, thread)
  useEffect(() => void fetchParts(), [])
  const lines = useMemo(
    () => linesOf(entries, dates.dayKey, reading.firstUnread),
    [entries, dates, reading.firstUnread]
  )
  return (
    <div className="log-frame">
      <div
        ref={log}
        className="log"
        role="log"
        aria-live="off"
        aria-label={inbox.thread.log(name)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
        onScroll={scroll.onScroll}
      >
        <Beginning thread={thread} />
        <Lines lines={lines} conversation={conversation} name={name} found={asked} onQuote={onQuote} />
      </div>
      {scroll.missed > 0 && (
        <Button icon="arrow-down" className="log-missed" onPress={scroll.toEnd}>
          {inbox.thread.newBelow(scroll.missed)}
        </Button>
      )}
      <Announcements name={name} news={reading.news} />
    </div>
  )
}

interface LinesProps {
  lines: Line[]
  conversation: Conversation
  name: string
  found: string | undefined
  onQuote: (quote: Quote) => void
}

function Lines({ lines, conversation, name, found, onQuote }: LinesProps) {
  const { inbox } = useTexts()
  const dates = useDates()
  const { may } = useLibrary()
  const now = useNow()
  // below the patron's name, which is the page's heading on a phone
  const Day = useMedia(PHONE) ? 'h2' : 'h3'
  const open = windowIsOpen(conversation.window_ends_at, now) && !conversation.patron.blocked
  const canSend = may('replies_write') && open
  return (
    <ol>
      {lines.map((line) => {
        if (line.type === 'day')
          return (
            <li key={line.key} className="log-day">
              <Day>{dates.day(line.at, now)}</Day>
            </li>
          )
        if (line.type === 'unread')
          return (
            <li key={line.key} className="log-unread" data-line="unread">
              <span>{inbox.thread.newMessages}</span>
            </li>
          )
        return (
          <EntryLine
            key={line.key}
            entry={line.entry}
            conversationId={conversation.id}
            name={name}
            canSend={canSend}
            found={line.key === found}
            onQuote={onQuote}
          />
        )
      })}
    </ol>
  )
}

function Beginning({ thread }: { thread: ThreadHere }) {
  const { inbox, common } = useTexts()
  if (!thread.loaded)
    return thread.error ? <ErrorState error={thread.error} onRetry={thread.retry} /> : <LoadingState />
  if (!thread.hasEarlier) return null
  return (
    <p className="log-earlier">
      {thread.earlierFailed && <span role="alert">{inbox.thread.earlierFailed} </span>}
      <Button look="quiet" isDisabled={!thread.loadEarlier} onPress={() => thread.loadEarlier?.()}>
        {thread.earlierFailed ? common.retry : inbox.thread.earlier}
      </Button>
    </p>
  )
}

/** Read aloud once each: never the whole log, never one's own. */
function Announcements({ name, news }: { name: string; news: Reading['news'] }) {
  const { inbox, messages } = useTexts()
  return (
    <div role="status" className="visually-hidden">
      {news.map((message) => (
        <p key={message.id}>{inbox.thread.announce(name, calledWords(message, messages))}</p>
      ))}
    </div>
  )
}

const ASKED = /^msg_[0-9a-z]{26}$/

/** The message that a search or a link points at: `?bericht=msg_…`. */
function useAskedMessage(): string | undefined {
  const asked = new URLSearchParams(useSearch()).get('bericht') ?? ''
  return ASKED.test(asked) ? asked : undefined
}

/** Loads back until the asked message is here, then goes there, once. */
function useJump(log: RefObject<HTMLDivElement | null>, asked: string | undefined, thread: ThreadHere): void {
  const done = useRef<string>(undefined)
  const { entries, loadEarlier } = thread
  useEffect(() => {
    if (asked === undefined || done.current === asked || entries.length === 0) return
    if (!entries.some((entry) => entry.id === asked)) return loadEarlier?.()
    done.current = asked
    const line = log.current?.querySelector(`[data-line="${asked}"]`)
    if (log.current && line) bringTo(log.current, line, 'center')
  }, [log, asked, entries, loadEarlier])
}
