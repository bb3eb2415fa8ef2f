/** The answer: written, or why it cannot be written now, or a word about the colleague who was quicker. */
import { useEffect, useRef, useState } from 'react'
import type { MessageItem } from '../api/contract.ts'
import { colleagueName, kindName } from '../conversations/names.ts'
import { useNow } from '../conversations/use-now.ts'
import { windowIsOpen } from '../conversations/window.ts'
import { useSending } from '../messages/use-sending.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { showToast } from '../ui/toasts.tsx'
import { answeredMeanwhile } from './collision.ts'
import type { ComposerProps } from './composer.tsx'
import { Editor, isSendable } from './editor.tsx'
import { focusComposer } from './focus.ts'
import { CannotReply, type Hindrance } from './cannot-reply.tsx'
import type { Quote } from './quotes.ts'
import { useDraft } from './use-draft.ts'

export type ReplyPanelProps = ComposerProps & { onNote: () => void }

export function ReplyPanel(props: ReplyPanelProps) {
  const hindrance = useHindrance(props)
  if (hindrance) return <CannotReply {...props} hindrance={hindrance} />
  return <ReplyEditor {...props} />
}

/** As the server will decide. */
function useHindrance({ conversation }: ReplyPanelProps): Hindrance | undefined {
  const { details, may } = useLibrary()
  const now = useNow()
  const channel = details?.channels.find((candidate) => candidate.id === conversation.channel_id)
  if (!may('replies_write')) return 'role'
  if (channel?.state === 'disconnected') return 'channel_disconnected'
  if (conversation.patron.blocked) return 'patron_blocked'
  return windowIsOpen(conversation.window_ends_at, now) ? undefined : 'window_closed'
}

function ReplyEditor({ conversation, name, thread, quote, onQuote }: ReplyPanelProps) {
  const { inbox, common } = useTexts()
  const { composer } = inbox
  const draft = useDraft(conversation.id, 'reply')
  const sending = useSending(conversation.id)
  const collision = useCollision(thread.items, draft.text)
  const send = () => {
    if (!isSendable(draft.text)) return
    sending.reply(draft.text, quote, thread.entries.at(-1)?.id)
    collision.clear()
  }
  return (
    <>
      {collision.answer && (
        <Collision
          answer={collision.answer}
          onSend={send}
          onEdit={() => {
            collision.clear()
            focusComposer()
          }}
          onDiscard={() => {
            const { text } = draft
            draft.type('')
            collision.clear()
            showToast({
              text: composer.collision.discarded,
              action: { label: common.undo, run: () => draft.type(text) }
            })
          }}
        />
      )}
      <Editor
        mode="reply"
        conversation={conversation}
        label={composer.replyTo(name)}
        placeholder={composer.replyPlaceholder(name)}
        text={draft.text}
        onChange={draft.type}
        onSend={() => collision.check() || send()}
        sendLabel={composer.send}
      >
        {quote && <QuoteLine quote={quote} name={name} onRemove={() => onQuote(undefined)} />}
      </Editor>
    </>
  )
}

/** What was there when the writing began is known; an answer that came after it stops the sending once. */
function useCollision(items: ReplyPanelProps['thread']['items'], text: string) {
  const me = useSession().person.id
  const known = useRef<ReadonlySet<string>>(new Set())
  const [answer, setAnswer] = useState<MessageItem>()
  const see = () => {
    known.current = new Set(items.map((item) => item.id))
  }
  const empty = text.trim() === ''
  useEffect(() => {
    if (empty || known.current.size === 0) known.current = new Set(items.map((item) => item.id))
  }, [items, empty])
  return {
    answer,
    /** true: stop */
    check: () => {
      const found = answeredMeanwhile(items, known.current, me)
      setAnswer(found)
      return found !== undefined
    },
    clear: () => {
      see()
      setAnswer(undefined)
    }
  }
}

interface CollisionProps {
  answer: MessageItem
  onSend: () => void
  onEdit: () => void
  onDiscard: () => void
}

function Collision({ answer, onSend, onEdit, onDiscard }: CollisionProps) {
  const { inbox } = useTexts()
  const { details } = useLibrary()
  const { collision } = inbox.composer
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const who =
    answer.origin === 'phone_app'
      ? inbox.message.phoneApp
      : colleagueName(answer.author_id, details?.members ?? [], inbox)
  const title = collision.title(who)
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
        {answer.text ?? kindName(answer.kind, inbox)}
      </p>
      <div className="collision-acts">
        <Button onPress={onEdit}>{collision.edit}</Button>
        <Button look="quiet" onPress={onSend}>
          {collision.send}
        </Button>
        <Button look="quiet" onPress={onDiscard}>
          {collision.discard}
        </Button>
      </div>
    </div>
  )
}

function QuoteLine({ quote, name, onRemove }: { quote: Quote; name: string; onRemove: () => void }) {
  const { inbox } = useTexts()
  return (
    <div className="editor-quote">
      <p>
        <span className="bubble-quoted-who">
          {quote.origin === 'patron' ? inbox.composer.quoting(name) : inbox.composer.quotingUs}
        </span>
        <span className="bubble-quoted-text" dir="auto">
          {quote.text ?? kindName(quote.kind, inbox)}
        </span>
      </p>
      <IconButton icon="close" label={inbox.composer.removeQuote} onPress={onRemove} />
    </div>
  )
}
