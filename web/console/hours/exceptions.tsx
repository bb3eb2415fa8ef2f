import { useId } from 'react'
import { type DayView, exceptionsOf } from './reckon.ts'
import { useHoursTexts } from './texts.ts'
import { useDayWords } from './use-day-words.ts'
import { useDayView } from './use-day-view.ts'

/** The year in words: the days that are not as every week. */
export function Exceptions({ days }: { days: readonly DayView[] }) {
  const { year: words } = useHoursTexts()
  const title = useId()
  const date = useDayWords()
  const spoken = useDayView()
  const found = exceptionsOf(days)
  return (
    <section className="hours-card" aria-labelledby={title}>
      <h2 id={title}>{words.exceptions}</h2>
      {found.length === 0 && <p className="secondary">{words.noExceptions}</p>}
      <dl className="week-text wide">
        {found.map((exception) => {
          const { from_on, until_on, look, times, reason } = exception
          const one = from_on === until_on
          return (
            <div key={`${from_on} ${reason}`}>
              <dt>
                {one
                  ? date(from_on, 'weekday')
                  : words.until(date(from_on, 'yearless'), date(until_on, 'yearless'))}
              </dt>
              <dd>
                <span className="mark" data-look={look} aria-hidden="true" />
                {look === 'other' && times === '' ? `${words.other}, ${reason}` : spoken(exception)}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
