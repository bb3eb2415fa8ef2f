import type { Conversation } from '../api/contract.ts'
import { inVoice } from '../quick-replies/find.ts'
import { useFill, useQuickReplies } from '../quick-replies/use-picker.ts'
import { useVoice } from '../quick-replies/voice.ts'

/** The shortcut of the quick reply that comes with Baak; a library may have its own words for it. */
const SHORTCUT = 'gevoelig'

/** What to answer who sent personal data, filled in; undefined while it is not here, or when the library wants none. */
export function useSuggestion(conversation: Conversation, wanted: boolean): string | undefined {
  const replies = useQuickReplies(wanted)
  const [voice] = useVoice(conversation.id)
  const fill = useFill(conversation, voice === 'en' ? 'en' : 'nl', wanted)
  const reply = replies.data?.find(({ shortcut }) => shortcut === SHORTCUT)
  return reply && fill(inVoice(reply, voice))
}
