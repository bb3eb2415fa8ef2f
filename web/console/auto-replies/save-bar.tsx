import { useNow } from '../conversations/use-now.ts'
import { useDates } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Shown } from './contract.ts'
import { useAutoReplyTexts } from './texts.ts'
import type { Editing } from './use-editing.ts'

/** At the foot of the page as long as something is not saved. */
export function SaveBar({ editing }: { editing: Editing }) {
  const { save } = useAutoReplyTexts()
  const { busy, stale } = editing
  return (
    <section className="auto-save" aria-label={save.unsaved}>
      <p role="status">
        <Icon name="info" />
        {save.unsaved}
      </p>
      <Button onPress={editing.discard}>{save.discard}</Button>
      <Button look="main" isPending={busy} isDisabled={stale} onPress={() => void editing.save()}>
        {save.save}
      </Button>
    </section>
  )
}

/** Another admin saved while this one was changing: nothing is lost, and there are two ways on. */
export function Conflict({ shown, editing }: { shown: Shown; editing: Editing }) {
  const words = useAutoReplyTexts()
  const dates = useDates()
  const now = useNow()
  const { changed } = shown
  const moment = changed ? dates.moment(changed.at, now) : ''
  return (
    <section className="auto-conflict" role="alert">
      <h2>
        <Icon name="users" />
        {words.conflict.title(changed?.by ?? words.somebody, moment)}
      </h2>
      <p>{words.conflict.text}</p>
      <div className="auto-row">
        <Button look="main" isPending={editing.busy} onPress={() => void editing.save()}>
          {words.conflict.mine}
        </Button>
        <Button onPress={editing.discard}>{words.conflict.theirs}</Button>
      </div>
    </section>
  )
}
