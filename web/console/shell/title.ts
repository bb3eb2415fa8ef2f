import { useEffect } from 'react'

let title = ''
let unread = 0

const HOW_FULL = 99

function apply(): void {
  const name = title ? `${title} · Baak` : 'Baak'
  document.title = unread > 0 ? `(${unread > HOW_FULL ? '99+' : unread}) ${name}` : name
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
