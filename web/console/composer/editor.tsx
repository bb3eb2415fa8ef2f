/** The field one writes in: grows with the text, sends by Enter, offers quick replies by `/`. */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState
} from 'react'
import { DRAFT_LENGTH } from '../../../workers/drafts/schema.ts'
import { REPLY_LENGTH } from '../../../workers/replies/schema.ts'
import type { Conversation } from '../api/contract.ts'
import { optionId, PICKER_ID, QuickReplyPicker } from '../quick-replies/picker.tsx'
import { usePicker } from '../quick-replies/use-picker.ts'
import { useMedia } from '../shell/use-media.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { sends } from './enter.ts'
import type { Mode } from './drafts.ts'

const COUNT_FROM = 3900
const TOUCH = '(pointer: coarse)'

export interface EditorProps {
  mode: Mode
  conversation: Conversation
  label: string
  placeholder: string
  text: string
  onChange: (text: string) => void
  onSend: () => void
  /** there is something to send, and all of it can go */
  sendable: boolean
  sendLabel: string
  /** pasted files; undefined: they cannot go along */
  onFiles?: (files: File[]) => void
  /** between the text and the buttons */
  below?: ReactNode
  /** beside the buttons */
  tools?: ReactNode
  /** above the text */
  children?: ReactNode
}

export function Editor(props: EditorProps) {
  const { mode, conversation, text, onChange, onSend } = props
  const { composer } = useTexts().inbox
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(text.length)
  const [focused, setFocused] = useState(false)
  const picker = usePicker(conversation, { field, text, caret, onChange }, focused && mode === 'reply')
  const offering = picker.open && mode === 'reply'
  const touch = useMedia(TOUCH)
  const countId = useId()
  useFitting(field, text)
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offering && picker.press(event)) return
    if (!sends(pressOf(event), touch)) return
    event.preventDefault()
    onSend()
  }
  return (
    <div className={`editor ${mode}`}>
      {offering && <QuickReplyPicker picker={picker} />}
      {props.children}
      <textarea
        ref={field}
        rows={2}
        dir="auto"
        value={text}
        aria-label={props.label}
        aria-describedby={countId}
        aria-autocomplete={mode === 'reply' ? 'list' : undefined}
        aria-controls={offering && picker.active ? PICKER_ID : undefined}
        aria-activedescendant={offering && picker.active ? optionId(picker.active) : undefined}
        placeholder={props.placeholder}
        enterKeyHint={touch ? 'enter' : 'send'}
        onChange={(event) => onChange(event.target.value)}
        onPaste={(event) => pasteFiles(event, props.onFiles)}
        onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
        onKeyDown={press}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {props.below}
      <div className="editor-foot">
        {mode === 'reply' && <QuickButton field={field} text={text} onChange={onChange} />}
        {props.tools}
        <Length id={countId} used={text.length} />
        {!touch && <span className="editor-hint">{composer.enterHint}</span>}
        <Button look="main" onPress={onSend} isDisabled={!props.sendable}>
          {props.sendLabel}
        </Button>
      </div>
    </div>
  )
}

/** What Word or a browser copies has words as well: those are meant. */
function pasteFiles(event: ClipboardEvent, onFiles: EditorProps['onFiles']): void {
  const { files, types } = event.clipboardData
  if (!onFiles || files.length === 0 || types.includes('text/plain')) return
  event.preventDefault()
  onFiles([...files])
}

export const isSendable = (text: string): boolean => text.trim() !== '' && text.trim().length <= REPLY_LENGTH

const pressOf = ({ nativeEvent, key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({
  ...{ key, shiftKey, ctrlKey, metaKey, altKey },
  isComposing: nativeEvent.isComposing,
  keyCode: nativeEvent.keyCode
})

function Length({ id, used }: { id: string; used: number }) {
  const { composer } = useTexts().inbox
  const over = used - REPLY_LENGTH
  const told = used >= COUNT_FROM && composer.length(used, REPLY_LENGTH)
  const words = [used > DRAFT_LENGTH && composer.notKept, over > 0 ? composer.tooLong(over) : told]
  return (
    <span id={id} className="editor-length" data-over={over > 0 || undefined} role="status">
      {words.filter(Boolean).join(' ')}
    </span>
  )
}

interface QuickButtonProps {
  field: { current: HTMLTextAreaElement | null }
  text: string
  onChange: (text: string) => void
}

/** Types the slash, so that whoever uses the button learns the key. */
function QuickButton({ field, text, onChange }: QuickButtonProps) {
  const { composer } = useTexts().inbox
  const press = () => {
    const element = field.current
    if (!element) return
    const at = element.selectionEnd
    const slash = at === 0 || /\s/.test(text.charAt(at - 1)) ? '/' : ' /'
    element.focus()
    element.setSelectionRange(at, at)
    if (!document.execCommand('insertText', false, slash))
      onChange(text.slice(0, at) + slash + text.slice(at))
  }
  return (
    <Button look="quiet" icon="quick" className="editor-quick" onPress={press}>
      <span>{composer.quick}</span> <kbd>/</kbd>
    </Button>
  )
}

/** For browsers that cannot size a field by its content. */
function useFitting(field: { current: HTMLTextAreaElement | null }, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every text has its own height
  useLayoutEffect(() => {
    const element = field.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight}px`
  }, [field, text])
}
