import type { Conversation } from '../api/contract.ts'
import { useChannelTexts } from '../channels/texts.ts'
import { patronName } from '../conversations/names.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import DialogWindow from '../ui/dialog-window.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useBlocking } from './use-blocking.ts'
import './block.css'

export interface BlockDialogProps {
  conversation: Conversation
  onClose: () => void
}

/** Says what blocking does before it is done. */
export default function BlockDialog({ conversation, onClose }: BlockDialogProps) {
  const { block: words } = useChannelTexts()
  const { inbox } = useTexts()
  const { block } = useBlocking(conversation)
  const facts: [IconName, string][] = [
    ['ban', words.counted],
    ['phone', words.meta],
    ['inbox', words.kept],
    ['undo', words.back]
  ]
  return (
    <DialogWindow
      title={words.title(patronName(conversation.patron, inbox))}
      open
      onOpenChange={(open) => open || onClose()}
    >
      <ul className="block-facts">
        {facts.map(([icon, fact]) => (
          <li key={icon}>
            <Icon name={icon} />
            {fact}
          </li>
        ))}
      </ul>
      <div className="spread">
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button
          look="main"
          onPress={() => {
            onClose()
            void block()
          }}
        >
          {words.confirm}
        </Button>
      </div>
    </DialogWindow>
  )
}
