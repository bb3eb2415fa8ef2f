/** One line of a thread: a message, a note, something that happened, or something on its way. */
import { memo } from 'react'
import type { EventItem, MessageItem, NoteItem } from '../api/contract.ts'
import type { Quote } from '../composer/quotes.ts'
import { colleagueName } from '../conversations/names.ts'
import { useBefore } from '../conversations/use-now.ts'
import { useDates, useLibrary, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Bubble } from './bubble.tsx'
import { eventWords } from './event-words.ts'
import type { Entry } from './lines.ts'
import type { Outgoing } from './queue.ts'
import { type Act, outgoingState, stateOf } from './state-words.ts'
import { type Sending, useSending } from './use-sending.ts'
import { useOutgoing } from './use-thread.ts'

export interface EntryLineProps {
  entry: Entry
  conversationId: string
  /** the patron's */
  name: string
  canSend: boolean
  /** the one that was searched for */
  found: boolean
  onQuote: (quote: Quote) => void
}

export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const { entry } = props
  switch (entry.type) {
    case 'message':
      return <MessageLine {...props} message={entry} />
    case 'note':
      return <NoteLine note={entry} />
    case 'event':
      return <EventLine event={entry} />
    case 'outgoing':
      return (
        <OutgoingLine outgoing={entry.outgoing} name={props.name} conversationId={props.conversationId} />
      )
  }
})

/** Names of colleagues as this reader reads them. */
function useColleague(): (id: string | null) => string {
  const { details } = useLibrary()
  const { inbox } = useTexts()
  return (id) => colleagueName(id, details?.members ?? [], inbox)
}

function MessageLine({
  message,
  conversationId,
  name,
  canSend,
  found,
  onQuote
}: EntryLineProps & { message: MessageItem }) {
  const { inbox } = useTexts()
  const dates = useDates()
  const sending = useSending(conversationId)
  const box = useOutgoing()
  const mine = message.author_id === useSession().person.id
  const undoUntil =
    message.status === 'queued' && message.due_at !== null
      ? (box.undoUntil(message.id) ?? message.due_at)
      : undefined
  const leavesSoon = useBefore(undoUntil)
  const state = stateOf(message, { dates, words: inbox.message, canSend, leavesSoon, canUndo: mine })
  const { id, text, origin, kind } = message
  const quotable = canSend && (origin === 'patron' || message.times.accepted_at !== null)
  return (
    <Bubble
      id={id}
      side={origin === 'patron' ? 'patron' : origin === 'automatic' ? 'automatic' : 'ours'}
      who={useWho(message, name)}
      patronName={name}
      kind={kind}
      text={text}
      quote={message.reply_to}
      state={state}
      found={found}
      onAct={(act) => run(act, message, sending)}
      onQuote={quotable ? () => onQuote({ id, text, origin, kind }) : undefined}
    />
  )
}

interface Who {
  /** for who cannot see on which side it stands */
  aloud: string
  /** shown before the state, where it tells something */
  shown: string | undefined
}

function useWho({ origin, author_id }: MessageItem, name: string): Who {
  const { message: words } = useTexts().inbox
  const me = useSession().person.id
  const colleague = useColleague()
  if (origin === 'patron') return { aloud: words.from(name), shown: undefined }
  if (origin === 'automatic') return { aloud: words.automatic, shown: words.automatic }
  if (origin === 'phone_app') return { aloud: words.phoneApp, shown: words.phoneApp }
  if (author_id === me) return { aloud: words.fromYou, shown: undefined }
  return { aloud: words.fromUs(colleague(author_id)), shown: colleague(author_id) }
}

function run(act: Act, message: MessageItem, sending: Sending): void {
  if (act === 'resend') sending.resend(message)
  if (act === 'undo') {
    const { reply_to } = message
    const quote = reply_to?.id
      ? { ...reply_to, id: reply_to.id, origin: reply_to.origin ?? 'patron', kind: reply_to.kind ?? 'text' }
      : null
    void sending.undo(message.id, quote)
  }
}

function NoteLine({ note }: { note: NoteItem }) {
  const { message: words } = useTexts().inbox
  const dates = useDates()
  const me = useSession().person.id
  const colleague = useColleague()
  const title = note.author_id === me ? words.noteYours : words.note(colleague(note.author_id))
  const state = { text: dates.time(note.at), look: 'plain' as const, acts: [] }
  return (
    <Bubble
      id={note.id}
      side="note"
      title={title}
      who={{ aloud: '', shown: words.noteOnly }}
      text={note.text}
      state={state}
    />
  )
}

function EventLine({ event }: { event: EventItem }) {
  const { events } = useTexts().inbox
  const dates = useDates()
  const me = useSession().person.id
  const colleague = useColleague()
  const who = {
    subject: (id: string) => (id === me ? events.you : colleague(id)),
    object: (id: string) => (id === me ? events.youObject : colleague(id))
  }
  const text = eventWords(event, who, events)
  if (text === undefined) return null
  return (
    <li className="log-event" data-line={event.id}>
      {text} · {dates.time(event.at)}
    </li>
  )
}

function OutgoingLine({
  outgoing,
  name,
  conversationId
}: {
  outgoing: Outgoing
  name: string
  conversationId: string
}) {
  const { message: words } = useTexts().inbox
  const sending = useSending(conversationId)
  const { id, kind, text, reply_to } = outgoing
  const act = (chosen: Act) => {
    if (chosen === 'retry') sending.retry(id)
    if (chosen === 'remove') sending.remove(id)
    if (chosen === 'undo') void sending.undo(id, reply_to)
  }
  const isNote = kind === 'note'
  return (
    <Bubble
      id={id}
      side={isNote ? 'note' : 'ours'}
      title={isNote ? words.noteYours : undefined}
      who={{ aloud: isNote ? '' : words.fromYou, shown: isNote ? words.noteOnly : undefined }}
      patronName={name}
      text={text}
      quote={reply_to}
      state={outgoingState(outgoing, words)}
      onAct={act}
    />
  )
}
