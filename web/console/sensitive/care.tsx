/** While one writes: a word before an answer asks for what does not belong here, and the answer to who sent it. */
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Asked, sensitiveIn } from '../../../workers/sensitive-data/asks-for.ts'
import { focusComposer } from '../composer/focus.ts'
import type { Conversation } from '../api/contract.ts'
import type { ThreadHere } from '../messages/use-thread.ts'
import { useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { troubledIn } from './notable.ts'
import { settingsQuery } from './queries.ts'
import { SelectionButton } from './selection-button.tsx'
import { kindWords, useSensitiveTexts } from './texts.ts'
import { useSuggestion } from './use-suggestion.ts'

export interface CareProps {
  conversation: Conversation
  thread: ThreadHere
  draft: { text: string; type: (text: string) => void }
  /** asked before an answer leaves; true: it stays */
  guard: RefObject<(() => boolean) | null>
  onSend: (read: boolean) => void
}

export default function Care({ conversation, thread, draft, guard, onSend }: CareProps) {
  const { details } = useLibrary()
  const settings = useQuery(settingsQuery(useLibrary().id)).data?.settings
  const [stopped, setStopped] = useState<string>()
  const own = details?.branches.flatMap(({ address }) => address ?? []) ?? []
  const asked = sensitiveIn(draft.text, own)
  const stops = asked.some(({ level }) => level === 'stop')
  useEffect(() => {
    guard.current = () => {
      if (stops) setStopped(draft.text)
      return stops
    }
    return () => {
      guard.current = null
    }
  }, [guard, stops, draft.text])
  return (
    <>
      <SelectionButton conversationId={conversation.id} />
      <Suggestion conversation={conversation} thread={thread} draft={draft} />
      <Warning
        asked={asked}
        refuse={stops && settings?.outbound === 'refuse'}
        stopped={stops && stopped === draft.text}
        onEdit={() => {
          setStopped(undefined)
          focusComposer()
        }}
        onSend={() => onSend(true)}
      />
    </>
  )
}

interface WarningProps {
  asked: Asked[]
  refuse: boolean
  stopped: boolean
  onEdit: () => void
  onSend: () => void
}

/** Said while one writes; when it is to be sent all the same, one presses once more. */
function Warning({ asked, refuse, stopped, onEdit, onSend }: WarningProps) {
  const texts = useSensitiveTexts()
  const { composer } = texts
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (stopped) panel.current?.focus()
  }, [stopped])
  const kinds = (how: Asked['how']) =>
    kindWords(
      asked.filter((item) => item.how === how).map(({ kind }) => kind),
      texts
    )
  const [asks, contains] = [kinds('asks'), kinds('contains')]
  const lines = [
    asks.length > 0 && composer.asks(asks),
    contains.length > 0 && composer.contains(contains),
    asked.every(({ kind }) => kind === 'residence')
      ? composer.residence
      : refuse
        ? composer.refuse
        : composer.why
  ]
  const said = asked.length > 0 && lines.filter(Boolean).join(' ')
  if (stopped)
    return (
      <div
        ref={panel}
        className="collision"
        role="alertdialog"
        aria-label={composer.title}
        tabIndex={-1}
        aria-describedby="care-why"
      >
        <p className="collision-title">{composer.title}</p>
        <p id="care-why">{said}</p>
        <div className="collision-acts">
          <Button onPress={onEdit}>{composer.edit}</Button>
          {!refuse && (
            <Button look="quiet" onPress={onSend}>
              {composer.send}
            </Button>
          )}
        </div>
      </div>
    )
  return (
    <p className="editor-promise" role="status">
      {said && (
        <>
          <Icon name="alert" />
          {said}
        </>
      )}
    </p>
  )
}

/** The answer that the library has for it stands ready: one press, and nothing when something is written already. */
function Suggestion({ conversation, thread, draft }: Pick<CareProps, 'conversation' | 'thread' | 'draft'>) {
  const { composer } = useSensitiveTexts()
  const troubled = troubledIn(thread.items)
  const answer = useSuggestion(conversation, troubled !== undefined)
  if (!troubled || !answer || draft.text.trim() !== '') return null
  const press = () => {
    draft.type(answer)
    focusComposer()
  }
  return (
    <div className="editor-promise">
      <Icon name="lock" />
      <span>{composer.received}</span>
      <Button look="plain" onPress={press}>
        {composer.suggest}
      </Button>
    </div>
  )
}
