import { channels as en } from '../texts/en/channels.ts'
import { channels as nl } from '../texts/nl/channels.ts'
import { useLanguage } from '../texts/use-texts.tsx'

const TEXTS = { nl, en }

export type ChannelTexts = typeof nl

/** Words that come with the parts that show them, in both languages: the first page need not carry them. */
export const useChannelTexts = (): ChannelTexts => TEXTS[useLanguage()]
