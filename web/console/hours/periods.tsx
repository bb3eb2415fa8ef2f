/** The times of one day: each period a line of two fields, and a way to have one more. */
import { type ReactNode, useId } from 'react'
import type { Period } from '../../../workers/hours/schema.ts'
import { useLanguage } from '../texts/use-texts.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { focusField } from './focus-field.ts'
import { useHoursTexts } from './texts.ts'
import { FieldFaults, TimeField } from './time-field.tsx'
import { endsNextDay, showTime } from './times.ts'
import { useSettled } from './use-settled.ts'
import { timeField } from './week-faults.ts'
import { nextPeriod } from './weeks.ts'

export interface PeriodsProps {
  /** the address of the week among the faults */
  scope: string
  day: number
  /** of the day, and of the kind of hours: to be read aloud */
  name: string
  kind: string
  periods: readonly Period[]
  /** the last one stays */
  atLeastOne?: boolean
  onChange: (periods: Period[]) => void
}

export function Periods(props: PeriodsProps) {
  const { scope, day, kind, name, periods, atLeastOne = false, onChange } = props
  const { grid } = useHoursTexts()
  const adds = `${scope}.${day}.add`
  const add = () => {
    onChange([...periods, nextPeriod(periods)])
    focusField(timeField(scope, day, periods.length, 'from'))
  }
  const remove = (index: number) => {
    onChange(periods.filter((_, place) => place !== index))
    focusField(adds)
  }
  const more = (
    <span data-field={adds}>
      {periods.length === 0 ? (
        <Button look="quiet" icon="add" aria-label={grid.fillIn(name, kind)} onPress={add}>
          {grid.times}
        </Button>
      ) : (
        <IconButton icon="add" label={grid.addOn(name, kind)} onPress={add} />
      )}
    </span>
  )
  return (
    <>
      {periods.map((period, index) => (
        <PeriodLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is nothing but its place and its times
          key={index}
          {...{ scope, day, kind, name, period, index }}
          onChange={(next) => onChange(periods.map((old, place) => (place === index ? next : old)))}
          onRemove={atLeastOne && periods.length === 1 ? undefined : () => remove(index)}
          more={index === periods.length - 1 && more}
        />
      ))}
      {periods.length === 0 && more}
    </>
  )
}

interface PeriodLineProps extends Omit<PeriodsProps, 'periods' | 'atLeastOne' | 'onChange'> {
  period: Period
  index: number
  onChange: (period: Period) => void
  /** not where there must be one */
  onRemove?: (() => void) | undefined
  /** after the last: how to have another */
  more?: ReactNode
}

export function PeriodLine(props: PeriodLineProps) {
  const { scope, day, kind, name, period, index, onChange, onRemove, more } = props
  const { grid, from, until, nextDay, period: words } = useHoursTexts()
  const language = useLanguage()
  const faultsAt = useId()
  const late = useSettled(endsNextDay(period))
  const address = (side: 'from' | 'until') => timeField(scope, day, index, side)
  const shown = (time: string) => showTime(time, language)
  const side = (which: 'from' | 'until', word: string) => (
    <TimeField
      label={grid.field(name, kind, word, index)}
      field={address(which)}
      value={period[which]}
      side={which}
      onChange={(time) => onChange({ ...period, [which]: time })}
      faultsAt={faultsAt}
    />
  )
  return (
    <div className="period">
      <span className="period-times">
        {side('from', from)}
        <span className="secondary">{until}</span>
        {side('until', until)}
        {onRemove && (
          <IconButton
            icon="close"
            label={grid.remove(words(shown(period.from), shown(period.until)), name, kind)}
            onPress={onRemove}
          />
        )}
        {more}
      </span>
      {late && <span className="secondary next-day">{nextDay(shown(period.until))}</span>}
      <FieldFaults
        id={faultsAt}
        fields={[
          [address('from'), period.from],
          [address('until'), period.until]
        ]}
      />
    </div>
  )
}
