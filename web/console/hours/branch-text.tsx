import type { BranchHours } from '../../../workers/hours/schema.ts'
import { useHoursTexts } from './texts.ts'
import { WeekText } from './week-text.tsx'
import { isEmptyWeek } from './weeks.ts'

/** For who may only read: both kinds of hours, as far as there are any. */
export function BranchText({ hours }: { hours: Pick<BranchHours, 'staffed' | 'unstaffed'> }) {
  const { branches: words } = useHoursTexts()
  return (
    <div className="branch-text">
      <div>
        <h3>{words.staffed}</h3>
        <WeekText week={hours.staffed} />
      </div>
      {!isEmptyWeek(hours.unstaffed) && (
        <div>
          <h3>{words.unstaffed}</h3>
          <WeekText week={hours.unstaffed} />
        </div>
      )}
    </div>
  )
}
