import type { ProblemReason } from '../lib/errors.ts'
import { windowIsOpen } from '../platforms/whatsapp/window.ts'

/** May an answer leave now? The reason why not, or null. The server asks this twice: when it is written and when it leaves. */
export function refusal(
  facts: {
    /** It needs no window. */
    template?: boolean
    window_ends_at: number | null
    blocked_at: number | null
    channel_state: 'connected' | 'disconnected'
  },
  now: number
): Extract<ProblemReason, 'channel_disconnected' | 'patron_blocked' | 'window_closed'> | null {
  if (facts.channel_state !== 'connected') return 'channel_disconnected'
  if (facts.blocked_at !== null) return 'patron_blocked'
  if (!facts.template && !windowIsOpen(facts.window_ends_at, now)) return 'window_closed'
  return null
}
