import { roster as en } from '../texts/en/roster.ts'
import { roster as nl } from '../texts/nl/roster.ts'
import { useLanguage } from '../texts/use-texts.tsx'

const TEXTS = { nl, en }

export type RosterTexts = typeof nl

/** Words that come with the parts that show them. */
export const useRosterTexts = (): RosterTexts => TEXTS[useLanguage()]
