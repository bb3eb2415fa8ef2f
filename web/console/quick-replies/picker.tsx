/** The list of quick replies above the composer. Focus stays in the text. */
import { useEffect, useRef } from 'react'
import type { QuickReply } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { hasVoice, VOICES } from './find.ts'
import type { Picker } from './use-picker.ts'
import './quick-replies.css'

export const PICKER_ID = 'quick-replies'
export const optionId = (reply: QuickReply) => `${PICKER_ID}-${reply.id}`

export function QuickReplyPicker({ picker }: { picker: Picker }) {
  const { quick } = useTexts().inbox
  const { results, query, loading, error } = picker
  return (
    // a press in the list must not take focus, and with it the caret, from the text
    <div className="quick" onPointerDown={(event) => event.preventDefault()}>
      <Voices picker={picker} />
      {results.length > 0 && <Options picker={picker} />}
      <div role="status" className="quick-status">
        {results.length > 0 && <span className="visually-hidden">{quick.found(results.length)}</span>}
        {results.length === 0 && loading && !error && quick.loading}
        {results.length === 0 && !loading && !error && (
          <>
            {quick.none(query)} {quick.noneHint}
          </>
        )}
        {error !== null && <Failed picker={picker} />}
      </div>
      <p className="quick-keys" aria-hidden="true">
        {quick.keys}
      </p>
    </div>
  )
}

function Failed({ picker }: { picker: Picker }) {
  const { inbox, common } = useTexts()
  return (
    <>
      {inbox.quick.failed} {errorText(picker.error, common.errors)}{' '}
      <button type="button" className="link" onClick={picker.retry}>
        {common.retry}
      </button>
    </>
  )
}

function Voices({ picker }: { picker: Picker }) {
  const { quick } = useTexts().inbox
  return (
    <fieldset className="quick-voices">
      <legend>{quick.voice}</legend>
      {VOICES.map((voice) => (
        <button
          key={voice}
          type="button"
          aria-pressed={picker.voice === voice}
          lang={voice === 'en' ? 'en' : undefined}
          onClick={() => picker.setVoice(voice)}
        >
          {quick.voices[voice]}
        </button>
      ))}
    </fieldset>
  )
}

function Options({ picker }: { picker: Picker }) {
  const { quick } = useTexts().inbox
  return (
    <div
      id={PICKER_ID}
      role="listbox"
      aria-label={quick.label}
      aria-activedescendant={picker.active && optionId(picker.active)}
      className="quick-options"
      // it scrolls, so the keyboard must reach it
      tabIndex={0}
      onKeyDown={picker.press}
    >
      {picker.results.map((reply) => (
        <Option key={reply.id} reply={reply} picker={picker} />
      ))}
    </div>
  )
}

function Option({ reply, picker }: { reply: QuickReply; picker: Picker }) {
  const { quick } = useTexts().inbox
  const option = useRef<HTMLDivElement>(null)
  const active = picker.active?.id === reply.id
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is heard by the text
    <div
      ref={option}
      id={optionId(reply)}
      role="option"
      aria-selected={active}
      className="quick-option"
      onPointerMove={() => active || picker.setActive(reply.id)}
      onClick={() => picker.choose(reply)}
    >
      <span className="quick-title">{reply.title}</span>
      <kbd>/{reply.shortcut}</kbd>
      <span className="quick-text">{picker.preview(reply)}</span>
      {!hasVoice(reply, picker.voice) && <span className="quick-only">{quick.onlyJe}</span>}
    </div>
  )
}
