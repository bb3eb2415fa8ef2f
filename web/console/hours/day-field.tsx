import { type CalendarDate, parseDate } from '@internationalized/date'
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Icon } from '../ui/icon.tsx'
import '../ui/empty-html.ts'
import { useFieldError } from './name-field.tsx'

export interface DayFieldProps {
  label: string
  field: string
  /** `2027-04-27`, or nothing yet */
  value: string
  onChange: (value: string) => void
}

/** A date, typed or stepped part by part: day, month, year. */
export default function DayField({ label, field, value, onChange }: DayFieldProps) {
  const error = useFieldError(field, value)
  return (
    <DateField
      className="field day-field"
      data-field={field}
      value={value === '' ? null : parseDate(value)}
      onChange={(date: CalendarDate | null) => onChange(date === null ? '' : date.toString())}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <Label>{label}</Label>
      <DateInput className="input date-input">
        {(segment) => <DateSegment className="segment" segment={segment} />}
      </DateInput>
      <FieldError className="field-error">
        <Icon name="alert" />
        {error}
      </FieldError>
    </DateField>
  )
}
