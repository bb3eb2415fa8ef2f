import type { Conversation } from '../api/contract.ts'
import FollowUpDialog, { type FollowUpProps } from '../follow-ups/dialog.tsx'
import BlockDialog from '../patrons/block.tsx'
import HideDialog from '../sensitive/hide-dialog.tsx'

export type Asking = 'block' | 'hide' | FollowUpProps['what']

export interface ThreadDialogProps {
  asking: Asking
  conversation: Conversation
  onClose: () => void
}

/** What the menu of a thread asks before it does something. */
export default function ThreadDialog({ asking, conversation, onClose }: ThreadDialogProps) {
  if (asking === 'block') return <BlockDialog conversation={conversation} onClose={onClose} />
  if (asking === 'hide') return <HideDialog conversationId={conversation.id} onClose={onClose} />
  return <FollowUpDialog what={asking} conversation={conversation} onClose={onClose} />
}
