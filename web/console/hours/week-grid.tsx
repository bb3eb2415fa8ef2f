/** A week that is typed: each day its periods, with staff and without. */
import type { Period } from '../../../workers/hours/schema.ts'
import { DayMenu } from './day-menu.tsx'
import { Periods } from './periods.tsx'
import { useHoursTexts } from './texts.ts'
import { DAYS, withDay } from './weeks.ts'

/** One column of the grid. */
export interface Column {
  /** its address among the faults */
  scope: string
  name: string
  week: readonly (Period[] | null)[]
}

interface WeekGridProps {
  label: string
  columns: readonly Column[]
  /** what a day without times is called; closed, when it does not say */
  none?: string
  /** the weeks of all columns, in their order */
  onChange: (weeks: Period[][][]) => void
}

export function WeekGrid({ label, columns, none, onChange }: WeekGridProps) {
  const { days, grid, closed } = useHoursTexts()
  const weeks = columns.map(({ week }) => week.map((periods) => periods ?? []))
  const setDay = (column: number, day: number, periods: Period[]) =>
    onChange(weeks.map((week, index) => (index === column ? withDay(week, day, periods) : week)))
  return (
    <section className="week-grid" aria-label={label} data-columns={columns.length}>
      <p className="hint">{grid.hint}</p>
      {columns.length > 1 && (
        <div className="week-head" aria-hidden="true">
          <span>{grid.day}</span>
          {columns.map(({ scope, name }) => (
            <span key={scope}>{name}</span>
          ))}
        </div>
      )}
      {DAYS.map((day) => (
        <fieldset className="week-day" key={day}>
          <legend className="visually-hidden">{days[day]}</legend>
          <span className="week-name" aria-hidden="true">
            {days[day]}
          </span>
          {columns.map(({ scope, name }, column) => (
            <DayPeriods
              key={scope}
              {...{ scope, day, kind: name, none: none ?? closed, titled: columns.length > 1 }}
              periods={weeks[column]?.[day] ?? []}
              onChange={(periods) => setDay(column, day, periods)}
            />
          ))}
          <DayMenu day={day} weeks={weeks} onChange={onChange} />
        </fieldset>
      ))}
    </section>
  )
}

interface DayPeriodsProps {
  scope: string
  day: number
  kind: string
  none: string
  /** on a phone the columns stand under one another, and need their name */
  titled: boolean
  periods: readonly Period[]
  onChange: (periods: Period[]) => void
}

function DayPeriods({ scope, day, kind, none, titled, periods, onChange }: DayPeriodsProps) {
  const { days } = useHoursTexts()
  return (
    <div className="day-periods">
      {titled && (
        <span className="day-kind secondary" aria-hidden="true">
          {kind}
        </span>
      )}
      {periods.length === 0 && <span className="secondary day-closed">{none}</span>}
      <Periods {...{ scope, day, kind, periods, onChange }} name={days[day] ?? ''} />
    </div>
  )
}
