import { targets as en } from '../texts/en/targets.ts'
import { targets as nl } from '../texts/nl/targets.ts'
import { useLanguage } from '../texts/use-texts.tsx'

const TEXTS = { nl, en }

export type TargetTexts = typeof nl

/** Words that come with the parts that show them. */
export const useTargetTexts = (): TargetTexts => TEXTS[useLanguage()]
