import type { Conversation } from '../api/contract.ts'
import { useChannelTexts } from '../channels/texts.ts'
import { useBlocking } from '../patrons/use-blocking.ts'
import { MenuItem } from '../ui/menu.tsx'

/** Blocks the patron after a dialog, or lets them write again. */
export function BlockItem({ conversation, ask }: { conversation: Conversation; ask: () => void }) {
  const { block: words } = useChannelTexts()
  const { unblock } = useBlocking(conversation)
  const { blocked } = conversation.patron
  return (
    <MenuItem icon="ban" onAction={blocked ? () => void unblock() : ask}>
      {blocked ? words.undo : words.action}
    </MenuItem>
  )
}
