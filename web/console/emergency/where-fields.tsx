import { useId } from 'react'
import { Icon } from '../ui/icon.tsx'
import { Radios } from '../ui/radios.tsx'
import { Switch } from '../ui/switch.tsx'
import type { ClosingFormProps } from './closing-form.tsx'
import { useEmergencyTexts } from './texts.ts'
import type { Closing } from './use-closing.ts'

/** Everything, or some branches. */
export function WhereFields({ closing, open, everything }: ClosingFormProps & { closing: Closing }) {
  const { form } = useEmergencyTexts()
  const hint = useId()
  const some = !everything || closing.where === 'some'
  return (
    <>
      {everything && open.length > 1 && (
        <Radios
          label={form.where}
          value={closing.where}
          options={[
            { value: 'everything', label: form.everything },
            { value: 'some', label: form.some }
          ]}
          onChange={closing.setWhere}
        />
      )}
      {some && (
        <>
          <fieldset className="emergency-branches" aria-describedby={`${hint}-fault`}>
            <legend>{form.branches}</legend>
            {open.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={closing.branches.includes(id)}
                  onChange={(event) => closing.setBranch(id, event.target.checked)}
                />
                {name}
              </label>
            ))}
            <p id={`${hint}-fault`} className="field-error" hidden={!closing.faults.branches}>
              <Icon name="alert" />
              {closing.faults.branches}
            </p>
          </fieldset>
          <div>
            <Switch isSelected={closing.channels} onChange={closing.setChannels} aria-describedby={hint}>
              {form.channels}
            </Switch>
            <p id={hint} className="hint">
              {form.channelsHint}
            </p>
          </div>
        </>
      )}
    </>
  )
}
