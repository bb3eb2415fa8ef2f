import { useId } from 'react'
import { Fold } from '../hours/fold.tsx'
import { WeekGrid } from '../hours/week-grid.tsx'
import { WeekText } from '../hours/week-text.tsx'
import { DAYS } from '../hours/weeks.ts'
import { useLibrary } from '../shell/session.tsx'
import type { Roster } from './contract.ts'
import { useRosterTexts } from './texts.ts'

export interface PartProps {
  roster: Roster
  change: (roster: Roster) => void
  mayEdit: boolean
}

const NO_SHIFTS: Roster['members'][string] = DAYS.map(() => [])

/** The regular week of each who works here. Those who never work are in sight only of who may change that. */
export function Weeks({ roster, change, mayEdit }: PartProps) {
  const { weeks: words } = useRosterTexts()
  const { details } = useLibrary()
  const title = useId()
  const weekOf = (id: string) => roster.members[id] ?? NO_SHIFTS
  const works = (id: string) => weekOf(id).some((periods) => periods.length > 0)
  const people = (details?.members ?? []).filter(({ id, left }) => !left && (mayEdit || works(id)))
  const shifts = (id: string) => weekOf(id).flat().length
  return (
    <section className="hours-card" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      {mayEdit && <p className="secondary">{words.intro}</p>}
      {people.length === 0 && <p>{words.nobody}</p>}
      {people.map(({ id, name }) => (
        <Fold key={id} name={name} words={works(id) ? words.hours(shifts(id)) : words.nothing}>
          {mayEdit ? (
            <WeekGrid
              label={words.week(name)}
              none={words.none}
              columns={[{ scope: `members.${id}`, name, week: weekOf(id) }]}
              onChange={([week]) => week && change({ ...roster, members: withWeek(roster, id, week) })}
            />
          ) : (
            <WeekText week={weekOf(id).map((periods) => (periods.length > 0 ? periods : null))} />
          )}
        </Fold>
      ))}
    </section>
  )
}

/** Whoever has no shifts is not in it, so that taking back the last one is no change. */
function withWeek({ members }: Roster, id: string, week: Roster['members'][string]): Roster['members'] {
  const { [id]: _before, ...others } = members
  return week.some((periods) => periods.length > 0) ? { ...others, [id]: week } : others
}
