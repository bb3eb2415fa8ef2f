import type { Language } from '../api/contract.ts'

const KEY = 'baak:language'

/** The language last used on this computer: for the pages before signing in. */
export const preferredLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'nl')
export const rememberLanguage = (language: Language): void => localStorage.setItem(KEY, language)
