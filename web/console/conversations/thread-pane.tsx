/** One conversation: who, what was said, the answer, and beside it who they are. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../api/client.ts'
import type { Conversation, ConversationDetail } from '../api/contract.ts'
import { Composer } from '../composer/composer.tsx'
import { useQuote } from '../composer/quotes.ts'
import { seenUpTo } from '../messages/lines.ts'
import { Log } from '../messages/log.tsx'
import { useThread } from '../messages/use-thread.ts'
import { PatronDialog, PatronPanel } from '../patrons/panel.tsx'
import { useLibrary } from '../shell/session.tsx'
import { NARROW, PHONE, useMedia } from '../shell/use-media.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { patronName } from './names.ts'
import { FollowUpLine, ThreadHeader } from './thread-header.tsx'
import { useActs } from './use-acts.ts'
import { useColleagueNotice } from './use-colleague-notice.ts'
import { newestKnown, useDetail } from './use-conversations.ts'

export interface ThreadPaneProps {
  id: string
  backTo: string
  /** take focus when it opens */
  focusOnOpen: boolean
  onClosed: () => void
  /** back to this conversation, after closing was undone */
  onReturn: () => void
}

export function ThreadPane(props: ThreadPaneProps) {
  const { id, backTo } = props
  const libraryId = useLibrary().id
  const queries = useQueryClient()
  const detail = useDetail(libraryId, id)
  const conversation = detail.data?.conversation ?? newestKnown(queries, libraryId, id)
  const gone = detail.error instanceof ApiError && detail.error.status === 404
  // on a phone the list, which has the page's title, is not there
  const level = useMedia(PHONE) ? 1 : 2
  if (conversation && !gone) return <OpenThread {...props} conversation={conversation} detail={detail.data} />
  return (
    <section className="thread-pane none" data-pane tabIndex={-1}>
      {gone ? (
        <Gone backTo={backTo} level={level} />
      ) : detail.error ? (
        <ErrorState error={detail.error} onRetry={() => void detail.refetch()} level={level} />
      ) : (
        <LoadingState />
      )}
    </section>
  )
}

function Gone({ backTo, level }: { backTo: string; level: 1 | 2 }) {
  const { thread } = useTexts().inbox
  return (
    <EmptyState
      icon="search"
      title={thread.gone}
      level={level}
      action={<LinkButton href={backTo}>{thread.toList}</LinkButton>}
    >
      {thread.goneText}
    </EmptyState>
  )
}

interface OpenThreadProps extends ThreadPaneProps {
  conversation: Conversation
  detail: ConversationDetail | undefined
}

function OpenThread({ id, backTo, focusOnOpen, onClosed, onReturn, conversation, detail }: OpenThreadProps) {
  const { inbox, messages } = useTexts()
  const name = patronName(conversation.patron, inbox)
  const thread = useThread(conversation)
  const [quote, setQuote] = useQuote(id)
  const [aboutOpen, setAboutOpen] = useState(false)
  const narrow = useMedia(NARROW)
  const pane = useRef<HTMLElement>(null)
  useFocusOnOpen(pane, focusOnOpen)
  useColleagueNotice(conversation)
  return (
    <>
      <div className="thread-pane">
        <section ref={pane} className="thread" data-pane aria-label={inbox.thread.pane(name)} tabIndex={-1}>
          <ThreadHeader
            conversation={conversation}
            backTo={backTo}
            seen={thread.loaded ? seenUpTo(thread.items, 0) : undefined}
            onAbout={narrow ? () => setAboutOpen(true) : undefined}
            onClosed={onClosed}
            onReturn={onReturn}
          />
          <FollowUpLine conversation={conversation} />
          {conversation.thanked_at !== null && conversation.state !== 'closed' && (
            <Thanked conversation={conversation} />
          )}
          {conversation.owner !== null && conversation.state !== 'closed' && (
            <p className="elsewhere">
              <Icon name="info" />
              {messages.owner}
            </p>
          )}
          <Log conversation={conversation} name={name} thread={thread} onQuote={setQuote} />
        </section>
        <Composer
          conversation={conversation}
          name={name}
          thread={thread}
          detail={detail}
          quote={quote}
          onQuote={setQuote}
        />
      </div>
      {!narrow && <PatronPanel conversation={conversation} detail={detail} />}
      {narrow && (
        <PatronDialog
          conversation={conversation}
          detail={detail}
          open={aboutOpen}
          onOpenChange={setAboutOpen}
        />
      )}
    </>
  )
}

/** The address that the browser opened, until a thread stood there. */
let landing = performance.getEntriesByType('navigation')[0]?.name

/** Not where one lands: nobody lost a place there, and the browser would draw a ring around the whole pane. */
function useFocusOnOpen(pane: { current: HTMLElement | null }, wanted: boolean): void {
  const first = useRef(wanted)
  useEffect(() => {
    if (first.current && landing !== location.href) pane.current?.focus({ preventScroll: true })
    landing = undefined
  }, [pane])
}

function Thanked({ conversation }: { conversation: Conversation }) {
  const { thread } = useTexts().inbox
  const { may } = useLibrary()
  const acts = useActs()
  return (
    <p className="thanked">
      <Icon name="thanks" />
      <span>{thread.thanked}</span>
      {may('conversations_close') && (
        <Button look="quiet" onPress={() => void acts.reopen(conversation)}>
          {thread.reopenAnyway}
        </Button>
      )}
    </p>
  )
}
