import { sensitive as en } from '../texts/en/sensitive.ts'
import { sensitive as nl } from '../texts/nl/sensitive.ts'
import { useLanguage } from '../texts/use-texts.tsx'

const TEXTS = { nl, en }

export type SensitiveTexts = typeof nl

/** Words that come with the parts that show them, in both languages: the first page need not carry them. */
export const useSensitiveTexts = (): SensitiveTexts => TEXTS[useLanguage()]

/** Each kind once, in words. */
export const kindWords = (kinds: readonly string[], { kinds: words }: SensitiveTexts): string[] => [
  ...new Set(kinds.flatMap((kind) => words[kind as keyof typeof words] ?? []))
]
