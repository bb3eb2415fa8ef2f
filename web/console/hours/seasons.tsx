/** Weeks for a part of the year: between two dates, or in the school holidays. */
import type { ReactNode } from 'react'
import type { SeasonWhen } from '../../../workers/hours/schema.ts'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { DayField } from './lazy-day-field.tsx'
import { useEditing } from './editing.tsx'
import { Fold } from './fold.tsx'
import { focusField } from './focus-field.ts'
import { NameField } from './name-field.tsx'
import { Choice } from './choice.tsx'
import { useHoursTexts } from './texts.ts'
import { FieldFaults } from './time-field.tsx'
import { useDayWords } from './use-day-words.ts'

interface Season {
  id: string
  name: string
  when: SeasonWhen
}
interface SeasonsProps<One extends Season> {
  at: string
  seasons: readonly One[]
  onChange: (seasons: One[]) => void
  made: (base: Omit<Season, 'id'>) => One
  /** its week */
  children: (season: One, index: number, update: (change: Partial<One>) => void) => ReactNode
}

const NEW: Omit<Season, 'id'> = { name: '', when: { kind: 'dates', from_on: '', until_on: '' } }

export function Seasons<One extends Season>(props: SeasonsProps<One>) {
  const { seasons: words } = useHoursTexts()
  const { mayEdit } = useEditing()
  const { at, seasons, onChange, made } = props
  const add = () => {
    onChange([...seasons, made(NEW)])
    focusField(`${at}.${seasons.length}.name`)
  }
  if (!mayEdit && seasons.length === 0) return null
  return (
    <section className="seasons" aria-label={words.title}>
      <h3>{words.title}</h3>
      {mayEdit && <p className="secondary">{words.intro}</p>}
      {seasons.length === 0 && <p className="secondary">{words.none}</p>}
      {seasons.map((season, index) => (
        <SeasonPart key={season.id} {...props} {...{ season, index }} />
      ))}
      {mayEdit && (
        <Button icon="add" onPress={add}>
          {words.add}
        </Button>
      )}
    </section>
  )
}

interface PartProps<One extends Season> extends SeasonsProps<One> {
  season: One
  index: number
}

/** One, folded to its name and dates unless it is new. */
function SeasonPart<One extends Season>({ at, seasons, onChange, season, index, children }: PartProps<One>) {
  const { seasons: words } = useHoursTexts()
  const { common } = useTexts()
  const { mayEdit, change, document } = useEditing()
  const spoken = useWhenWords()
  const update = (next: Partial<One>) =>
    onChange(seasons.map((old) => (old.id === season.id ? { ...old, ...next } : old)))
  const remove = () => {
    onChange(seasons.filter(({ id }) => id !== season.id))
    const before = document
    showToast({
      text: words.removed(season.name || words.unnamed),
      action: { label: common.undo, run: () => change(() => before) }
    })
  }
  const here = `${at}.${index}`
  return (
    <Fold
      name={season.name || words.unnamed}
      words={spoken(season.when)}
      isNew={season.name === ''}
      field={here}
    >
      {mayEdit && <SeasonForm at={here} season={season} onChange={(next) => update(next as Partial<One>)} />}
      {children(season, index, update)}
      {mayEdit && (
        <Button look="quiet" icon="trash" onPress={remove}>
          {words.remove}
        </Button>
      )}
    </Fold>
  )
}

function SeasonForm({
  at,
  season,
  onChange
}: {
  at: string
  season: Season
  onChange: (change: Partial<Season>) => void
}) {
  const { seasons: words, region } = useHoursTexts()
  const { document } = useEditing()
  const { when } = season
  const school = document.region ? words.schoolOf(region[document.region]) : words.school
  return (
    <div className="form-row">
      <NameField
        label={words.name}
        hint={words.nameExample}
        field={`${at}.name`}
        value={season.name}
        onChange={(name) => onChange({ name })}
      />
      <Choice
        label={words.when}
        field={`${at}.when`}
        value={when.kind}
        options={[
          { value: 'dates', label: words.dates },
          { value: 'school_holidays', label: school }
        ]}
        onChange={(kind: SeasonWhen['kind']) =>
          onChange({ when: kind === 'dates' ? { kind, from_on: '', until_on: '' } : { kind } })
        }
      />
      {when.kind === 'dates' ? (
        <Range {...{ at, when }} onChange={(next) => onChange({ when: next })} />
      ) : (
        <FieldFaults id={`${at}.when`} fields={[[`${at}.when`, when.kind]]} />
      )}
    </div>
  )
}

type Dated = Extract<SeasonWhen, { kind: 'dates' }>

function Range({ at, when, onChange }: { at: string; when: Dated; onChange: (when: Dated) => void }) {
  const { seasons: words } = useHoursTexts()
  return (
    <>
      <DayField
        label={words.from}
        field={`${at}.from_on`}
        value={when.from_on}
        onChange={(from_on) => onChange({ ...when, from_on })}
      />
      <DayField
        label={words.until}
        field={`${at}.until_on`}
        value={when.until_on}
        onChange={(until_on) => onChange({ ...when, until_on })}
      />
    </>
  )
}

function useWhenWords(): (when: SeasonWhen) => string {
  const { seasons: words, region } = useHoursTexts()
  const { document } = useEditing()
  const day = useDayWords()
  return (when) => {
    if (when.kind === 'school_holidays')
      return document.region ? words.schoolOf(region[document.region]) : words.school
    const { from_on, until_on } = when
    return from_on === '' || until_on === '' ? '' : words.range(day(from_on), day(until_on))
  }
}
