import { TextField } from '../ui/text-field.tsx'
import { useFaultText } from './fault-text.ts'
import { useFoundFaults } from './found-faults.ts'

interface NameFieldProps {
  label: string
  hint?: string
  field: string
  value: string
  onChange: (value: string) => void
}

export function NameField({ label, hint, field, value, onChange }: NameFieldProps) {
  const error = useFieldError(field, value)
  return (
    <div data-field={field}>
      <TextField {...{ label, value, onChange, error }} hint={hint} autoComplete="off" />
    </div>
  )
}

/** Its fault in words; of what is still empty only after saving was tried. */
export function useFieldError(field: string, value: string): string | undefined {
  const { faults, attempted } = useFoundFaults()
  const text = useFaultText()
  const fault = faults.get(field)
  return fault && (value !== '' || attempted) ? text(fault) : undefined
}
