/** Chooses what of a message has to go: by keyboard, on a phone and with a mouse alike. */
import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { keys } from '../api/keys.ts'
import type { CachedThread } from '../messages/outgoing.ts'
import type { MessageItem } from '../messages/contract.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import DialogWindow from '../ui/dialog-window.tsx'
import { useSensitiveTexts } from './texts.ts'
import { useHiding } from './use-hiding.ts'

export interface HideDialogProps {
  conversationId: string
  /** the message to begin with; else the newest of the patron */
  first?: string
  onClose: () => void
}

export default function HideDialog({ conversationId, first, onClose }: HideDialogProps) {
  const { hide: words } = useSensitiveTexts()
  const { hide } = useHiding(conversationId)
  const messages = useTexted(conversationId)
  const [id, setId] = useState(first ?? messages[0]?.id ?? '')
  const [none, setNone] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const ids = { how: useId(), field: useId(), none: useId() }
  const act = async () => {
    const { selectionStart = 0, selectionEnd = 0, value = '' } = field.current ?? {}
    const selected = value.slice(selectionStart, selectionEnd)
    setNone(selected.trim() === '')
    if (selected.trim() !== '' && (await hide(id, selected))) onClose()
    else field.current?.focus()
  }
  return (
    <DialogWindow title={words.title} open onOpenChange={(open) => open || onClose()}>
      <p id={ids.how}>{words.how}</p>
      {first === undefined && messages.length > 1 && (
        <WhichMessage messages={messages} id={id} onChange={setId} />
      )}
      <div className="field">
        <label htmlFor={ids.field}>{words.text}</label>
        <textarea
          ref={field}
          id={ids.field}
          className="input"
          dir="auto"
          rows={5}
          readOnly
          aria-describedby={`${ids.how} ${ids.none}`}
          value={messages.find((message) => message.id === id)?.text ?? ''}
        />
        <p id={ids.none} className="secondary" role="status">
          {none && words.none}
        </p>
      </div>
      <div className="bubble-acts">
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button look="main" isDisabled={id === ''} onPress={() => void act()}>
          {words.act}
        </Button>
      </div>
    </DialogWindow>
  )
}

interface WhichProps {
  messages: MessageItem[]
  id: string
  onChange: (id: string) => void
}

function WhichMessage({ messages, id, onChange }: WhichProps) {
  const { hide: words } = useSensitiveTexts()
  const dates = useDates()
  const field = useId()
  return (
    <div className="field">
      <label htmlFor={field}>{words.which}</label>
      <select id={field} className="input" value={id} onChange={(event) => onChange(event.target.value)}>
        {messages.map((message) => (
          <option key={message.id} value={message.id}>
            {`${dates.hour(message.at)} · ${message.text?.slice(0, 60)}`}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What the patron said in the part of the thread that is here, newest first. */
function useTexted(conversationId: string): MessageItem[] {
  const queries = useQueryClient()
  const thread = queries.getQueryData<CachedThread>(keys.messages(useLibrary().id, conversationId))
  return (thread?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter((item): item is MessageItem => item.type === 'message' && item.origin === 'patron' && !!item.text)
    .sort((a, b) => b.at - a.at)
}
