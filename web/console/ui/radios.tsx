import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'

export interface RadiosProps<Value extends string> {
  label: string
  hint?: string
  value: Value
  options: readonly { value: Value; label: string; lang?: string }[]
  isDisabled?: boolean
  onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { label, hint, value, options, isDisabled = false, onChange } = props
  return (
    <RadioGroup
      className="radios"
      value={value}
      isDisabled={isDisabled}
      onChange={(next) => onChange(next as Value)}
    >
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
