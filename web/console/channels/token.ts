/** Whether a text may be a token of Meta's, before the server is asked. Pure. */
import type { ChannelTexts } from './texts.ts'

/** As `credentialsSchema` in workers/channels/schema.ts. */
const SHORTEST = 8
const LONGEST = 1000

export function tokenFault(text: string): keyof ChannelTexts['token']['faults'] | null {
  const token = text.trim()
  if (token === '') return 'empty'
  // two pasted after each other, or with a word before it
  if (/\s/.test(token)) return 'spaces'
  if (token.length < SHORTEST) return 'short'
  return token.length > LONGEST ? 'long' : null
}
