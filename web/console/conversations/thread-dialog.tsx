import type { Conversation } from '../api/contract.ts'
import BlockDialog from '../patrons/block.tsx'
import HideDialog from '../sensitive/hide-dialog.tsx'

export type Asking = 'block' | 'hide'

export interface ThreadDialogProps {
  asking: Asking
  conversation: Conversation
  onClose: () => void
}

/** What the menu of a thread asks before it does something. */
export default function ThreadDialog({ asking, conversation, onClose }: ThreadDialogProps) {
  return asking === 'block' ? (
    <BlockDialog conversation={conversation} onClose={onClose} />
  ) : (
    <HideDialog conversationId={conversation.id} onClose={onClose} />
  )
}
