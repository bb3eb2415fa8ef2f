import type { BranchHours, BranchSeason } from '../../../workers/hours/schema.ts'
import { BranchText } from './branch-text.tsx'
import { shortId, useEditing, withBranchHours } from './editing.tsx'
import { Seasons } from './seasons.tsx'
import { useHoursTexts } from './texts.ts'
import { WeekGrid } from './week-grid.tsx'

/** Weeks of a branch for a part of the year. A new one begins as the usual week. */
export function BranchSeasons({ branchId, hours }: { branchId: string; hours: BranchHours }) {
  const { branches: words } = useHoursTexts()
  const { change, mayEdit } = useEditing()
  const at = `branches.${branchId}.seasons`
  const setSeasons = (seasons: BranchSeason[]) =>
    change((now) => withBranchHours(now, branchId, { ...(now.branches[branchId] ?? hours), seasons }))
  const { staffed, unstaffed } = structuredClone(hours)
  return (
    <Seasons
      at={at}
      seasons={hours.seasons}
      onChange={setSeasons}
      made={(base) => ({ ...base, id: shortId('season'), staffed, unstaffed })}
    >
      {(season, index, update) =>
        mayEdit ? (
          <WeekGrid
            label={season.name}
            columns={[
              { scope: `${at}.${index}.staffed`, name: words.staffed, week: season.staffed },
              { scope: `${at}.${index}.unstaffed`, name: words.unstaffed, week: season.unstaffed }
            ]}
            onChange={([first = [], second = []]) => update({ staffed: first, unstaffed: second })}
          />
        ) : (
          <BranchText hours={season} />
        )
      }
    </Seasons>
  )
}
