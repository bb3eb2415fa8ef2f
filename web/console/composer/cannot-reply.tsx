/** In the composer's place: why there can be no answer now, and what can be done. */
import { type ReactNode, useEffect } from 'react'
import { useBlocking } from '../patrons/use-blocking.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useLazyPart } from '../ui/use-lazy-part.ts'
import type { ReplyPanelProps } from './reply-panel.tsx'

export type Hindrance = 'role' | 'window_closed' | 'patron_blocked' | 'channel_disconnected'

export function CannotReply({ hindrance, ...props }: ReplyPanelProps & { hindrance: Hindrance }) {
  const { composer } = useTexts().inbox
  if (hindrance === 'role') return <Explained why={composer.trainee} />
  if (hindrance === 'channel_disconnected')
    return (
      <Explained title={composer.disconnected.title} why={composer.disconnected.why} onNote={props.onNote} />
    )
  if (hindrance === 'patron_blocked') return <Blocked {...props} />
  return <WindowClosed {...props} />
}

function Blocked({ conversation, detail, onNote }: ReplyPanelProps) {
  const { inbox, composer } = useTexts()
  const { blocked } = inbox.composer
  const { may } = useLibrary()
  const { unblock } = useBlocking(conversation)
  const count = detail?.patron.blocked_count ?? 0
  return (
    <Explained
      title={blocked.title}
      why={count > 0 ? `${blocked.why} ${composer.block.count(count)}` : blocked.why}
      onNote={onNote}
    >
      {may('patrons_block') && <Button onPress={() => void unblock()}>{composer.block.undo}</Button>}
    </Explained>
  )
}

const loadHeld = () => import('./held.tsx')

function WindowClosed(props: ReplyPanelProps) {
  const { closedWindow } = useTexts().inbox.composer
  const [Held, load] = useLazyPart(loadHeld)
  useEffect(load, [load])
  return Held ? <Held {...props} /> : <Explained title={closedWindow.title} why={closedWindow.waits} />
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
