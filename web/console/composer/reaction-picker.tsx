import { type RefObject, type SubmitEvent, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isEmoji, OFFERED } from './reactions.ts'

export interface ReactionPickerProps {
  button: RefObject<HTMLButtonElement | null>
  /** our reaction now */
  current: string | null
  /** "" takes it back */
  onChoose: (emoji: string) => void
  onClose: () => void
}

/** A few at hand, any other typed, and ours away with a press on it. */
export default function ReactionPicker({ button, current, onChoose, onClose }: ReactionPickerProps) {
  const { react } = useTexts().composer
  const offered = current && !OFFERED.some((emoji) => emoji === current) ? [current, ...OFFERED] : OFFERED
  return (
    <Popover
      className="popover"
      triggerRef={button}
      isOpen
      onOpenChange={(open) => open || onClose()}
      placement="top"
    >
      <Dialog className="reactions" aria-label={react.title}>
        <div className="reactions-offered">
          {offered.map((emoji) => (
            <Button
              key={emoji}
              look="quiet"
              className="icon-only reaction"
              aria-pressed={emoji === current}
              aria-label={emoji === current ? react.takeBack(emoji) : react.with(emoji)}
              onPress={() => onChoose(emoji === current ? '' : emoji)}
            >
              {emoji}
            </Button>
          ))}
        </div>
        <OtherEmoji onChoose={onChoose} />
      </Dialog>
    </Popover>
  )
}

function OtherEmoji({ onChoose }: Pick<ReactionPickerProps, 'onChoose'>) {
  const { react } = useTexts().composer
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const place = (event: SubmitEvent) => {
    event.preventDefault()
    const emoji = text.trim()
    if (isEmoji(emoji)) onChoose(emoji)
    else setWrong(true)
  }
  return (
    <form className="reactions-other" onSubmit={place} noValidate>
      <TextField
        label={react.other}
        value={text}
        error={wrong ? react.notOne : undefined}
        onChange={(next) => {
          setText(next)
          setWrong(false)
        }}
      />
      <Button type="submit">{react.place}</Button>
    </form>
  )
}
