/** What a patron would read who writes at some moment: whether anybody is there, why, and when again. */
import { CalendarDate, parseTime, type Time, toZoned, CalendarDateTime } from '@internationalized/date'
import { useMemo, useState } from 'react'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { Label } from 'react-aria-components/Label'
import { TimeField } from 'react-aria-components/TimeField'
import { speakMoment } from '../../../workers/hours/speak.ts'
import { dayAt, isoOf } from '../../../workers/hours/zone.ts'
import { useLibrary } from '../shell/session.tsx'
import { useLanguage } from '../texts/use-texts.tsx'
import '../ui/empty-html.ts'
import { useEditing } from './editing.tsx'
import { DayField } from './lazy-day-field.tsx'
import { StateChip, useFacts } from './now-line.tsx'
import { hoursOf, momentOf, type Who } from './reckon.ts'
import { Reads } from './reads.tsx'
import { useHoursTexts } from './texts.ts'
import { useSubject } from './use-subject.tsx'

export default function Ask() {
  const { ask, now: nowWords } = useHoursTexts()
  const { time_zone } = useLibrary()
  const { faults } = useEditing()
  const [who, subject] = useSubject(ask.who)
  const [day, setDay] = useState(() => isoOf(dayAt(Date.now(), time_zone)))
  const [time, setTime] = useState<Time | null>(() => parseTime('20:00'))
  const at = instantOf(day, time, time_zone)
  return (
    <section className="hours-card" aria-labelledby="ask-title">
      <h2 id="ask-title">{ask.title}</h2>
      <p className="secondary">{ask.intro}</p>
      <div className="form-row">
        {subject}
        <DayField label={ask.day} field="ask.day" value={day} onChange={setDay} />
        <TimeField className="field day-field" value={time} onChange={setTime} hourCycle={24}>
          <Label>{ask.time}</Label>
          <DateInput className="input date-input">
            {(segment) => <DateSegment className="segment" segment={segment} />}
          </DateInput>
        </TimeField>
      </div>
      {at === undefined ? (
        <p className="secondary">{ask.incomplete}</p>
      ) : faults.size > 0 || !who ? (
        <p className="secondary">{who ? nowWords.waits : nowWords.unknown}</p>
      ) : (
        <AnswerAt who={who} at={at} moment={`${day}T${time?.toString().slice(0, 5)}`} />
      )}
    </section>
  )
}

/** The instant at which the library's clock shows that time. */
function instantOf(day: string, time: Time | null, zone: string): number | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (year < 2000 || year > 2199 || time === null) return undefined
  const { year: y, month: m, day: d } = new CalendarDate(year, month, date)
  return toZoned(new CalendarDateTime(y, m, d, time.hour, time.minute), zone)
    .toDate()
    .getTime()
}

interface AnswerProps {
  who: Who
  at: number
  /** the same, as the library's clock shows it */
  moment: string
}

function AnswerAt({ who, at, moment }: AnswerProps) {
  const { ask, now: words } = useHoursTexts()
  const facts = useFacts()
  const language = useLanguage()
  const hours = useMemo(() => hoursOf(facts, who), [facts, who])
  const { state, reason, until_at } = momentOf(hours, at, language)
  const spoken = until_at === null ? undefined : speakMoment(until_at, at, facts.zone, language)
  const next = spoken === undefined ? ask.never : state === 'closed' ? ask.next(spoken) : ask.until(spoken)
  return (
    <section className="answer" aria-label={ask.answer} aria-live="polite">
      <p>
        <StateChip state={state} then />
      </p>
      <p>
        {words.why} {reason}
      </p>
      <p>{next}</p>
      {'channel_id' in who && <Reads channelId={who.channel_id} moment={moment} />}
    </section>
  )
}
