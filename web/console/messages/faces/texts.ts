import { faces as en } from '../../texts/en/faces.ts'
import { faces as nl } from '../../texts/nl/faces.ts'
import { useLanguage } from '../../texts/use-texts.tsx'

const TEXTS = { nl, en }

export type FaceTexts = typeof nl

/** Words that come with the parts that show them, in both languages: the first page need not carry them. */
export const useFaceTexts = (): FaceTexts => TEXTS[useLanguage()]
