import { useMemo } from 'react'
import { speakMoment } from '../../../workers/hours/speak.ts'
import { useNow } from '../conversations/use-now.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { useLanguage } from '../texts/use-texts.tsx'
import { Chip } from '../ui/chip.tsx'
import { useEditing } from './editing.tsx'
import { type Facts, hoursOf, type Moment, momentOf, type Who } from './reckon.ts'
import { useHoursTexts } from './texts.ts'

/** What is reckoned from: what stands on the screen, saved or not. */
export function useFacts(): Facts {
  const { settled: document, saved } = useEditing()
  const { time_zone } = useLibrary()
  return useMemo(
    () => ({ document, central: saved.central, emergencies: saved.emergencies, zone: time_zone }),
    [document, saved, time_zone]
  )
}

/** Open or closed at this moment, until when, and why. */
export function NowLine({ who }: { who: Who }) {
  const { now: words } = useHoursTexts()
  const { faults, dirty } = useEditing()
  const facts = useFacts()
  const language = useLanguage()
  const now = useNow()
  const key = JSON.stringify(who)
  const hours = useMemo(
    () => (faults.size === 0 ? hoursOf(facts, JSON.parse(key) as Who) : undefined),
    [facts, key, faults]
  )
  if (!hours) return <p className="now-line secondary">{words.waits}</p>
  const moment = momentOf(hours, now, language)
  return (
    <p className="now-line" role="status">
      <StateChip state={moment.state} />
      <span>
        <UntilWords moment={moment} now={now} zone={facts.zone} />.{' '}
        <span className="secondary">
          {words.why} {moment.reason}
          {dirty && ` (${words.unsaved})`}
        </span>
      </span>
    </p>
  )
}

/** Of this moment, or of another: then without *nu*. */
export function StateChip({ state, then }: { state: Moment['state']; then?: boolean }) {
  const { now, moment } = useHoursTexts()
  const words = then ? moment : now
  return state === 'closed' ? (
    <Chip look="outline" icon="lock">
      {words.closed}
    </Chip>
  ) : (
    <Chip look="ok" icon="check">
      {words[state]}
    </Chip>
  )
}

/** `tot 17.00 uur`, `maandag om 10.00 uur weer open`. */
export function UntilWords({ moment, now, zone }: { moment: Moment; now: number; zone: string }) {
  const { now: words } = useHoursTexts()
  const language = useLanguage()
  const dates = useDates()
  const { state, until_at } = moment
  if (until_at === null) return state === 'closed' ? words.never : words.always
  if (state === 'closed') return words.opens(speakMoment(until_at, now, zone, language))
  const today = dates.dayKey(until_at - 1) === dates.dayKey(now)
  return words.until(today ? dates.hour(until_at) : speakMoment(until_at, now, zone, language))
}
