import { useChannelTexts } from '../channels/texts.ts'
import { useBlocking } from '../patrons/use-blocking.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Explained } from './explained.tsx'
import type { ReplyPanelProps } from './reply-panel.tsx'

/** The patron is blocked: how much that kept away, and how to end it. */
export default function Blocked({ conversation, detail, onNote }: ReplyPanelProps) {
  const { blocked } = useTexts().inbox.composer
  const { block: words } = useChannelTexts()
  const { may } = useLibrary()
  const { unblock } = useBlocking(conversation)
  const count = detail?.patron.blocked_count ?? 0
  return (
    <Explained
      title={blocked.title}
      why={count > 0 ? `${blocked.why} ${words.count(count)}` : blocked.why}
      onNote={onNote}
    >
      {may('patrons_block') && <Button onPress={() => void unblock()}>{words.undo}</Button>}
    </Explained>
  )
}
