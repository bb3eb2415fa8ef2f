import type { Period } from '../../../workers/hours/schema.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Choice } from './choice.tsx'
import { channelHours, useEditing, withChannelHours } from './editing.tsx'
import { useHoursTexts } from './texts.ts'
import { Periods } from './periods.tsx'
import { DAYS, nextPeriod, withDay } from './weeks.ts'

type How = 'not' | 'times'

/** *… behalve op maandag: dan niet*, and what more there is. Days that are not named are as the branch. */
export function ChannelExceptions({ channelId }: { channelId: string }) {
  const { service } = useHoursTexts()
  const { document, change } = useEditing()
  const { week } = channelHours(document, channelId)
  const named = DAYS.filter((day) => week[day] !== null)
  const free = DAYS.find((day) => week[day] === null)
  const setWeek = (next: (Period[] | null)[]) =>
    change((now) => withChannelHours(now, channelId, { week: next }))
  return (
    <>
      {named.length > 0 && (
        <ul className="exceptions">
          {named.map((day) => (
            <Exception key={day} {...{ channelId, day, week, setWeek }} />
          ))}
        </ul>
      )}
      {free !== undefined && (
        <Button icon="add" onPress={() => setWeek(withDay(week, free, []))}>
          {service.addException}
        </Button>
      )}
    </>
  )
}

interface ExceptionProps {
  channelId: string
  day: number
  week: readonly (Period[] | null)[]
  setWeek: (week: (Period[] | null)[]) => void
}

function Exception({ channelId, day, week, setWeek }: ExceptionProps) {
  const { service, days } = useHoursTexts()
  const periods = week[day] ?? []
  const name = days[day] ?? ''
  const how: How = periods.length === 0 ? 'not' : 'times'
  const move = (to: number) => setWeek(withDay(withDay(week, day, null), to, periods))
  const setPeriods = (next: Period[]) => setWeek(withDay(week, day, next))
  return (
    <li className="exception">
      <span className="exception-words">
        <Choice
          inline
          label={service.exceptDay}
          value={String(day)}
          options={DAYS.filter((other) => other === day || week[other] === null).map((other) => ({
            value: String(other),
            label: service.on(days[other] ?? '')
          }))}
          onChange={(to) => move(Number(to))}
        />
        <Choice
          inline
          label={service.what(name)}
          value={how}
          options={[
            { value: 'not', label: service.not },
            { value: 'times', label: service.times }
          ]}
          onChange={(next: How) => setPeriods(next === 'not' ? [] : [nextPeriod([])])}
        />
        {periods.length > 0 && (
          <div className="day-periods">
            <Periods
              scope={`channels.${channelId}.week`}
              kind={service.how}
              atLeastOne
              {...{ day, name, periods }}
              onChange={setPeriods}
            />
          </div>
        )}
        <IconButton
          icon="close"
          label={service.removeException(name)}
          onPress={() => setWeek(withDay(week, day, null))}
        />
      </span>
    </li>
  )
}
