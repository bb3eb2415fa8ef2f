/** Beside a patron's message: answer it with an emoji. What it opens is loaded when someone reaches for it. */
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { MessageItem } from '../messages/contract.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { useLazyPart } from '../ui/use-lazy-part.ts'

const loadPicker = () => import('./reaction-picker.tsx')

export interface ReactionButtonProps {
  message: MessageItem
  conversationId: string
  className?: string
}

export function ReactionButton({ message, conversationId, className = '' }: ReactionButtonProps) {
  const { react } = useTexts().composer
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [Picker, load] = useLazyPart(loadPicker)
  return (
    <>
      <Button
        ref={button}
        className={`button icon-only quiet ${className}`}
        aria-label={react}
        aria-haspopup="dialog"
        aria-expanded={open}
        render={(props) => <button {...props} title={react} />}
        onHoverStart={load}
        onFocus={load}
        onPress={() => {
          load()
          setOpen(true)
        }}
      >
        <Icon name="react" />
      </Button>
      {open && Picker && (
        <Picker
          button={button}
          message={message}
          conversationId={conversationId}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
