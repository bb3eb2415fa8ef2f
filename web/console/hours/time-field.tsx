import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { useFaultText } from './fault-text.ts'
import { useFoundFaults } from './found-faults.ts'
import { readTime, showTime } from './times.ts'
import { useSettled } from './use-settled.ts'

/** how long after the last key it counts as typed */
const SETTLED_MS = 800

interface TimeFieldProps {
  label: string
  /** its address among the faults */
  field: string
  value: string
  side: 'from' | 'until'
  onChange: (value: string) => void
  /** where it is said what is wrong */
  faultsAt: string
}

/** A time as people type it; it is written out when they leave the field. */
export function TimeField({ label, field, value, side, onChange, faultsAt }: TimeFieldProps) {
  const language = useLanguage()
  const { faults, attempted } = useFoundFaults()
  const { typed, type, leave } = useTyped(value, side, onChange)
  const wrong = useSettled(faults.has(field) && (value !== '' || attempted))
  return (
    <input
      className="input time"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong}
      data-invalid={wrong || undefined}
      aria-describedby={wrong ? faultsAt : undefined}
      data-field={field}
      value={typed ?? showTime(value, language)}
      onChange={(event) => type(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
      onBlur={leave}
    />
  )
}

/** What is being typed stays as it is, and is told when it is a time and the fingers rest, or when the field is left. */
function useTyped(value: string, side: 'from' | 'until', onChange: (value: string) => void) {
  const [typed, setTyped] = useState<string>()
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    const time = typed === undefined ? undefined : readTime(typed, side)
    if (time === undefined || time === value) return
    const timer = setTimeout(() => tell.current(time), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [typed, side, value])
  const leave = () => {
    if (typed === undefined) return
    const next = readTime(typed, side) ?? typed.trim()
    if (next !== value) onChange(next)
    setTyped(undefined)
  }
  return { typed, type: setTyped, leave }
}

/** What is wrong with some fields, in one place beside them. */
export function FieldFaults({
  id,
  fields
}: {
  id: string
  fields: readonly [field: string, value: string][]
}) {
  const { faults, attempted } = useFoundFaults()
  const text = useFaultText()
  const wrong = fields.flatMap(([field, value]) => {
    const fault = faults.get(field)
    return fault && (value !== '' || attempted) ? text(fault) : []
  })
  const words = useSettled([...new Set(wrong)].join('. '))
  if (words === '') return null
  return (
    <p id={id} className="field-error">
      <Icon name="alert" />
      {words}
    </p>
  )
}
