/** Every day of a year: open or closed, and why. As small months, and as a list of what is not as every week. */
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { dayAt, isoOf } from '../../../workers/hours/zone.ts'
import { useNow } from '../conversations/use-now.ts'
import { useLibrary } from '../shell/session.tsx'
import { useLanguage } from '../texts/use-texts.tsx'
import { IconButton } from '../ui/button.tsx'
import { useEditing } from './editing.tsx'
import { Exceptions } from './exceptions.tsx'
import { Month } from './month.tsx'
import { useFacts } from './now-line.tsx'
import { type DayView, hoursOf, yearOf } from './reckon.ts'
import { useHoursTexts } from './texts.ts'
import { useDayView } from './use-day-view.ts'
import { useDayWords } from './use-day-words.ts'
import { useSubject } from './use-subject.tsx'

const MONTHS = 12
const WEEK_DAYS = 7

export default function Year() {
  const { year: words, now: nowWords } = useHoursTexts()
  const { time_zone } = useLibrary()
  const { faults } = useEditing()
  const today = isoOf(dayAt(useNow(), time_zone))
  const [year, setYear] = useState(() => Number(today.slice(0, 4)))
  const [who, subject] = useSubject(words.of)
  const facts = useFacts()
  const language = useLanguage()
  const days = useMemo(
    () => (who && faults.size === 0 ? yearOf(hoursOf(facts, who), year, language) : undefined),
    [facts, who, year, language, faults]
  )
  return (
    <>
      <div className="year-head">
        <h2>{words.title(year)}</h2>
        <IconButton icon="back" label={words.previous(year - 1)} onPress={() => setYear(year - 1)} />
        <IconButton
          icon="back"
          className="forward"
          label={words.next(year + 1)}
          onPress={() => setYear(year + 1)}
        />
        {subject}
      </div>
      {days ? (
        <YearDays key={year} {...{ year, days, today }} />
      ) : (
        <p className="secondary">{who ? nowWords.waits : nowWords.unknown}</p>
      )}
    </>
  )
}

interface YearDaysProps {
  year: number
  days: readonly DayView[]
  today: string
}

function YearDays({ year, days, today }: YearDaysProps) {
  const { year: words } = useHoursTexts()
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      days.findIndex(({ iso }) => iso === today)
    )
  )
  const months = useRef<HTMLDivElement>(null)
  const show = (index: number) => setChosen(Math.min(days.length - 1, Math.max(0, index)))
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ...{ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WEEK_DAYS, ArrowDown: WEEK_DAYS },
      ...{ Home: -days.length, End: days.length }
    }
    const step = steps[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = Math.min(days.length - 1, Math.max(0, chosen + step))
    setChosen(next)
    months.current?.querySelector<HTMLElement>(`[data-day="${days[next]?.iso}"]`)?.focus()
  }
  const day = days[chosen]
  return (
    <>
      <Legend />
      <p className="secondary">{words.hint}</p>
      {day && <ChosenDay day={day} />}
      <div className="months" ref={months}>
        {Array.from({ length: MONTHS }, (_, month) => (
          <Month
            // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
            key={month}
            {...{ year, month, days, today }}
            chosen={day?.iso ?? ''}
            onWalk={walk}
            onChoose={(iso) => show(days.findIndex((item) => item.iso === iso))}
          />
        ))}
      </div>
      <Exceptions days={days} />
    </>
  )
}

function ChosenDay({ day }: { day: DayView }) {
  const { year: words } = useHoursTexts()
  const spoken = useDayView()
  const date = useDayWords()
  return (
    <p className="chosen-day" role="status" aria-label={words.chosen}>
      <span className="mark" data-look={day.look} aria-hidden="true" />
      <span>
        <strong>{date(day.iso, 'weekday')}</strong>: {spoken(day)}
      </span>
    </p>
  )
}

function Legend() {
  const { year: words } = useHoursTexts()
  const title = useId()
  const looks: [DayView['look'], string][] = [
    ['open', words.open],
    ['other', words.other],
    ['unstaffed', words.unstaffed],
    ['closed', words.exceptionally],
    ['usual', words.closed]
  ]
  return (
    <>
      <p id={title} className="visually-hidden">
        {words.legend}
      </p>
      <ul className="legend" aria-labelledby={title}>
        {looks.map(([look, name]) => (
          <li key={look}>
            <span className="mark" data-look={look} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}
