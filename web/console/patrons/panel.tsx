/** Beside a thread: who this is and what was said before. */
import { Link } from 'wouter'
import type { Conversation, ConversationDetail, EarlierConversation, Patron } from '../api/contract.ts'
import { branchName, channelName, colleagueName, patronName } from '../conversations/names.ts'
import { useNow } from '../conversations/use-now.ts'
import { paths } from '../routes.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { PhoneNumber } from './phone-number.tsx'
import './patrons.css'

export interface PatronPanelProps {
  conversation: Conversation
  detail: ConversationDetail | undefined
}

export function PatronPanel(props: PatronPanelProps) {
  const { inbox } = useTexts()
  const { patron } = props.conversation
  return (
    <aside className="patron-pane" data-pane aria-label={inbox.patron.panel} tabIndex={-1}>
      <div className="patron-head">
        <Avatar
          size="large"
          id={patron.id}
          name={patron.name ?? (patron.username && `@${patron.username}`)}
        />
        <h2>{patronName(patron, inbox)}</h2>
      </div>
      <PatronFacts {...props} />
    </aside>
  )
}

export interface PatronDialogProps extends PatronPanelProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The same, where there is no room beside the thread. */
export function PatronDialog({ open, onOpenChange, ...props }: PatronDialogProps) {
  const { inbox } = useTexts()
  return (
    <Dialog title={patronName(props.conversation.patron, inbox)} open={open} onOpenChange={onOpenChange}>
      <PatronFacts {...props} onLeave={() => onOpenChange(false)} />
    </Dialog>
  )
}

function PatronFacts({ conversation, detail, onLeave }: PatronPanelProps & { onLeave?: () => void }) {
  const { inbox, messages } = useTexts()
  const { patron: words } = inbox
  const { details } = useLibrary()
  const dates = useDates()
  const now = useNow()
  if (!detail) return null
  const { patron, earlier } = detail
  const branch = branchName(conversation.branch_id, details)
  return (
    <>
      <section className="patron-part">
        <h3>{words.details}</h3>
        {patron.blocked && <Blocked patron={patron} />}
        <dl>
          <div>
            <dt>{words.phone}</dt>
            <dd>{patron.user_id_only ? words.noPhone : <PhoneNumber patron={patron} />}</dd>
          </div>
          {patron.username && (
            <div>
              <dt>{words.username}</dt>
              <dd>@{patron.username}</dd>
            </div>
          )}
          <div>
            <dt>{words.channel}</dt>
            <dd>{channelName(conversation.channel_id, details, inbox)}</dd>
          </div>
          {branch && (
            <div>
              <dt>{messages.patron.branch}</dt>
              <dd>{branch}</dd>
            </div>
          )}
          {patron.consent && (
            <div>
              <dt>{messages.patron.consent}</dt>
              <dd>{messages.patron[patron.consent.value === 'stop' ? 'noNews' : 'newsAgain']}</dd>
            </div>
          )}
          <div>
            <dt>{words.firstSeen}</dt>
            <dd>{dates.day(patron.first_seen_at, now)}</dd>
          </div>
        </dl>
      </section>
      <section className="patron-part">
        <h3>{words.earlier}</h3>
        {earlier.length === 0 ? (
          <p className="secondary">{words.noEarlier}</p>
        ) : (
          <ul className="patron-earlier">
            {earlier.map((conversation) => (
              <Earlier key={conversation.id} conversation={conversation} onLeave={onLeave} />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

/** Since when, what came since, and whether WhatsApp blocks too. */
function Blocked({ patron }: { patron: Patron }) {
  const { inbox, messages } = useTexts()
  const { patron: words } = messages
  const dates = useDates()
  const now = useNow()
  const { blocked_at, blocked_count, block_sync } = patron
  return (
    <div className="patron-blocked">
      <p>
        <Icon name="ban" />
        {blocked_at === null ? inbox.patron.blocked : words.blockedSince(dates.moment(blocked_at, now))}
      </p>
      <p className="secondary">{words.blockedCount(blocked_count)}</p>
      {block_sync === 'pending' && <p className="secondary">{words.blockPending}</p>}
      {block_sync === 'failed' && <p className="secondary">{words.blockFailed}</p>}
    </div>
  )
}

function Earlier({
  conversation,
  onLeave
}: {
  conversation: EarlierConversation
  onLeave: (() => void) | undefined
}) {
  const { inbox } = useTexts()
  const library = useLibrary()
  const dates = useDates()
  const now = useNow()
  const { id, closed_at, closed_by, opened_at, last_text } = conversation
  const when = dates.short(closed_at ?? opened_at, now)
  const who =
    closed_at === null
      ? inbox.patron.earlierOpen
      : closed_by === null
        ? inbox.closedState
        : colleagueName(closed_by, library.details?.members ?? [], inbox)
  return (
    <li>
      <Link
        href={paths.conversations(library.id, closed_at === null ? 'waiting_on_us' : 'closed', id)}
        onClick={onLeave}
      >
        <span className="patron-earlier-text">{last_text ?? inbox.patron.earlierNoText}</span>
        <span className="secondary">{inbox.patron.closedBy(when, who)}</span>
      </Link>
    </li>
  )
}
