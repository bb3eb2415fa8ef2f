/** A message in the thread: who, what in which shape, what became of it, and what one can do with it. */
import type { MessageItem } from './contract.ts'
import type { Quote } from '../composer/quotes.ts'
import { ReactionButton } from '../composer/reaction-button.tsx'
import { useBefore, useNow } from '../conversations/use-now.ts'
import { useDates, useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { IconButton } from '../ui/button.tsx'
import { Bubble } from './bubble.tsx'
import { MessageBody } from './faces/body.tsx'
import { Edited } from './faces/edited.tsx'
import { faceOf, marksOf } from './faces/face.ts'
import { Reactions } from './faces/reactions.tsx'
import { type Act, type StateWords, stateOf } from './state-words.ts'
import { useFailures } from './use-failures.ts'
import { useColleague } from './use-colleague.ts'
import { type Sending, useSending } from './use-sending.ts'
import { useOutgoing } from './use-thread.ts'

export interface MessageLineProps {
  message: MessageItem
  conversationId: string
  /** the patron's */
  name: string
  canSend: boolean
  found: boolean
  onQuote: (quote: Quote) => void
}

export function MessageLine(props: MessageLineProps) {
  const { message, conversationId, name, found } = props
  const { messages } = useTexts()
  const sending = useSending(conversationId)
  const state = useMessageState(props)
  const { id, origin, reactions, edited_at, deleted_at } = message
  return (
    <Bubble
      id={id}
      side={origin === 'patron' ? 'patron' : origin === 'automatic' ? 'automatic' : 'ours'}
      who={useWho(message, name)}
      patronName={name}
      marks={marksOf(message, messages)}
      quote={message.reply_to}
      state={state}
      more={edited_at !== null && deleted_at === null && <Edited message={message} />}
      found={found}
      onAct={(act) => run(act, message, sending)}
      reactions={reactions.length > 0 && <ReactionsOn message={message} name={name} />}
      tools={<Tools {...props} />}
    >
      <MessageBody message={message} conversationId={conversationId} name={name} />
    </Bubble>
  )
}

function useMessageState({ message, canSend }: MessageLineProps): StateWords {
  const { inbox, messages } = useTexts()
  const dates = useDates()
  const now = useNow()
  const { may } = useLibrary()
  const box = useOutgoing()
  const canUndo = message.author_id === useSession().person.id
  const undoUntil =
    message.status === 'queued' && message.due_at !== null
      ? (box.undoUntil(message.id) ?? message.due_at)
      : undefined
  const leavesSoon = useBefore(undoUntil)
  const canWithdraw = may('replies_write')
  const failures = useFailures(message.failure !== null)
  const words = { words: inbox.message, held: messages.state, failures }
  return stateOf(message, { dates, now, ...words, canSend, leavesSoon, canUndo, canWithdraw })
}

/** Answering this one, in words or with an emoji. */
function Tools({ message, conversationId, canSend, onQuote }: MessageLineProps) {
  const { inbox } = useTexts()
  const { id, text, origin, kind, times } = message
  const face = faceOf(message)
  if (!canSend || face === 'deleted' || face === 'call' || message.content?.group) return null
  const fromPatron = origin === 'patron'
  if (!fromPatron && times.accepted_at === null) return null
  return (
    <div className="line-tools">
      <IconButton
        icon="quote"
        label={inbox.message.reply}
        onPress={() => onQuote({ id, text, origin, kind })}
      />
      {fromPatron && <ReactionButton message={message} conversationId={conversationId} />}
    </div>
  )
}

function ReactionsOn({ message, name }: { message: MessageItem; name: string }) {
  const { inbox, messages } = useTexts()
  const me = useSession().person.id
  const colleague = useColleague()
  const by = ({ origin, author_id }: MessageItem['reactions'][number]) => {
    if (origin === 'patron') return name
    if (author_id === null) return messages.us
    return author_id === me ? inbox.events.you : colleague(author_id)
  }
  return <Reactions reactions={message.reactions} by={by} />
}

interface Who {
  /** for who cannot see on which side it stands */
  aloud: string
  /** shown before the state, where it tells something */
  shown: string | undefined
}

function useWho({ origin, author_id, standby, kind }: MessageItem, name: string): Who {
  const { inbox, messages } = useTexts()
  const { message: words } = inbox
  const me = useSession().person.id
  const colleague = useColleague()
  if (origin === 'patron') return { aloud: words.from(name), shown: undefined }
  if (origin === 'automatic') return { aloud: words.automatic, shown: words.automatic }
  if (kind === 'system') return { aloud: messages.summary, shown: undefined }
  if (origin === 'phone_app') {
    const by = standby ? messages.standbyBy : words.phoneApp
    return { aloud: by, shown: by }
  }
  if (author_id === me) return { aloud: words.fromYou, shown: undefined }
  return { aloud: words.fromUs(colleague(author_id)), shown: colleague(author_id) }
}

function run(act: Act, message: MessageItem, sending: Sending): void {
  if (act === 'resend' || act === 'hold') sending.resend(message, act === 'hold')
  if (act === 'undo' || act === 'withdraw') {
    const { reply_to } = message
    const quote = reply_to?.id
      ? { ...reply_to, id: reply_to.id, origin: reply_to.origin ?? 'patron', kind: reply_to.kind ?? 'text' }
      : null
    void sending.undo(message.id, quote)
  }
}
