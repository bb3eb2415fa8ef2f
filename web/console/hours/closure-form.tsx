/** One closure: which days, what happens on them, and for whom. */
import type { Closure } from '../../../workers/hours/schema.ts'
import { useLibrary } from '../shell/session.tsx'
import { Radios } from '../ui/radios.tsx'
import { Choice, Tick } from './choice.tsx'
import { DayField } from './lazy-day-field.tsx'
import { PeriodLine, Periods } from './periods.tsx'
import { NameField } from './name-field.tsx'
import { useHoursTexts } from './texts.ts'
import { FieldFaults } from './time-field.tsx'

interface FormProps {
  at: string
  closure: Closure
  onChange: (change: Partial<Closure>) => void
}

export function ClosureForm(props: FormProps) {
  const { own } = useHoursTexts()
  const { at, closure, onChange } = props
  return (
    <div className="closure-form">
      <NameField
        label={own.name}
        hint={own.nameHint}
        field={`${at}.name`}
        value={closure.name}
        onChange={(name) => onChange({ name })}
      />
      <Days {...props} />
      <What {...props} />
      <ForWhom {...props} />
    </div>
  )
}

/** The last day is the first until somebody says otherwise. */
function Days({ at, closure, onChange }: FormProps) {
  const { own } = useHoursTexts()
  const { from_on, until_on, yearly } = closure
  const follow = until_on === '' || until_on === from_on
  return (
    <div className="form-row">
      <DayField
        label={own.from}
        field={`${at}.from_on`}
        value={from_on}
        onChange={(day) => onChange({ from_on: day, ...(follow && { until_on: day }) })}
      />
      <DayField
        label={own.until}
        field={`${at}.until_on`}
        value={until_on}
        onChange={(day) => onChange({ until_on: day })}
      />
      <Tick label={own.yearly} checked={yearly} onChange={(on) => onChange({ yearly: on })} />
    </div>
  )
}

type Times = Closure['times']
type How = 'day' | 'part' | 'instead'
const howOf = (times: Times): How => (times === null ? 'day' : 'instead' in times ? 'instead' : 'part')
const BEGIN: Record<How, Times> = {
  day: null,
  part: { from: '12:00', until: '17:00' },
  instead: { instead: [{ from: '10:00', until: '17:00' }] }
}

function What({ at, closure, onChange }: FormProps) {
  const { own } = useHoursTexts()
  const { times } = closure
  return (
    <>
      <Radios
        label={own.what}
        value={howOf(times)}
        options={[
          { value: 'day', label: own.allDay },
          { value: 'part', label: own.part },
          { value: 'instead', label: own.instead }
        ]}
        onChange={(how: How) => onChange({ times: BEGIN[how] })}
      />
      {times !== null && 'from' in times && (
        <PeriodLine
          scope={`${at}.times`}
          {...{ day: 0, kind: own.closedFrom, name: own.day, index: 0, period: times }}
          onChange={(period) => onChange({ times: period })}
        />
      )}
      {times !== null && 'instead' in times && (
        <div className="day-periods">
          <Periods
            scope={`${at}.times`}
            atLeastOne
            {...{ day: 0, kind: own.openFrom, name: own.day, periods: times.instead }}
            onChange={(instead) => onChange({ times: { instead } })}
          />
        </div>
      )}
    </>
  )
}

type Reach = 'all' | 'some'

function ForWhom({ at, closure, onChange }: FormProps) {
  const { own } = useHoursTexts()
  const { branches, channels } = closure
  const reach: Reach = branches === null && channels === null ? 'all' : 'some'
  return (
    <>
      <Radios
        label={own.who}
        value={reach}
        options={[
          { value: 'all', label: own.everything },
          { value: 'some', label: own.some }
        ]}
        onChange={(next: Reach) =>
          onChange(next === 'all' ? { branches: null, channels: null } : { branches: [], channels: [] })
        }
      />
      {reach === 'some' && <Some {...{ at, closure, onChange }} />}
      <Choice
        label={own.hours}
        value={closure.part}
        options={[
          { value: 'all', label: own.hoursAll },
          { value: 'staffed', label: own.hoursStaffed },
          { value: 'unstaffed', label: own.hoursUnstaffed }
        ]}
        onChange={(part: Closure['part']) => onChange({ part })}
      />
    </>
  )
}

function Some({ at, closure, onChange }: FormProps) {
  const { own } = useHoursTexts()
  const { details } = useLibrary()
  const all = { branches: details?.branches ?? [], channels: details?.channels ?? [] }
  const toggle = (kind: 'branches' | 'channels', id: string, on: boolean) => {
    const chosen = closure[kind] ?? all[kind].map((item) => item.id)
    onChange({ [kind]: on ? [...chosen, id] : chosen.filter((other) => other !== id) })
  }
  return (
    <fieldset className="some" data-field={`${at}.who`}>
      <legend className="visually-hidden">{own.who}</legend>
      {(['branches', 'channels'] as const).map((kind) => (
        <div key={kind}>
          <p className="secondary">{own[kind]}</p>
          {all[kind].map(({ id, name }) => (
            <Tick
              key={id}
              label={name}
              checked={closure[kind]?.includes(id) ?? true}
              onChange={(on) => toggle(kind, id, on)}
            />
          ))}
        </div>
      ))}
      <p className="secondary">{own.channelsFollow}</p>
      <FieldFaults id={`${at}-who`} fields={[[`${at}.who`, '']]} />
    </fieldset>
  )
}
