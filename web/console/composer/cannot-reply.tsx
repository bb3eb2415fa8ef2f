/** In the composer's place: why there can be no answer now, and what can be done. */
import type { ReactNode } from 'react'
import { PhoneNumber } from '../patrons/phone-number.tsx'
import { useDates } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useNow } from '../conversations/use-now.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { ReplyPanelProps } from './reply-panel.tsx'

export type Hindrance = 'role' | 'window_closed' | 'patron_blocked' | 'channel_disconnected'

export function CannotReply({ hindrance, ...props }: ReplyPanelProps & { hindrance: Hindrance }) {
  const { composer } = useTexts().inbox
  if (hindrance === 'role') return <Explained why={composer.trainee} />
  if (hindrance === 'channel_disconnected')
    return (
      <Explained title={composer.disconnected.title} why={composer.disconnected.why} onNote={props.onNote} />
    )
  if (hindrance === 'patron_blocked')
    return <Explained title={composer.blocked.title} why={composer.blocked.why} onNote={props.onNote} />
  return <WindowClosed {...props} />
}

function WindowClosed({ conversation, thread, detail, onNote }: ReplyPanelProps) {
  const { closedWindow } = useTexts().inbox.composer
  const dates = useDates()
  const now = useNow()
  const last = thread.items.findLast((item) => item.type === 'message' && item.origin === 'patron')
  const why = last ? closedWindow.why(dates.moment(last.at, now)) : closedWindow.whyNever
  const known = conversation.window_ends_at === null || thread.loaded
  return (
    <Explained
      title={closedWindow.title}
      why={known ? `${why} ${closedWindow.waits}` : closedWindow.waits}
      onNote={onNote}
    >
      {detail?.patron.phone_hint && <PhoneNumber patron={detail.patron} />}
    </Explained>
  )
}

interface ExplainedProps {
  title?: string
  why: string
  onNote?: () => void
  children?: ReactNode
}

function Explained({ title, why, onNote, children }: ExplainedProps) {
  const { composer } = useTexts().inbox
  return (
    <div className="explained">
      <Icon name="lock" />
      <div>
        {title && <p className="explained-title">{title}</p>}
        <p>{why}</p>
        {(children || onNote) && (
          <div className="explained-acts">
            {onNote && (
              <Button icon="note" onPress={onNote}>
                {composer.closedWindow.note}
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  )
}
