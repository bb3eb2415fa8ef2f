/** Days on which it is not as in every week: holidays, the school holidays of the region, and what the library decides. */
import { useId } from 'react'
import type { Region } from '../../../workers/hours/schema.ts'
import { Choice } from './choice.tsx'
import { useEditing } from './editing.tsx'
import { Holidays } from './holidays.tsx'
import { OwnClosures } from './own-closures.tsx'
import { useHoursTexts } from './texts.ts'
import { useDayWords } from './use-day-words.ts'

const NO_REGION = 'none'
const REGIONS = ['noord', 'midden', 'zuid'] as const

export default function Closures() {
  return (
    <>
      <OwnClosures />
      <Holidays />
      <SchoolHolidays />
    </>
  )
}

function SchoolHolidays() {
  const { region: words } = useHoursTexts()
  const { document, saved, mayEdit, change } = useEditing()
  const title = useId()
  const { region } = document
  const known = saved.central.filter(
    (day) => day.kind === 'school_holiday' && (day.region === null || day.region === region)
  )
  const choose = (value: Region | typeof NO_REGION) =>
    change((now) => ({ ...now, region: value === NO_REGION ? null : value }))
  return (
    <section className="hours-card" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <p className="secondary">{words.intro}</p>
      {mayEdit ? (
        <Choice
          label={words.label}
          value={region ?? NO_REGION}
          options={[
            { value: NO_REGION, label: words.none },
            ...REGIONS.map((value) => ({ value, label: words[value] }))
          ]}
          onChange={choose}
        />
      ) : (
        <p>
          {words.label}: {region ? words[region] : words.none}
        </p>
      )}
      {region !== null && <KnownHolidays days={known} />}
    </section>
  )
}

function KnownHolidays({
  days
}: {
  days: readonly { id: string; name: string; from_on: string; until_on: string }[]
}) {
  const { region: words, seasons } = useHoursTexts()
  const day = useDayWords()
  if (days.length === 0) return <p className="secondary">{words.unknown}</p>
  return (
    <>
      <h3>{words.list}</h3>
      <dl className="week-text wide">
        {days.map(({ id, name, from_on, until_on }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{seasons.range(day(from_on), day(until_on))}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
