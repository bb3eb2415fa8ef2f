import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useNow } from '../conversations/use-now.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Roster, Shown } from './contract.ts'
import { gapsQuery } from './queries.ts'
import { useRosterTexts } from './texts.ts'

interface GapsProps {
  roster: Roster
  /** nothing in it is wrong: then its effect can be told before it is saved */
  sound: boolean
  shown: Shown
}

/** When somebody should answer and nobody is on duty, in words. */
export function Gaps({ roster, sound, shown }: GapsProps) {
  const { gaps: words } = useRosterTexts()
  const dates = useDates()
  const now = useNow()
  const title = useId()
  const { id } = useLibrary()
  const { data = shown, error } = useQuery({ ...gapsQuery(id, roster), enabled: sound })
  const line = ({ from_at, until_at }: (typeof data.gaps)[number]) =>
    words.line(capital(dates.day(from_at, now)), dates.time(from_at), dates.time(until_at))
  return (
    <section className="hours-card" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <p className="secondary">{words.intro}</p>
      {error ? (
        <p role="alert">{words.failed}</p>
      ) : data.gaps.length === 0 ? (
        <p className="roster-none">
          <Icon name="check" />
          {words.none}
        </p>
      ) : (
        <ul className="roster-gaps">
          {data.gaps.map((gap) => (
            <li key={gap.from_at}>{line(gap)}</li>
          ))}
        </ul>
      )}
      {data.more_gaps > 0 && <p className="secondary">{words.more(data.more_gaps)}</p>}
    </section>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
