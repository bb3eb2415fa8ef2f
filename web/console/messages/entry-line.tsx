/** One line of a thread: a message, a note, something that happened, or something on its way. */
import { memo } from 'react'
import type { EventItem, NoteItem } from './contract.ts'
import type { Quote } from '../composer/quotes.ts'
import { useDates, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Bubble } from './bubble.tsx'
import { eventWords } from './event-words.ts'
import { Words } from './faces/body.tsx'
import { faceOf } from './faces/face.ts'
import { OutgoingFiles } from './faces/outgoing-files.tsx'
import { HappenedLine } from './happened-line.tsx'
import type { Entry } from './lines.ts'
import { MessageLine } from './message-line.tsx'
import type { Outgoing } from './queue.ts'
import { type Act, outgoingState } from './state-words.ts'
import { useColleague } from './use-colleague.ts'
import { useSending } from './use-sending.ts'

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
      if (faceOf(entry) === 'line') return <HappenedLine message={entry} name={props.name} />
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

function NoteLine({ note }: { note: NoteItem }) {
  const { message: words } = useTexts().inbox
  const dates = useDates()
  const me = useSession().person.id
  const colleague = useColleague()
  const title = note.author_id === me ? words.noteYours : words.note(colleague(note.author_id))
  const state = { text: dates.time(note.at), look: 'plain' as const, acts: [] }
  return (
    <Bubble id={note.id} side="note" title={title} who={{ aloud: '', shown: words.noteOnly }} state={state}>
      <Words text={note.text} />
    </Bubble>
  )
}

function EventLine({ event }: { event: EventItem }) {
  const texts = useTexts()
  const { events } = texts.inbox
  const dates = useDates()
  const me = useSession().person.id
  const colleague = useColleague()
  const who = {
    subject: (id: string) => (id === me ? events.you : colleague(id)),
    object: (id: string) => (id === me ? events.youObject : colleague(id))
  }
  const text = eventWords(event, who, texts)
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
  const { id, kind, text, files, reply_to } = outgoing
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
      quote={reply_to}
      state={outgoingState(outgoing, words)}
      onAct={act}
    >
      {files.length > 0 && <OutgoingFiles files={files} />}
      {text && <Words text={text} />}
    </Bubble>
  )
}
