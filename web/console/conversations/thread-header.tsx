/** Above a thread: who, until when we may answer freely, and what one can do with the conversation. */
import { Link } from 'wouter'
import type { Conversation } from '../api/contract.ts'
import { useDates, useLibrary, useSession } from '../shell/session.tsx'
import { useSingleKeys } from '../shell/single-keys.ts'
import { PHONE, useMedia } from '../shell/use-media.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { showToast } from '../ui/toasts.tsx'
import { AssignMenu } from './assign-menu.tsx'
import { channelName, patronName } from './names.ts'
import { type Acts, useActs } from './use-acts.ts'
import { useNow } from './use-now.ts'
import { windowWords } from './window.ts'

export interface ThreadHeaderProps {
  conversation: Conversation
  backTo: string
  /** opens what stands in the patron's panel, where that is folded */
  onAbout: (() => void) | undefined
  onClosed: () => void
  onReturn: () => void
}

export function ThreadHeader({ conversation, backTo, onAbout, onClosed, onReturn }: ThreadHeaderProps) {
  const { inbox } = useTexts()
  const { patron } = conversation
  const name = patronName(patron, inbox)
  const phone = useMedia(PHONE)
  const Name = phone ? 'h1' : 'h2'
  const avatar = <Avatar id={patron.id} name={patron.name ?? (patron.username && `@${patron.username}`)} />
  return (
    <header className="thread-head">
      {phone && (
        <Link
          href={backTo}
          className="button quiet icon-only"
          aria-label={inbox.thread.back}
          title={inbox.thread.back}
        >
          <Icon name="back" />
        </Link>
      )}
      {!phone && avatar}
      <div className="thread-who">
        <Name>{phone && onAbout ? <AboutButton name={name} onPress={onAbout} /> : name}</Name>
        <WindowLine conversation={conversation} />
      </div>
      <div className="thread-acts">
        {onAbout && !phone && <IconButton icon="info" label={inbox.patron.about(name)} onPress={onAbout} />}
        <ActButtons conversation={conversation} name={name} onClosed={onClosed} onReturn={onReturn} />
      </div>
    </header>
  )
}

/** On a phone the name itself leads to what is known of the patron: there is no room for one more button. */
function AboutButton({ name, onPress }: { name: string; onPress: () => void }) {
  return (
    <Button look="quiet" className="thread-about" onPress={onPress}>
      <span className="thread-name">{name}</span>
      <Icon name="chevron-down" size={16} />
    </Button>
  )
}

function WindowLine({ conversation }: { conversation: Conversation }) {
  const { inbox } = useTexts()
  const { details } = useLibrary()
  const dates = useDates()
  const channel = channelName(conversation.channel_id, details, inbox)
  const { text, soon, open } = windowWords(conversation.window_ends_at, useNow(), dates, inbox)
  return (
    <p className="thread-window" data-soon={soon || undefined} title={text}>
      {(soon || !open) && <Icon name={open ? 'clock' : 'lock'} size={14} />}
      {channel && `${channel} · `}
      {text}
    </p>
  )
}

interface ActButtonsProps {
  conversation: Conversation
  name: string
  onClosed: () => void
  onReturn: () => void
}

function ActButtons({ conversation, name, onClosed, onReturn }: ActButtonsProps) {
  const { thread } = useTexts().inbox
  const { may } = useLibrary()
  const acts = useActs()
  const close = useClose(conversation, name, acts, onClosed, onReturn)
  const closed = conversation.state === 'closed'
  const unread = () => void acts.markUnread(conversation)
  useSingleKeys({
    ...(may('conversations_close') && !closed && { e: close }),
    ...(may('conversations_mark_read') && !closed && { u: unread })
  })
  return (
    <>
      {may('conversations_mark_read') && !closed && conversation.unread === 0 && (
        <IconButton icon="unread" label={thread.unread} className="act-unread" onPress={unread} />
      )}
      {may('conversations_assign') && <AssignMenu conversation={conversation} />}
      {may('conversations_close') &&
        (closed ? (
          <Button icon="reopen" onPress={() => void acts.reopen(conversation)}>
            {thread.reopen}
          </Button>
        ) : (
          <Button icon="check" onPress={close}>
            {thread.close}
          </Button>
        ))}
    </>
  )
}

/** Closes, says so, and can put it back as it was: state, place and whose it was. */
function useClose(
  conversation: Conversation,
  name: string,
  acts: Acts,
  onClosed: () => void,
  onReturn: () => void
) {
  const { inbox, common } = useTexts()
  const me = useSession().person.id
  const undo = async (hide: () => void) => {
    hide()
    onReturn()
    const reopened = await acts.reopen(conversation)
    if (reopened && conversation.assignee_id !== me) await acts.assign(conversation, conversation.assignee_id)
  }
  return () => {
    const done = acts.close(conversation)
    onClosed()
    const hide: () => void = showToast({
      text: inbox.acts.closed(name),
      action: { label: common.undo, run: () => void undo(hide) }
    })
    void done.then((worked) => worked || hide())
  }
}
