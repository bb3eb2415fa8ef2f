import { Radios } from '../ui/radios.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useEmergencyTexts } from './texts.ts'
import type { Until } from './use-until.ts'

export function UntilFields({ until, error }: { until: Until; error: string | undefined }) {
  const { form } = useEmergencyTexts()
  return (
    <>
      <Radios
        label={form.until}
        value={until.choice}
        options={[
          { value: 'today', label: form.today },
          { value: 'later', label: form.later }
        ]}
        onChange={until.setChoice}
      />
      {until.choice === 'later' && <MomentFields until={until} error={error} />}
    </>
  )
}

/** A day and a time, typed. */
export function MomentFields({ until, error }: { until: Until; error: string | undefined }) {
  const { form } = useEmergencyTexts()
  return (
    <div className="emergency-moment">
      <TextField label={form.day} type="date" value={until.day} onChange={until.setDay} />
      <TextField label={form.time} type="time" value={until.time} onChange={until.setTime} error={error} />
    </div>
  )
}
