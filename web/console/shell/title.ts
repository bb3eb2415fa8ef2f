import { useEffect } from 'react'

let title = ''
let unread = 0
let first = ''

const HOW_FULL = 99

function apply(): void {
  const name = title ? `${title} · Baak` : 'Baak'
  const counted = unread > 0 ? `(${unread > HOW_FULL ? '99+' : unread}) ${name}` : name
  document.title = first ? `${first} · ${counted}` : counted
}

/** The page's own words in the title of the tab. */
export function useTitle(text: string): void {
  useEffect(() => {
    title = text
    apply()
  }, [text])
}

/** Unread for me or for nobody yet: in the title of the tab and on the icon of an installed console. */
export function showUnread(count: number): void {
  if (count === unread) return
  unread = count
  apply()
  if (count > 0) navigator.setAppBadge?.(count).catch(() => {})
  else navigator.clearAppBadge?.().catch(() => {})
}

/** Words before all else, such as how many are late; empty: none. */
export function showFirst(words: string): void {
  first = words
  apply()
}
