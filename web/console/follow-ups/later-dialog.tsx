import { type FormEvent, useState } from 'react'
import type { Conversation } from '../api/contract.ts'
import { useDates, useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import DialogWindow from '../ui/dialog-window.tsx'
import { TextField } from '../ui/text-field.tsx'
import { fieldOf, instantOf, laterToday, nextWeek, tomorrow } from './moments.ts'
import { useFollowUpTexts } from './texts.ts'
import { useFollowUps } from './use-follow-ups.ts'

/** Until when: three usual moments, or one of one's own. */
export function LaterDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { later, cancel } = useFollowUpTexts()
  const { common } = useTexts()
  const zone = useLibrary().time_zone
  const dates = useDates()
  const { putOff } = useFollowUps(conversation)
  const [now] = useState(() => Date.now())
  const [own, setOwn] = useState(() => fieldOf(tomorrow(now, zone) + 10 * 3_600_000, zone))
  const [error, setError] = useState<string>()
  const choose = (until: number) => {
    onClose()
    void putOff(until, common.undo)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const until = instantOf(own, zone)
    if (until === undefined || until <= Date.now()) return setError(later.invalid)
    choose(until)
  }
  const usual: [label: string, at: number, hint: string][] = [
    [later.today, laterToday(now), dates.hour(laterToday(now))],
    [later.tomorrow, tomorrow(now, zone), dates.day(tomorrow(now, zone) + 1, now)],
    [later.nextWeek, nextWeek(now, zone), dates.day(nextWeek(now, zone) + 1, now)]
  ]
  return (
    <DialogWindow title={later.title} open onOpenChange={(open) => open || onClose()}>
      <p className="secondary">{later.intro}</p>
      <div className="stack">
        {usual.map(([label, at, hint]) => (
          <Button key={label} onPress={() => choose(at)}>
            <span>{label}</span>
            <span className="secondary">{hint}</span>
          </Button>
        ))}
      </div>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={later.own}
          type="text"
          value={own}
          onChange={setOwn}
          error={error}
          input={{ type: 'datetime-local' }}
        />
        <div className="spread">
          <Button onPress={onClose}>{cancel}</Button>
          <Button look="main" type="submit">
            {later.confirm}
          </Button>
        </div>
      </form>
    </DialogWindow>
  )
}
