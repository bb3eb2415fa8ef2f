import type { Versioned } from '../editing/use-versioned.ts'
import { useNow } from '../conversations/use-now.ts'
import { useDates } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Roster, Shown } from './contract.ts'
import { useRosterTexts } from './texts.ts'

interface SaveBarProps {
  editing: Versioned<Roster>
  /** it was tried, and something is not right */
  faulty: boolean
  onSave: () => void
}

/** At the foot of the page as long as something is not saved. */
export function SaveBar({ editing, faulty, onSave }: SaveBarProps) {
  const { save } = useRosterTexts()
  return (
    <section className="save-bar" aria-label={save.unsaved}>
      {faulty && (
        <p className="field-error" role="alert">
          <Icon name="alert" />
          {save.faults}
        </p>
      )}
      <div className="hours-acts">
        <p role="status">
          <Icon name="info" />
          {save.unsaved}
        </p>
        <Button onPress={editing.discard}>{save.discard}</Button>
        <Button look="main" isPending={editing.busy} isDisabled={editing.stale} onPress={onSave}>
          {save.save}
        </Button>
      </div>
    </section>
  )
}

/** A colleague saved while this one was changing: nothing is lost, and there are two ways on. */
export function Conflict({ shown, editing }: { shown: Shown; editing: Versioned<Roster> }) {
  const { conflict: words, somebody } = useRosterTexts()
  const dates = useDates()
  const now = useNow()
  const [newest] = shown.versions
  const moment = newest ? dates.moment(newest.changed_at, now) : ''
  return (
    <section className="hours-card" role="alert">
      <h2>{words.title(newest?.changed_by ?? somebody, moment)}</h2>
      <p>{words.text}</p>
      <div className="hours-acts">
        <Button look="main" isPending={editing.busy} onPress={() => void editing.save()}>
          {words.mine}
        </Button>
        <Button onPress={editing.discard}>{words.theirs}</Button>
      </div>
    </section>
  )
}
