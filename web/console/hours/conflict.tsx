import { useDates } from '../shell/session.tsx'
import { useNow } from '../conversations/use-now.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { changedParts, type Part } from '../../../workers/hours/differences.ts'
import type { HoursDocument } from '../../../workers/hours/schema.ts'
import type { Hours } from './contract.ts'
import { useHoursTexts } from './texts.ts'
import { usePartWords } from './use-part-words.ts'

interface ConflictProps {
  saved: Hours
  /** what both began with */
  before: HoursDocument
  both: readonly Part[]
  busy: boolean
  onMerge: () => void
  onTake: () => void
}

/** Another admin saved while this one was changing: nothing is lost, and there are two ways on. */
export function Conflict({ saved, before, both, busy, onMerge, onTake }: ConflictProps) {
  const { conflict } = useHoursTexts()
  const dates = useDates()
  const now = useNow()
  const { changed } = saved
  const who = changed?.changed_by.name ?? conflict.somebody
  const moment = changed ? dates.moment(changed.changed_at, now) : ''
  const theirs = changedParts(before, saved.document)
  return (
    <section className="conflict" role="alert">
      <h2>
        <Icon name="users" />
        {conflict.title(who, moment)}
      </h2>
      <p>{conflict.text}</p>
      {theirs.length > 0 && <PartList title={conflict.theirs} parts={theirs} />}
      {both.length > 0 && (
        <>
          <PartList title={conflict.both} parts={both} />
          <p>{conflict.bothText}</p>
        </>
      )}
      <div className="hours-acts">
        <Button look="main" isPending={busy} onPress={onMerge}>
          {conflict.merge}
        </Button>
        <Button onPress={onTake}>{conflict.take}</Button>
      </div>
    </section>
  )
}

function PartList({ title, parts }: { title: string; parts: readonly Part[] }) {
  const words = usePartWords()
  return (
    <>
      <p>{title}</p>
      <ul className="part-list">
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>{words(part)}</li>
        ))}
      </ul>
    </>
  )
}
