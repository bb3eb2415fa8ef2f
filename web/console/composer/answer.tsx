/** Writing an answer: words, files, a place, what it is about, and a word about the colleague who was quicker. */
import { useEffect, useRef, useState } from 'react'
import type { Branch, Conversation } from '../api/contract.ts'
import type { MessageItem } from '../messages/contract.ts'
import { calledWords } from '../messages/preview.ts'
import { useNow } from '../conversations/use-now.ts'
import { type Sending, useSending } from '../messages/use-sending.ts'
import { voiceOf } from '../quick-replies/voice.ts'
import { useDates, useSession } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useLazyPart } from '../ui/use-lazy-part.ts'
import type { CareProps } from '../sensitive/care.tsx'
import { answeredMeanwhile } from './collision.ts'
import type { CollisionPanelProps } from './collision-panel.tsx'
import { Editor, isSendable } from './editor.tsx'
import { allReady } from './picked.ts'
import { promiseAfter } from './promise.ts'
import type { Quote } from './quotes.ts'
import type { ReplyPanelProps } from './reply-panel.tsx'
import { AddTools } from './tools.tsx'
import { useDraft } from './use-draft.ts'
import { useDrop } from './use-drop.ts'
import { type Files, useFiles } from './use-files.ts'
import { useTyping } from './use-typing.ts'

export interface AnswerProps extends ReplyPanelProps {
  /** the window is closed: the answer waits until the patron taps */
  hold?: boolean
  sendLabel: string
}

export function Answer({ hold = false, sendLabel, ...props }: AnswerProps) {
  const { conversation, name, thread, quote, onQuote } = props
  const { inbox, composer: words } = useTexts()
  const { composer } = inbox
  const frame = useRef<HTMLDivElement>(null)
  const draft = useDraft(conversation.id, 'reply')
  const beside = useFiles(conversation.id)
  const typing = useTyping(conversation)
  const sending = useSending(conversation.id)
  const collision = useCollision(thread.items, draft.text)
  useDrop(frame, words.files.drop, beside.add)
  const after = thread.entries.at(-1)?.id
  const sendable = canGo(draft.text, beside)
  const guard = useRef<(() => boolean) | null>(null)
  const send = (read = false) => {
    if (!sendable) return
    sending.reply(draft.text, quote, after, hold, read)
    beside.dismiss()
    collision.clear()
  }
  const special = useSpecial(conversation, sending, after)
  return (
    <div ref={frame}>
      <CollisionHere collision={collision} draft={draft} onSend={() => guard.current?.() || send()} />
      <Editor
        mode="reply"
        conversation={conversation}
        label={composer.replyTo(name)}
        placeholder={composer.replyPlaceholder(name)}
        text={draft.text}
        onChange={(text) => {
          draft.type(text)
          if (!hold) typing(text)
        }}
        onSend={() => sendable && (collision.check() || guard.current?.() || send())}
        sendable={sendable}
        sendLabel={sendLabel}
        onFiles={beside.add}
        below={
          <>
            <CareHere conversation={conversation} thread={thread} draft={draft} guard={guard} onSend={send} />
            <Below beside={beside} text={draft.text} free={hold ? undefined : conversation} />
          </>
        }
        tools={<AddTools onFiles={beside.add} {...(hold ? NOTHING : special)} />}
      >
        {quote && <QuoteLine quote={quote} name={name} onRemove={() => onQuote(undefined)} />}
      </Editor>
    </div>
  )
}

/** As the patron gets it, in the server's own words, until the server says what it sent. */
const QUESTION = { nl: 'Om welke vestiging gaat het?', en: 'Which branch is it about?' }
const NOTHING = { onPlace: undefined, onAsk: undefined }

/** What goes without words of one's own: a place on the map, and the question which branch it is about. */
function useSpecial(conversation: Conversation, sending: Sending, after: string | undefined) {
  const ask = () => {
    const language = voiceOf(conversation.id) === 'en' ? 'en' : 'nl'
    sending.send({ as: 'branch_question', language }, QUESTION[language], after)
  }
  return {
    onPlace: ({ id, name, address }: Branch) =>
      sending.send({ as: 'location', branch_id: id }, [name, address].filter(Boolean).join(', '), after),
    // nobody is asked what is known
    onAsk: conversation.branch_id === null ? ask : undefined
  }
}

/** Words alone, files alone, or both; all files at the server. */
const canGo = (text: string, { files }: Files) =>
  allReady(files) && (isSendable(text) || (files.length > 0 && text.trim() === ''))

const loadCare = () => import('../sensitive/care.tsx')

function CareHere(props: CareProps) {
  const [Care, load] = useLazyPart(loadCare)
  useEffect(load, [load])
  return Care ? <Care {...props} /> : null
}

const loadList = () => import('./file-list.tsx')

const loadCost = () => import('./cost.tsx')

interface BelowProps {
  beside: Files
  text: string
  /** where one can write freely; undefined: the window is closed, and all was said above */
  free: Conversation | undefined
}

function Below({ beside, text, free }: BelowProps) {
  const [List, load] = useLazyPart(loadList)
  const [Cost, loadCosts] = useLazyPart(loadCost)
  const any = beside.files.length > 0 || beside.refused.length > 0
  useEffect(() => {
    if (any) return load()
    // what is chosen without a connection must be seen as well
    const soon = setTimeout(load, 2000)
    return () => clearTimeout(soon)
  }, [any, load])
  const written = free !== undefined && (any || text.trim() !== '')
  useEffect(() => {
    if (written) loadCosts()
  }, [written, loadCosts])
  return (
    <>
      {any && List && <List {...beside} />}
      {written && Cost && <Cost conversation={free} />}
      <PromiseWarning text={text} windowEndsAt={free?.window_ends_at ?? null} />
    </>
  )
}

function PromiseWarning({ text, windowEndsAt }: { text: string; windowEndsAt: number | null }) {
  const { composer } = useTexts()
  const dates = useDates()
  const until = promiseAfter(text, windowEndsAt, useNow())
  return (
    <p className="editor-promise" role="status">
      {until !== undefined && (
        <>
          <Icon name="clock" />
          {composer.promise(dates.hour(until))}
        </>
      )}
    </p>
  )
}

type CollisionHereProps = Pick<CollisionPanelProps, 'draft' | 'onSend'> & {
  collision: ReturnType<typeof useCollision>
}

const loadCollision = () => import('./collision-panel.tsx')

/** At hand as soon as something is written: it must be there at once. */
function CollisionHere({ collision, ...props }: CollisionHereProps) {
  const [Panel, load] = useLazyPart(loadCollision)
  const written = props.draft.text !== ''
  useEffect(() => {
    if (written) load()
  }, [written, load])
  const { answer } = collision
  return answer && Panel ? <Panel {...props} answer={answer} onClear={collision.clear} /> : null
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

function QuoteLine({ quote, name, onRemove }: { quote: Quote; name: string; onRemove: () => void }) {
  const { inbox, messages } = useTexts()
  return (
    <div className="editor-quote">
      <p>
        <span className="bubble-quoted-who">
          {quote.origin === 'patron' ? inbox.composer.quoting(name) : inbox.composer.quotingUs}
        </span>
        <span className="bubble-quoted-text" dir="auto">
          {calledWords(quote, messages)}
        </span>
      </p>
      <IconButton icon="close" label={inbox.composer.removeQuote} onPress={onRemove} />
    </div>
  )
}
