import { operator as en } from '../texts/en/operator.ts'
import { operator as nl } from '../texts/nl/operator.ts'
import { useLanguage } from '../texts/use-texts.tsx'

const TEXTS = { nl, en }

/** The operator's words, in both languages: they come with the page, which hardly anybody opens. */
export const useOperatorTexts = (): typeof nl => TEXTS[useLanguage()]
