import { followUps as en } from '../texts/en/follow-ups.ts'
import { followUps as nl } from '../texts/nl/follow-ups.ts'
import { useLanguage } from '../texts/use-texts.tsx'

const TEXTS = { nl, en }

/** Words that come with the parts that show them. */
export const useFollowUpTexts = (): typeof nl => TEXTS[useLanguage()]
