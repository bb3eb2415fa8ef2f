import { useId } from 'react'

interface ChoiceProps<Value extends string> {
  label: string
  /** within a sentence the label is only read aloud */
  inline?: boolean
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  field?: string
}

/** One of some, in a list of the browser's own: on a phone that is the easiest to use. */
export function Choice<Value extends string>({
  label,
  inline,
  value,
  options,
  onChange,
  field
}: ChoiceProps<Value>) {
  const id = useId()
  return (
    <span className={inline ? 'choice inline' : 'choice'}>
      <label htmlFor={id} className={inline ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        className="input select"
        data-field={field}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}

interface TickProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
