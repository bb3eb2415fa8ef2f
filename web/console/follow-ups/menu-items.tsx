import type { Conversation } from '../api/contract.ts'
import { MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { useFollowUpTexts } from './texts.ts'
import { useFollowUps } from './use-follow-ups.ts'

export interface FollowUpItemsProps {
  conversation: Conversation
  ask: (what: 'later' | 'promise' | 'kind') => void
}

/** Later, a promise, urgency and kind. */
export function FollowUpItems({ conversation, ask }: FollowUpItemsProps) {
  const { menu } = useFollowUpTexts()
  const { setUrgent } = useFollowUps(conversation)
  const { urgent, state } = conversation
  return (
    <>
      {state !== 'closed' && (
        <>
          <MenuItem icon="clock" onAction={() => ask('later')} end="L">
            {menu.later}
          </MenuItem>
          <MenuItem icon="search" onAction={() => ask('promise')}>
            {menu.promise}
          </MenuItem>
          <MenuItem icon="quick" onAction={() => void setUrgent(urgent === null)}>
            {urgent === null ? menu.urgent : menu.notUrgent}
          </MenuItem>
        </>
      )}
      <MenuItem icon="form" onAction={() => ask('kind')}>
        {menu.kind}
      </MenuItem>
      <MenuSeparator />
    </>
  )
}
