import { useId } from 'react'
import { useNow } from '../conversations/use-now.ts'
import { Choice } from '../hours/choice.tsx'
import { DayField } from '../hours/lazy-day-field.tsx'
import { Periods } from '../hours/periods.tsx'
import { focusField } from '../hours/focus-field.ts'
import { useDayWords } from '../hours/use-day-words.ts'
import { usePeriodWords } from '../hours/week-text.tsx'
import { useDates, useLibrary } from '../shell/session.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import type { Exception } from './contract.ts'
import { useNames } from './names.ts'
import { useRosterTexts } from './texts.ts'
import type { PartProps } from './weeks.tsx'

const DEFAULT_SHIFT = { from: '10:00', until: '17:00' }

/** Days off, extra shifts and swaps; what is over is out of sight. */
export function Exceptions({ roster, change, mayEdit }: PartProps) {
  const { exceptions: words } = useRosterTexts()
  const { details } = useLibrary()
  const dates = useDates()
  const now = useNow()
  const title = useId()
  const today = dates.dayKey(now)
  const people = (details?.members ?? []).filter(({ left }) => !left)
  const all = roster.exceptions.map((exception, index) => ({ exception, index }))
  const coming = all.filter(({ exception }) => exception.until_on === '' || exception.until_on >= today)
  const put = (index: number, next: Partial<Exception> | null) =>
    change({
      ...roster,
      exceptions: roster.exceptions.flatMap((old, place) =>
        place !== index ? old : next === null ? [] : { ...old, ...next }
      )
    })
  const add = () => {
    const id = `ex_${crypto.randomUUID().slice(0, 8)}`
    const first = { id, member_id: people[0]?.id ?? '', from_on: today, until_on: today, periods: [] }
    change({ ...roster, exceptions: [...roster.exceptions, first] })
    focusField(`exceptions.${roster.exceptions.length}.member_id`)
  }
  return (
    <section className="hours-card" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <p className="secondary">{words.intro}</p>
      {coming.length === 0 && <p>{words.none}</p>}
      <ul className="roster-exceptions">
        {coming.map(({ exception, index }) => (
          <li key={exception.id}>
            {mayEdit ? (
              <Form
                at={`exceptions.${index}`}
                {...{ exception, people }}
                onChange={(next) => put(index, next)}
              />
            ) : (
              <Line exception={exception} />
            )}
          </li>
        ))}
      </ul>
      {all.length > coming.length && <p className="secondary">{words.past(all.length - coming.length)}</p>}
      {mayEdit && (
        <div>
          <Button icon="add" isDisabled={people.length === 0} onPress={add}>
            {words.add}
          </Button>
        </div>
      )}
    </section>
  )
}

function useLine(): (exception: Exception) => string {
  const { exceptions: words, somebody } = useRosterTexts()
  const { nameOf } = useNames()
  const day = useDayWords()
  const periods = usePeriodWords()
  return ({ member_id, from_on, until_on, periods: times }) => {
    const days = from_on === until_on ? day(from_on, 'weekday') : words.range(day(from_on), day(until_on))
    return words.line(nameOf(member_id) ?? somebody, days, times.length === 0 ? words.off : periods(times))
  }
}

function Line({ exception }: { exception: Exception }) {
  return <p>{useLine()(exception)}</p>
}

interface FormProps {
  at: string
  exception: Exception
  people: readonly { id: string; name: string }[]
  /** null: it goes */
  onChange: (next: Partial<Exception> | null) => void
}

function Form({ at, exception, people, onChange }: FormProps) {
  const { exceptions: words } = useRosterTexts()
  const line = useLine()
  const { member_id, from_on, until_on, periods } = exception
  const follow = until_on === '' || until_on === from_on
  return (
    <fieldset className="roster-exception">
      <legend className="visually-hidden">{line(exception)}</legend>
      <div className="form-row">
        <Choice
          label={words.who}
          field={`${at}.member_id`}
          value={member_id}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => onChange({ member_id: id })}
        />
        <DayField
          label={words.from}
          field={`${at}.from_on`}
          value={from_on}
          onChange={(day) => onChange({ from_on: day, ...(follow && { until_on: day }) })}
        />
        <DayField
          label={words.until}
          field={`${at}.until_on`}
          value={until_on}
          onChange={(day) => onChange({ until_on: day })}
        />
        <Choice
          label={words.what}
          value={periods.length === 0 ? 'off' : 'instead'}
          options={[
            { value: 'off', label: words.off },
            { value: 'instead', label: words.instead }
          ]}
          onChange={(what) => onChange({ periods: what === 'off' ? [] : [DEFAULT_SHIFT] })}
        />
        <IconButton icon="trash" label={words.remove(line(exception))} onPress={() => onChange(null)} />
      </div>
      {periods.length > 0 && (
        <div className="day-periods">
          <Periods
            scope={at}
            atLeastOne
            {...{ day: 0, kind: words.times, name: words.onDay, periods }}
            onChange={(next) => onChange({ periods: next })}
          />
        </div>
      )}
    </fieldset>
  )
}
