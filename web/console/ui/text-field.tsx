import type { ReactNode, Ref } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input, type InputProps } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps
} from 'react-aria-components/TextField'
import { Icon } from './icon.tsx'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string
  hint?: ReactNode
  /** shown at the field and tied to it; undefined: nothing wrong */
  error?: string | undefined
  input?: Omit<InputProps, 'className'> & { ref?: Ref<HTMLInputElement>; className?: string }
}

export function TextField({ label, hint, error, input, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined} validationBehavior="aria">
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Input {...input} className={`input ${input?.className ?? ''}`} />
      <FieldError className="field-error">
        <Icon name="alert" />
        {error}
      </FieldError>
    </AriaTextField>
  )
}
