import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'

export interface RadiosProps<Value extends string> {
  label: string
  hint?: string
  value: Value
  options: readonly { value: Value; label: string; lang?: string }[]
  onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function Radios<Value extends string>({ label, hint, value, options, onChange }: RadiosProps<Value>) {
  return (
    <RadioGroup className="radios" value={value} onChange={(next) => onChange(next as Value)}>
      <Label className="label">{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="radio">
          <span lang={option.lang}>{option.label}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
