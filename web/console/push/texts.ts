import { push as en } from '../texts/en/push.ts'
import { push as nl } from '../texts/nl/push.ts'
import { useLanguage } from '../texts/use-texts.tsx'

/** Words about notices on devices, that come with the page that shows them, in both languages. */
export const usePushTexts = (): typeof nl => (useLanguage() === 'en' ? en : nl)
