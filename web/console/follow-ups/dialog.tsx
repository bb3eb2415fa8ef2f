import type { Conversation } from '../api/contract.ts'
import { KindDialog } from './kind-dialog.tsx'
import { LaterDialog } from './later-dialog.tsx'
import { PromiseDialog } from './promise-dialog.tsx'

export interface FollowUpProps {
  conversation: Conversation
  what: 'later' | 'promise' | 'kind'
  onClose: () => void
}

/** What somebody chooses for later: a moment, a promise, a kind. */
export default function FollowUpDialog({ what, ...props }: FollowUpProps) {
  if (what === 'later') return <LaterDialog {...props} />
  if (what === 'promise') return <PromiseDialog {...props} />
  return <KindDialog {...props} />
}
