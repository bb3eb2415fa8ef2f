/** Where one writes: an answer to the patron, or a note for colleagues. Says why when it cannot be an answer. */
import { useEffect, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { Conversation, ConversationDetail } from '../api/contract.ts'
import type { ThreadHere } from '../messages/use-thread.ts'
import { useSending } from '../messages/use-sending.ts'
import { useLibrary } from '../shell/session.tsx'
import { useSingleKeys } from '../shell/single-keys.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Mode } from './drafts.ts'
import { Editor, isSendable } from './editor.tsx'
import { focusComposer } from './focus.ts'
import type { Quote } from './quotes.ts'
import { ReplyPanel } from './reply-panel.tsx'
import { useDraft, useDrafts } from './use-draft.ts'
import './composer.css'

export interface ComposerProps {
  conversation: Conversation
  /** the patron's */
  name: string
  thread: ThreadHere
  detail: ConversationDetail | undefined
  quote: Quote | undefined
  onQuote: (quote: Quote | undefined) => void
}

export function Composer(props: ComposerProps) {
  const { composer } = useTexts().inbox
  const { may } = useLibrary()
  const [mode, setMode] = useState<Mode>(may('replies_write') ? 'reply' : 'note')
  const write = (next: Mode) => {
    setMode(next)
    requestAnimationFrame(focusComposer)
  }
  useServerDrafts(props)
  useQuoteFocus(props.quote, () => write('reply'))
  useSingleKeys(may('notes_write') ? { r: () => write('reply'), n: () => write('note') } : {})
  if (!may('notes_write'))
    return (
      <section className="composer viewer" data-pane aria-label={composer.pane} tabIndex={-1}>
        <Icon name="info" />
        <p>{composer.viewer}</p>
      </section>
    )
  return (
    <section
      className="composer"
      data-pane
      data-composer
      data-mode={mode}
      aria-label={composer.pane}
      tabIndex={-1}
    >
      <Tabs selectedKey={mode} onSelectionChange={(key) => setMode(key === 'note' ? 'note' : 'reply')}>
        <div className="composer-head">
          <TabList className="composer-tabs" aria-label={composer.modes}>
            <Tab id="reply">{composer.reply}</Tab>
            <Tab id="note">{composer.note}</Tab>
          </TabList>
          {mode === 'note' && <p className="secondary">{composer.noteHint}</p>}
        </div>
        <TabPanel id="reply">
          <ReplyPanel {...props} onNote={() => write('note')} />
        </TabPanel>
        <TabPanel id="note">
          <NotePanel {...props} />
        </TabPanel>
      </Tabs>
    </section>
  )
}

function NotePanel({ conversation, thread }: ComposerProps) {
  const { composer } = useTexts().inbox
  const draft = useDraft(conversation.id, 'note')
  const sending = useSending(conversation.id)
  const save = () => {
    if (isSendable(draft.text)) sending.note(draft.text, thread.entries.at(-1)?.id)
  }
  return (
    <Editor
      mode="note"
      conversation={conversation}
      label={composer.noteFor}
      placeholder={composer.notePlaceholder}
      text={draft.text}
      onChange={draft.type}
      onSend={save}
      sendable={isSendable(draft.text)}
      sendLabel={composer.saveNote}
    />
  )
}

/** What the server kept of earlier, here or on another computer. */
function useServerDrafts({ conversation, detail }: ComposerProps): void {
  const drafts = useDrafts()
  const { id } = conversation
  const kept = detail?.drafts
  useEffect(() => {
    if (!kept) return
    const now = Date.now()
    drafts.tell(id, 'reply', kept.reply, now)
    drafts.tell(id, 'note', kept.note, now)
  }, [drafts, id, kept])
}

/** Who chooses a message to answer wants to write. */
function useQuoteFocus(quote: Quote | undefined, write: () => void): void {
  const [last, setLast] = useState(quote?.id)
  useEffect(() => {
    if (quote?.id === last) return
    setLast(quote?.id)
    if (quote) write()
  })
}
