/** Above a thread: who, until when we may answer freely, and what one can do with the conversation. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Conversation } from '../api/contract.ts'
import { useDates, useLibrary, useSession } from '../shell/session.tsx'
import { useSingleKeys } from '../shell/single-keys.ts'
import { PHONE, useMedia } from '../shell/use-media.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useLazyPart } from '../ui/use-lazy-part.ts'
import { AssignMenu } from './assign-menu.tsx'
import { branchName, channelName, patronName } from './names.ts'
import type { Asking, ThreadDialogProps } from './thread-dialog.tsx'
import { type ThreadMore, ThreadMoreContext } from './thread-more.ts'
import { type Acts, useActs } from './use-acts.ts'
import { useNow } from './use-now.ts'
import { windowWords } from './window.ts'

export interface ThreadHeaderProps {
  conversation: Conversation
  backTo: string
  /** the change of the library up to which the thread is here; undefined while it loads */
  seen: number | undefined
  /** opens what stands in the patron's panel, where that is folded */
  onAbout: (() => void) | undefined
  onClosed: () => void
  onReturn: () => void
}

export function ThreadHeader({ backTo, ...props }: ThreadHeaderProps) {
  const { conversation } = props
  const { inbox } = useTexts()
  const { patron } = conversation
  const name = patronName(patron, inbox)
  const phone = useMedia(PHONE)
  const Name = phone ? 'h1' : 'h2'
  return (
    <header className="thread-head">
      {phone ? (
        <Link
          href={backTo}
          className="button quiet icon-only"
          aria-label={inbox.thread.back}
          title={inbox.thread.back}
        >
          <Icon name="back" />
        </Link>
      ) : (
        <Avatar id={patron.id} name={patron.name ?? (patron.username && `@${patron.username}`)} />
      )}
      <div className="thread-who">
        <Name>{name}</Name>
        <WindowLine conversation={conversation} />
      </div>
      <ActButtons {...props} name={name} />
    </header>
  )
}

const Notice = lazy(() => import('../follow-ups/notice.tsx'))

/** What was put off, promised or is of a kind says so under the header. */
export function FollowUpLine({ conversation }: { conversation: Conversation }) {
  const { wake_at, woke, promised_at, kind } = conversation
  if (conversation.state === 'closed' || !(wake_at || woke || promised_at || kind)) return null
  return (
    <Suspense>
      <Notice conversation={conversation} />
    </Suspense>
  )
}

function WindowLine({ conversation }: { conversation: Conversation }) {
  const { inbox, messages } = useTexts()
  const { details } = useLibrary()
  const dates = useDates()
  const branch = branchName(conversation.branch_id, details)
  const channel = [channelName(conversation.channel_id, details, inbox), branch && messages.branch(branch)]
    .filter(Boolean)
    .join(' · ')
  const window = windowWords(conversation.window_ends_at, useNow(), dates, inbox, useMedia(PHONE))
  const { text, soon, open } = conversation.patron.blocked
    ? { text: inbox.list.blocked, soon: false, open: false }
    : window
  return (
    <p
      className="thread-window"
      data-soon={soon || undefined}
      title={channel ? `${channel} · ${text}` : text}
    >
      {(soon || !open) && <Icon name={open ? 'clock' : 'lock'} size={14} />}
      {channel && <span className="thread-channel">{channel} · </span>}
      {text}
    </p>
  )
}

type ActButtonsProps = Omit<ThreadHeaderProps, 'backTo'> & { name: string }

function ActButtons(props: ActButtonsProps) {
  const { conversation, name, onAbout } = props
  const { inbox } = useTexts()
  const { may } = useLibrary()
  const acts = useActs()
  const close = useClose(props, acts)
  const closed = conversation.state === 'closed'
  const [asking, ask] = useState<Asking>()
  const mayLater = may('conversations_later')
  const unread = () => void acts.markUnread(conversation)
  const mayUnread = may('conversations_mark_read') && !closed
  useSingleKeys({
    ...(may('conversations_close') && !closed && { e: close }),
    ...(mayUnread && { u: unread }),
    ...(mayLater && !closed && { l: () => ask('later') })
  })
  const block = may('patrons_block') ? { conversation, ask: () => ask('block') } : undefined
  const hide = may('sensitive_mask') ? () => ask('hide') : undefined
  const later = mayLater ? { conversation, ask } : undefined
  const about = onAbout && { label: inbox.patron.about(name), show: onAbout }
  return (
    <div className="thread-acts">
      {may('conversations_assign') && <AssignMenu conversation={conversation} />}
      {may('conversations_close') && (
        <Button
          icon={closed ? 'reopen' : 'check'}
          className="act-close"
          onPress={closed ? () => void acts.reopen(conversation) : close}
        >
          <span className="act-word">{closed ? inbox.thread.reopen : inbox.thread.close}</span>
        </Button>
      )}
      {(about || mayUnread || block) && (
        <MoreButton {...{ about, block, hide, later }} markUnread={mayUnread ? unread : undefined} />
      )}
      {asking && <Ask asking={asking} conversation={conversation} onClose={() => ask(undefined)} />}
    </div>
  )
}

const loadDialog = () => import('./thread-dialog.tsx')

function Ask(props: ThreadDialogProps) {
  const [Dialog, load] = useLazyPart(loadDialog)
  useEffect(load, [load])
  return Dialog ? <Dialog {...props} /> : null
}

const loadMore = () => import('./thread-more-menu.tsx')

function MoreButton(more: ThreadMore) {
  const { common } = useTexts()
  return (
    <ThreadMoreContext value={more}>
      <MenuButton
        className="button quiet icon-only"
        label={common.more}
        placement="bottom end"
        load={loadMore}
      >
        <Icon name="more" />
        <span className="visually-hidden">{common.more}</span>
      </MenuButton>
    </ThreadMoreContext>
  )
}

/** Closes, says so, and can put it back as it was: state, place and whose it was. */
function useClose({ conversation, name, seen, onClosed, onReturn }: ActButtonsProps, acts: Acts) {
  const { inbox, common, messages } = useTexts()
  const me = useSession().person.id
  const { closing } = messages
  const undo = async (hide: () => void) => {
    hide()
    onReturn()
    const reopened = await acts.reopen(conversation)
    if (reopened && conversation.assignee_id !== me) await acts.assign(conversation, conversation.assignee_id)
  }
  // they may be in another thread by now: told, not taken there
  const onNewer = () => {
    const hideNotice: () => void = showToast({
      text: closing.newer(name),
      action: {
        label: closing.read,
        run: () => {
          hideNotice()
          onReturn()
        }
      }
    })
  }
  return () => {
    const done = acts.close(conversation, { seen_seq: seen, onNewer })
    onClosed()
    const hide: () => void = showToast({
      text: inbox.acts.closed(name),
      action: { label: common.undo, run: () => void undo(hide) }
    })
    void done.then((worked) => worked || hide())
  }
}
