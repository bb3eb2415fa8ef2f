/** The answer: written, or why it cannot be written now. */
import { useNow } from '../conversations/use-now.ts'
import { windowIsOpen } from '../conversations/window.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Answer } from './answer.tsx'
import type { ComposerProps } from './composer.tsx'
import { CannotReply, type Hindrance } from './cannot-reply.tsx'

export type ReplyPanelProps = ComposerProps & { onNote: () => void }

export function ReplyPanel(props: ReplyPanelProps) {
  const { composer } = useTexts().inbox
  const hindrance = useHindrance(props)
  if (hindrance) return <CannotReply {...props} hindrance={hindrance} />
  return <Answer {...props} sendLabel={composer.send} />
}

/** As the server will decide. */
function useHindrance({ conversation }: ReplyPanelProps): Hindrance | undefined {
  const { details, may } = useLibrary()
  const now = useNow()
  const channel = details?.channels.find((candidate) => candidate.id === conversation.channel_id)
  if (!may('replies_write')) return 'role'
  if (channel?.state === 'disconnected') return 'channel_disconnected'
  if (conversation.patron.blocked) return 'patron_blocked'
  return windowIsOpen(conversation.window_ends_at, now) ? undefined : 'window_closed'
}
