/** One conversation in the list: a real link, read aloud as one line. */
import { lazy, memo, Suspense } from 'react'
import { Link } from 'wouter'
import type { Conversation } from '../api/contract.ts'
import { useKnownDraft } from '../composer/use-draft.ts'
import { useDates, useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { dueWords } from './due-words.ts'
import { channelName, colleagueName, patronName, previewOf } from './names.ts'

export interface RowProps {
  conversation: Conversation
  href: string
  now: number
  current: boolean
  /** the one row that Tab reaches */
  inTabOrder: boolean
  onApproach: (id: string) => void
  onFocus: (id: string) => void
}

export const Row = memo(function Row({
  conversation,
  href,
  now,
  current,
  inTabOrder,
  onApproach,
  onFocus
}: RowProps) {
  const texts = useTexts()
  const { inbox } = texts
  const dates = useDates()
  const { id, patron, unread, last_message } = conversation
  const preview = previewOf(conversation, useKnownDraft(id), texts)
  return (
    <Link
      href={href}
      className="row"
      data-row={id}
      data-unread={unread > 0 || undefined}
      aria-current={current ? 'page' : undefined}
      tabIndex={inTabOrder ? 0 : -1}
      onPointerEnter={() => onApproach(id)}
      onFocus={() => onFocus(id)}
    >
      <Avatar id={patron.id} name={patron.name ?? (patron.username && `@${patron.username}`)} />
      <span className="row-top">
        <span className="row-who">
          <span className="row-name">{patronName(patron, inbox)}</span>
          <ChannelWord id={conversation.channel_id} />
        </span>
        <time dateTime={new Date(last_message.at).toISOString()}>{dates.short(last_message.at, now)}</time>
      </span>
      <span className="row-preview">
        <span data-draft={preview.draft || undefined}>
          {preview.icon && <Icon name={preview.icon} size={16} />}
          {preview.text}
        </span>
        {unread > 0 && <Unread count={unread} />}
      </span>
      <RowChips conversation={conversation} now={now} />
    </Link>
  )
})

function ChannelWord({ id }: { id: string }) {
  const { details } = useLibrary()
  const { inbox } = useTexts()
  const name = channelName(id, details, inbox)
  return name ? <span className="row-channel">· {name}</span> : null
}

function Unread({ count }: { count: number }) {
  const { inbox } = useTexts()
  return (
    <span className="badge">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{inbox.list.unread(count)}</span>
    </span>
  )
}

/** Most rows have none. */
const Marks = lazy(() => import('../follow-ups/marks.tsx'))

function RowChips({ conversation, now }: { conversation: Conversation; now: number }) {
  const { inbox, common, messages } = useTexts()
  const { details } = useLibrary()
  const me = useSession().person.id
  const {
    held,
    owner,
    assignee_id,
    urgent,
    wake_at,
    woke,
    promised_at,
    kind,
    thanked_at,
    patron,
    state,
    unreached
  } = conversation
  const assignee =
    assignee_id === me ? inbox.list.yours : colleagueName(assignee_id, details?.members ?? [], inbox)
  const due = dueWords(conversation, now, inbox, useDates())
  return (
    <span className="row-chips">
      {unreached && (
        <Chip look={unreached === 'failed' ? 'late' : 'soon'} icon="alert">
          {inbox.list[unreached]}
        </Chip>
      )}
      {due && (
        <Chip look={due.look} icon={due.look === 'late' ? 'alert' : 'clock'}>
          {due.text}
        </Chip>
      )}
      {(urgent || wake_at || woke || promised_at || kind) && (
        <Suspense>
          <Marks conversation={conversation} now={now} />
        </Suspense>
      )}
      {thanked_at !== null && (
        <Chip look="ok" icon="thanks">
          {inbox.list.thanks}
        </Chip>
      )}
      {held && <Chip icon="wait">{messages.held}</Chip>}
      {owner !== null && state !== 'closed' && <Chip icon="info">{messages.elsewhere}</Chip>}
      {patron.blocked && (
        <Chip look="late" icon="ban">
          {inbox.list.blocked}
        </Chip>
      )}
      {(state !== 'closed' || assignee_id !== null) && details && (
        <Chip look="outline">{assignee_id === null ? common.nobody : assignee}</Chip>
      )}
    </span>
  )
}
