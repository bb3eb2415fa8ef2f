import { useSyncExternalStore } from 'react'

/** Follows a media query: `useMedia('(width < 700px)')`. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches
  )
}

/** One pane at a time. */
export const PHONE = '(width < 700px)'
/** The rail shows icons only, and the patron's panel folds. */
export const NARROW = '(width < 1200px)'
