import { useSyncExternalStore } from 'react'
import type { Language } from '../api/contract.ts'

const KEY = 'baak:language'
const listeners = new Set<() => void>()

const preferred = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'nl')

/** The language last used on this computer: for the pages before signing in. */
export const usePreferredLanguage = (): Language =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, preferred)

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
  for (const listener of listeners) listener()
}
