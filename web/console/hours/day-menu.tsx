import { useState } from 'react'
import type { Period } from '../../../workers/hours/schema.ts'
import { IconButton } from '../ui/button.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { useHoursTexts } from './texts.ts'
import { copyDay, DAYS, withDay } from './weeks.ts'

const WORKDAYS = 5

interface DayMenuProps {
  day: number
  weeks: readonly Period[][][]
  onChange: (weeks: Period[][][]) => void
}

/** What can be done with a whole day: its times on other days too, or none. */
export function DayMenu({ day, weeks, onChange }: DayMenuProps) {
  const { days, grid, copy } = useHoursTexts()
  const [copying, setCopying] = useState(false)
  const name = days[day] ?? ''
  const others = DAYS.filter((other) => other !== day)
  const empty = weeks.every((week) => week[day]?.length === 0)
  const take = (chosen: ReadonlySet<string>) => {
    const to = new Set([...chosen].map(Number))
    onChange(weeks.map((week) => copyDay(week, day, to)))
  }
  return (
    <div className="day-acts">
      <IconButton icon="copy" label={`${grid.copyDay}: ${name}`} onPress={() => setCopying(true)} />
      <IconButton
        icon="trash"
        label={`${grid.clearDay}: ${name}`}
        isDisabled={empty}
        onPress={() => onChange(weeks.map((week) => withDay(week, day, [])))}
      />
      <CopyDialog
        title={copy.dayTitle(name)}
        open={copying}
        onOpenChange={setCopying}
        options={others.map((other) => ({ id: String(other), name: days[other] ?? '' }))}
        quick={[{ name: copy.workdays, ids: others.filter((other) => other < WORKDAYS).map(String) }]}
        onTake={take}
      />
    </div>
  )
}
