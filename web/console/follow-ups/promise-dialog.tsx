import { type FormEvent, useState } from 'react'
import { typeid } from 'typeid-js'
import type { Conversation } from '../api/contract.ts'
import { useDates, useLibrary, useSession } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import DialogWindow from '../ui/dialog-window.tsx'
import { Icon } from '../ui/icon.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextField } from '../ui/text-field.tsx'
import { fieldOf, instantOf, usualPromise } from './moments.ts'
import { useFollowUpTexts } from './texts.ts'
import { useFollowUps } from './use-follow-ups.ts'

/** By when the patron hears of us, and the message that says so. Says at once what a moment means for the 24 hours. */
export function PromiseDialog({
  conversation,
  onClose
}: {
  conversation: Conversation
  onClose: () => void
}) {
  const { promise: words, cancel, later } = useFollowUpTexts()
  const zone = useLibrary().time_zone
  const dates = useDates()
  const first = useSession().person.name.split(' ')[0] ?? ''
  const { promise } = useFollowUps(conversation)
  const [now] = useState(() => Date.now())
  const [moment, setMoment] = useState(() => fieldOf(usualPromise(now, zone), zone))
  const [typed, setTyped] = useState<string>()
  const [quiet, setQuiet] = useState(false)
  const [error, setError] = useState<string>()
  const { window_ends_at, promised_at } = conversation
  const at = instantOf(moment, zone)
  const open = window_ends_at !== null && window_ends_at > now
  const again = promised_at !== null && promised_at <= now ? words.lateText : words.text
  const text = typed ?? (at === undefined ? '' : again(dates.moment(at, now), first))
  const silent = quiet || !open
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (at === undefined || at <= Date.now()) return setError(later.invalid)
    onClose()
    void promise(at, silent ? undefined : { id: typeid('msg').toString(), text })
  }
  return (
    <DialogWindow title={words.title} open onOpenChange={(shown) => shown || onClose()}>
      <p className="secondary">{words.intro}</p>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={words.when}
          value={moment}
          onChange={setMoment}
          error={error}
          input={{ type: 'datetime-local' }}
        />
        <WindowNotice at={at} ends={window_ends_at} open={open} now={now} />
        {open && (
          <Switch isSelected={quiet} onChange={setQuiet}>
            {words.withoutText}
          </Switch>
        )}
        {!silent && (
          <label className="field">
            <span className="label">{words.tell}</span>
            <textarea
              className="input"
              rows={4}
              value={text}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
        )}
        <div className="spread">
          <Button onPress={onClose}>{cancel}</Button>
          <Button look="main" type="submit" isDisabled={!silent && text.trim() === ''}>
            {silent ? words.remember : words.confirm}
          </Button>
        </div>
      </form>
    </DialogWindow>
  )
}

interface WindowNoticeProps {
  at: number | undefined
  ends: number | null
  open: boolean
  now: number
}

function WindowNotice({ at, ends, open, now }: WindowNoticeProps) {
  const { promise: words } = useFollowUpTexts()
  const dates = useDates()
  const closes = open && ends !== null && at !== undefined && at >= ends
  const text = !open ? words.windowClosed : closes ? words.windowCloses(dates.moment(ends, now)) : undefined
  return (
    <p className="secondary" role="status">
      {text && (
        <>
          <Icon name="lock" size={16} />
          {text}
        </>
      )}
    </p>
  )
}
