import { type RefObject, type SubmitEvent, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { MessageItem } from '../messages/contract.ts'
import { useChannelTexts } from '../channels/texts.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isEmoji, OFFERED, ourReaction } from './reactions.ts'
import { useReacting } from './use-reacting.ts'

export interface ReactionPickerProps {
  button: RefObject<HTMLButtonElement | null>
  message: MessageItem
  conversationId: string
  onClose: () => void
}

/** A few at hand, any other typed, and ours away with a press on it. */
export default function ReactionPicker({ button, message, conversationId, onClose }: ReactionPickerProps) {
  const { react } = useChannelTexts()
  const send = useReacting(conversationId)
  const current = ourReaction(message)
  const choose = (emoji: string) => {
    onClose()
    void send(message, emoji)
  }
  const offered = current && !OFFERED.some((emoji) => emoji === current) ? [current, ...OFFERED] : OFFERED
  return (
    <Popover
      className="popover"
      triggerRef={button}
      isOpen
      onOpenChange={(open) => open || onClose()}
      placement="top"
    >
      <Dialog className="reaction-picker" aria-label={react.title}>
        <div className="reactions-offered">
          {offered.map((emoji) => (
            <Button
              key={emoji}
              look="quiet"
              className="icon-only reaction"
              aria-pressed={emoji === current}
              aria-label={emoji === current ? react.takeBack(emoji) : react.with(emoji)}
              onPress={() => choose(emoji === current ? '' : emoji)}
            >
              {emoji}
            </Button>
          ))}
        </div>
        <OtherEmoji onChoose={choose} />
      </Dialog>
    </Popover>
  )
}

function OtherEmoji({ onChoose }: { onChoose: (emoji: string) => void }) {
  const { react } = useChannelTexts()
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
