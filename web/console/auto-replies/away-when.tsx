import { Link } from 'wouter'
import type { AutoReplies } from '../../../workers/auto-replies/schema.ts'
import { focusField } from '../hours/focus-field.ts'
import { paths } from '../routes.ts'
import { useLibrary } from '../shell/session.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Radios } from '../ui/radios.tsx'
import { useAutoReplyTexts } from './texts.ts'

type Away = AutoReplies['away']
type Period = Away['schedule'][number][number]
const MODES = ['closed', 'always', 'schedule'] as const
/** As the schema has it. */
const MOST = 6
const USUAL: Period = { from: '12:00', until: '13:00' }

interface AwayWhenProps {
  away: Away
  onChange: (values: Partial<Away>) => void
  mayEdit: boolean
}

/** When the away message is sent. */
export function AwayWhen({ away, onChange, mayEdit }: AwayWhenProps) {
  const words = useAutoReplyTexts()
  const { id } = useLibrary()
  if (!mayEdit) return <p>{words.modes[away.mode]}</p>
  return (
    <>
      <Radios
        label={words.mode}
        value={away.mode}
        options={MODES.map((mode) => ({ value: mode, label: words.modes[mode] }))}
        onChange={(mode) => onChange({ mode })}
      />
      {away.mode === 'closed' && (
        <p>
          <Link href={paths.hours(id)}>{words.hoursLink}</Link>
        </p>
      )}
      {away.mode === 'schedule' && <Schedule away={away} onChange={onChange} />}
    </>
  )
}

function Schedule({ away, onChange }: Omit<AwayWhenProps, 'mayEdit'>) {
  const words = useAutoReplyTexts()
  const set = (day: number, periods: Away['schedule'][number]) =>
    onChange({ schedule: away.schedule.map((known, index) => (index === day ? periods : known)) })
  return (
    <fieldset className="auto-schedule">
      <legend className="label">{words.schedule}</legend>
      {words.days.map((name, day) => (
        <Day
          key={name}
          name={name}
          periods={away.schedule[day] ?? []}
          onChange={(periods) => set(day, periods)}
        />
      ))}
    </fieldset>
  )
}

interface DayProps {
  name: string
  periods: Away['schedule'][number]
  onChange: (periods: Away['schedule'][number]) => void
}

/** What runs past midnight ends earlier than it begins; what overlaps is one. */
function Day({ name, periods, onChange }: DayProps) {
  const words = useAutoReplyTexts()
  const adds = `away.${name}.add`
  const add = () => onChange([...periods, periods.length === 0 ? USUAL : after(periods)])
  const remove = (index: number) => {
    onChange(periods.filter((_, place) => place !== index))
    focusField(adds)
  }
  return (
    <div className="auto-day">
      <span className="auto-day-name">{name}</span>
      {periods.map((period, index) => (
        <Stretch
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is nothing but its place and its times
          key={index}
          name={index === 0 ? name : words.another(name, index + 1)}
          period={period}
          onChange={(next) => onChange(periods.map((known, place) => (place === index ? next : known)))}
          onRemove={() => remove(index)}
        />
      ))}
      {periods.length < MOST && (
        <span data-field={adds}>
          <Button
            look="quiet"
            icon="add"
            aria-label={periods.length === 0 ? words.addTime(name) : words.addAnother(name)}
            onPress={add}
          >
            {periods.length === 0 ? words.add : words.addMore}
          </Button>
        </span>
      )}
    </div>
  )
}

/** An hour that begins where the last one ended. */
function after(periods: DayProps['periods']): Period {
  const [hours = '12', minutes = '00'] = (periods.at(-1)?.until ?? '').split(':')
  const hour = (later: number) => String((Number(hours) + later) % 24).padStart(2, '0')
  return { from: `${hour(0)}:${minutes}`, until: `${hour(1)}:${minutes}` }
}

interface StretchProps {
  /** of the day, and which of its times it is: to be read aloud */
  name: string
  period: Period
  onChange: (period: Period) => void
  onRemove: () => void
}

function Stretch({ name, period, onChange, onRemove }: StretchProps) {
  const words = useAutoReplyTexts()
  const field = (side: keyof Period, label: string) => (
    <input
      className="input"
      type="time"
      required
      aria-label={label}
      value={period[side] === '24:00' ? '00:00' : period[side]}
      onChange={(event) => event.target.value && onChange({ ...period, [side]: event.target.value })}
    />
  )
  return (
    <span className="auto-stretch">
      {field('from', words.from(name))}
      <span aria-hidden="true">{words.untilShort}</span>
      {field('until', words.until(name))}
      <IconButton icon="trash" label={words.clearTime(name)} onPress={onRemove} />
    </span>
  )
}
