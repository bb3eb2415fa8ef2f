import { useId, useRef } from 'react'
import { LONGEST } from '../../../workers/auto-replies/schema.ts'
import { Button } from '../ui/button.tsx'
import { useAutoReplyTexts } from './texts.ts'

interface MessageTextProps {
  label: string
  /** null: the standard text holds */
  own: string | null
  standard: string
  onChange: (own: string | null) => void
  mayEdit: boolean
  lang?: string
}

/** The words of a message, with what can be put into it. */
export function MessageText({ label, own, standard, onChange, mayEdit, lang }: MessageTextProps) {
  const words = useAutoReplyTexts()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = own ?? standard
  const over = text.length - LONGEST
  const write = (next: string) => onChange(next === standard ? null : next)
  const insert = (placeholder: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {}
    write(`${text.slice(0, selectionStart)}{${placeholder}}${text.slice(selectionEnd)}`)
    const caret = selectionStart + placeholder.length + 2
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
    })
  }
  return (
    <div className="auto-text">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={5}
        lang={lang}
        value={text}
        readOnly={!mayEdit}
        aria-describedby={`${id}-state`}
        aria-invalid={over > 0}
        onChange={(event) => write(event.target.value)}
      />
      <p className="auto-state" id={`${id}-state`}>
        <span data-over={over > 0}>
          {over > 0 ? words.tooLong(over) : words.length(text.length, LONGEST)}
        </span>
        <span>{own === null ? words.standard : words.own}</span>
      </p>
      {mayEdit && <Placeholders onInsert={insert} />}
      {mayEdit && own !== null && (
        <Button look="quiet" icon="undo" onPress={() => onChange(null)}>
          {words.toStandard}
        </Button>
      )}
    </div>
  )
}

function Placeholders({ onInsert }: { onInsert: (placeholder: string) => void }) {
  const words = useAutoReplyTexts()
  return (
    <details className="auto-more">
      <summary>{words.insert}</summary>
      <p className="hint">{words.insertHint}</p>
      <div className="auto-placeholders">
        {Object.entries(words.placeholders).map(([placeholder, name]) => (
          <Button key={placeholder} look="plain" onPress={() => onInsert(placeholder)}>
            {name}
          </Button>
        ))}
      </div>
    </details>
  )
}
