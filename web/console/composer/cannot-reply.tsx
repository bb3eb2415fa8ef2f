/** In the composer's place: why there can be no answer now, and what can be done. */
import { useEffect } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { useLazyPart } from '../ui/use-lazy-part.ts'
import { Explained } from './explained.tsx'
import type { ReplyPanelProps } from './reply-panel.tsx'

export type Hindrance = 'role' | 'window_closed' | 'patron_blocked' | 'channel_disconnected'

export function CannotReply({ hindrance, ...props }: ReplyPanelProps & { hindrance: Hindrance }) {
  const { composer } = useTexts().inbox
  if (hindrance === 'role') return <Explained why={composer.trainee} />
  if (hindrance === 'channel_disconnected')
    return (
      <Explained title={composer.disconnected.title} why={composer.disconnected.why} onNote={props.onNote} />
    )
  return hindrance === 'patron_blocked' ? <Blocked {...props} /> : <WindowClosed {...props} />
}

const loadBlocked = () => import('./blocked.tsx')

function Blocked(props: ReplyPanelProps) {
  const { blocked } = useTexts().inbox.composer
  const [Part, load] = useLazyPart(loadBlocked)
  useEffect(load, [load])
  return Part ? <Part {...props} /> : <Explained title={blocked.title} why={blocked.why} />
}

const loadHeld = () => import('./held.tsx')

function WindowClosed(props: ReplyPanelProps) {
  const { closedWindow } = useTexts().inbox.composer
  const [Held, load] = useLazyPart(loadHeld)
  useEffect(load, [load])
  return Held ? <Held {...props} /> : <Explained title={closedWindow.title} why={closedWindow.waits} />
}
