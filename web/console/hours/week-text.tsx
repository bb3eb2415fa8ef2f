import type { Period } from '../../../workers/hours/schema.ts'
import { useLanguage } from '../texts/use-texts.tsx'
import { useHoursTexts } from './texts.ts'
import { endsNextDay, showTime } from './times.ts'
import { grouped } from './weeks.ts'

/** `maandag–vrijdag 10.00–17.00`, a line for days that are alike. Days without their own times are left out. */
export function WeekText({ week }: { week: readonly (readonly Period[] | null)[] }) {
  const { days, span } = useHoursTexts()
  const periods = usePeriodWords()
  const name = (day: number) => days[day] ?? ''
  return (
    <dl className="week-text">
      {grouped(week).flatMap(({ first, last, periods: times }) =>
        times === null ? (
          []
        ) : (
          <div key={first}>
            <dt>{first === last ? name(first) : span(name(first), name(last))}</dt>
            <dd>{periods(times)}</dd>
          </div>
        )
      )}
    </dl>
  )
}

/** `10.00–13.00 en 14.00–17.00 uur`, or that it is closed. */
export function usePeriodWords(): (periods: readonly Period[]) => string {
  const { period, and, closed, nextDay, hour } = useHoursTexts()
  const language = useLanguage()
  const spoken = ({ from, until }: Period) =>
    endsNextDay({ from, until })
      ? `${showTime(from, language)} ${nextDay(showTime(until, language))}`
      : period(showTime(from, language), showTime(until, language))
  return (periods) => (periods.length === 0 ? closed : hour(periods.map(spoken).join(` ${and} `)))
}
