import { emergency as en } from '../texts/en/emergency.ts'
import { emergency as nl } from '../texts/nl/emergency.ts'
import { useLanguage } from '../texts/use-texts.tsx'

const TEXTS = { nl, en }

/** Words that come with the screen, in both languages: the first page need not carry them. */
export const useEmergencyTexts = (): typeof nl => TEXTS[useLanguage()]
