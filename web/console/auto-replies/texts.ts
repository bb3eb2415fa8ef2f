import { autoReplies as en } from '../texts/en/auto-replies.ts'
import { autoReplies as nl } from '../texts/nl/auto-replies.ts'
import { useLanguage } from '../texts/use-texts.tsx'

const TEXTS = { nl, en }

/** The words of the automatic messages, in both languages: they come with their page. */
export const useAutoReplyTexts = (): typeof nl => TEXTS[useLanguage()]
