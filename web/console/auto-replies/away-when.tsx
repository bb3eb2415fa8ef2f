import { Link } from 'wouter'
import type { AutoReplies } from '../../../workers/auto-replies/schema.ts'
import { paths } from '../routes.ts'
import { useLibrary } from '../shell/session.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Radios } from '../ui/radios.tsx'
import { useAutoReplyTexts } from './texts.ts'

type Away = AutoReplies['away']
const MODES = ['closed', 'always', 'schedule'] as const
const USUAL = { from: '12:00', until: '13:00' }

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

/** One stretch a day; what runs past midnight ends earlier than it begins. */
function Day({ name, periods, onChange }: DayProps) {
  const words = useAutoReplyTexts()
  const [period] = periods
  const [from, until] = ['from', 'until'] as const
  const field = (side: 'from' | 'until', label: string, value: string) => (
    <input
      className="input"
      type="time"
      required
      aria-label={label}
      value={value === '24:00' ? '00:00' : value}
      onChange={(event) =>
        event.target.value && onChange([{ ...USUAL, ...period, [side]: event.target.value }])
      }
    />
  )
  return (
    <div className="auto-day">
      <span className="auto-day-name">{name}</span>
      {period ? (
        <>
          {field(from, words.from(name), period.from)}
          <span aria-hidden="true">{words.untilShort}</span>
          {field(until, words.until(name), period.until)}
          <IconButton icon="trash" label={words.clearTime(name)} onPress={() => onChange([])} />
        </>
      ) : (
        <Button look="quiet" icon="add" aria-label={words.addTime(name)} onPress={() => onChange([USUAL])}>
          {words.add}
        </Button>
      )}
    </div>
  )
}
