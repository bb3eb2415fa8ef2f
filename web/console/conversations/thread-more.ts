import { createContext } from 'react'
import type { Conversation } from '../api/contract.ts'

export type FollowUp = 'later' | 'promise' | 'kind'

/** What the menu behind the three dots does; undefined is not offered. */
export interface ThreadMore {
  about: { label: string; show: () => void } | undefined
  markUnread: (() => void) | undefined
  /** the patron can be blocked, or let write again: `ask` shows what blocking does */
  block: { conversation: Conversation; ask: () => void } | undefined
  /** hides a piece of a message */
  hide: (() => void) | undefined
  /** what is done for later; `ask` shows the choice */
  later: { conversation: Conversation; ask: (what: FollowUp) => void } | undefined
}

export const ThreadMoreContext = createContext<ThreadMore>({
  about: undefined,
  markUnread: undefined,
  block: undefined,
  hide: undefined,
  later: undefined
})
