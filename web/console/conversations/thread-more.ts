import { createContext } from 'react'

/** What the menu behind the three dots does; undefined is not offered. */
export interface ThreadMore {
  about: { label: string; show: () => void } | undefined
  markUnread: (() => void) | undefined
  /** blocks the patron, or lets them write again */
  block: { label: string; run: () => void } | undefined
}

export const ThreadMoreContext = createContext<ThreadMore>({
  about: undefined,
  markUnread: undefined,
  block: undefined
})
