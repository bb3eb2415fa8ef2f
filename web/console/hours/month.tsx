import type { KeyboardEvent } from 'react'
import { weekdayOf } from '../../../workers/hours/zone.ts'
import { useLocale } from '../texts/use-texts.tsx'
import type { DayView } from './reckon.ts'
import { useHoursTexts } from './texts.ts'
import { useDayWords } from './use-day-words.ts'
import { useDayView } from './use-day-view.ts'

const WEEK_DAYS = 7

interface MonthProps {
  year: number
  /** January is 0 */
  month: number
  days: readonly DayView[]
  today: string
  /** of the whole year one day is in the order of the tabs */
  chosen: string
  onChoose: (iso: string) => void
  onWalk: (event: KeyboardEvent) => void
}

export function Month({ year, month, days, today, chosen, onChoose, onWalk }: MonthProps) {
  const { year: words, days: names } = useHoursTexts()
  const locale = useLocale()
  const label = useDayLabel(today)
  const prefix = `${year}-${String(month + 1).padStart(2, '0')}-`
  const own = days.filter(({ iso }) => iso.startsWith(prefix))
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month, 15)
  )
  return (
    <table className="month">
      <caption>{name}</caption>
      <thead>
        <tr>
          {words.weekdays.map((short, index) => (
            <th key={short} scope="col" abbr={names[index]}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(own).map((week) => (
          <tr key={week.find(Boolean)?.iso}>
            {week.map((day, index) =>
              day ? (
                <td key={day.iso}>
                  <Day
                    day={day}
                    label={label(day)}
                    isToday={day.iso === today}
                    isChosen={day.iso === chosen}
                    {...{ onChoose, onWalk }}
                  />
                </td>
              ) : (
                <td key={names[index]} />
              )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useDayLabel(today: string): (day: DayView) => string {
  const { year: words } = useHoursTexts()
  const spoken = useDayView()
  const date = useDayWords()
  return (day) => `${date(day.iso, 'yearless')}${day.iso === today ? `, ${words.today}` : ''}: ${spoken(day)}`
}

interface DayProps {
  day: DayView
  /** to hear: the date, open or closed, and why */
  label: string
  isToday: boolean
  isChosen: boolean
  onChoose: (iso: string) => void
  onWalk: (event: KeyboardEvent) => void
}

/** Its number and a mark. */
function Day({ day, label, isToday, isChosen, onChoose, onWalk }: DayProps) {
  return (
    <button
      type="button"
      className="day"
      data-look={day.look}
      data-day={day.iso}
      data-today={isToday || undefined}
      aria-pressed={isChosen}
      aria-label={label}
      title={label}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => onChoose(day.iso)}
      onKeyDown={onWalk}
    >
      {Number(day.iso.slice(8))}
    </button>
  )
}

/** Rows from Monday to Sunday; days of other months are left out. */
function weeksOf(days: readonly DayView[]): (DayView | undefined)[][] {
  const [first] = days
  if (!first) return []
  const cells = [...Array<undefined>(weekdayOf(first.day)).fill(undefined), ...days]
  const rows = Math.ceil(cells.length / WEEK_DAYS)
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: WEEK_DAYS }, (_, column) => cells[row * WEEK_DAYS + column])
  )
}
