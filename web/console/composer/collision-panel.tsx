/** A word about the colleague who was quicker, with what they said, before one's own answer leaves. */
import { useEffect, useRef } from 'react'
import { useChannelTexts } from '../channels/texts.ts'
import { colleagueName } from '../conversations/names.ts'
import type { MessageItem } from '../messages/contract.ts'
import { calledWords } from '../messages/preview.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toasts.tsx'
import { focusComposer } from './focus.ts'

export interface CollisionPanelProps {
  answer: MessageItem
  draft: { text: string; type: (text: string) => void }
  onSend: () => void
  /** it is settled */
  onClear: () => void
}

export default function CollisionPanel({ answer, draft, onSend, onClear }: CollisionPanelProps) {
  const { messages } = useTexts()
  const { collision } = useChannelTexts()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const title = collision.title(useWho(answer))
  const edit = () => {
    onClear()
    focusComposer()
  }
  return (
    <div
      ref={panel}
      className="collision"
      role="alertdialog"
      aria-label={title}
      aria-describedby="collision-text"
      tabIndex={-1}
    >
      <p className="collision-title">{title}</p>
      <p id="collision-text" className="collision-text" dir="auto">
        {calledWords(answer, messages)}
      </p>
      <div className="collision-acts">
        <Button onPress={edit}>{collision.edit}</Button>
        <Button look="quiet" onPress={onSend}>
          {collision.send}
        </Button>
        <Discard draft={draft} onClear={onClear} />
      </div>
    </div>
  )
}

function Discard({ draft, onClear }: Pick<CollisionPanelProps, 'draft' | 'onClear'>) {
  const { common } = useTexts()
  const { collision } = useChannelTexts()
  const discard = () => {
    const { text } = draft
    draft.type('')
    onClear()
    const action = { label: common.undo, run: () => draft.type(text) }
    showToast({ text: collision.discarded, action })
  }
  return (
    <Button look="quiet" onPress={discard}>
      {collision.discard}
    </Button>
  )
}

function useWho({ origin, author_id }: MessageItem): string {
  const { inbox } = useTexts()
  const { details } = useLibrary()
  if (origin === 'phone_app') return inbox.message.phoneApp
  return colleagueName(author_id, details?.members ?? [], inbox)
}
