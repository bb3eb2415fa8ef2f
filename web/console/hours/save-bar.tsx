import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { showToast } from '../ui/toasts.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useEditing } from './editing.tsx'
import { FaultList } from './fault-list.tsx'
import { useHoursTexts } from './texts.ts'

interface SaveBarProps {
  busy: boolean
  /** another admin was first: above it is said what to do */
  stale: boolean
  /** it was here already when the page opened */
  found: boolean
  onSave: () => Promise<boolean>
  onDiscard: () => void
}

/** At the foot of the page as long as something is not saved. */
export function SaveBar({ busy, stale, found, onSave, onDiscard }: SaveBarProps) {
  const { save } = useHoursTexts()
  const { common } = useTexts()
  const { faults, attempted, document, change } = useEditing()
  const discard = () => {
    const before = document
    onDiscard()
    showToast({
      text: save.discarded,
      action: { label: common.undo, run: () => change(() => before) }
    })
  }
  return (
    <section className="save-bar" aria-label={save.unsaved}>
      {attempted && faults.size > 0 && <FaultList />}
      <div className="hours-acts">
        <p role="status">
          <Icon name="info" />
          {found ? save.found : save.unsaved}
        </p>
        <Button onPress={discard}>{save.discard}</Button>
        <Button look="main" isPending={busy} isDisabled={stale} onPress={() => void onSave()}>
          {save.save}
        </Button>
      </div>
    </section>
  )
}
