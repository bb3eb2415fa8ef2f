import { useSyncExternalStore } from 'react'

/** Follows a media query: `useMedia(PHONE)`. */
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

/** One pane at a time: below 700 px, or sooner where somebody has larger letters. */
export const PHONE = '(width < 43.75em)'
/** The rail shows icons only, and the patron's panel folds. */
export const NARROW = '(width < 75em)'
