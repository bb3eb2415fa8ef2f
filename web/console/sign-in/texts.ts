import { profile as profileEn } from '../texts/en/profile.ts'
import { signIn as signInEn } from '../texts/en/sign-in.ts'
import { profile as profileNl } from '../texts/nl/profile.ts'
import { signIn as signInNl } from '../texts/nl/sign-in.ts'
import { useLanguage } from '../texts/use-texts.tsx'

const nl = { profile: profileNl, signIn: signInNl }
const TEXTS = { nl, en: { profile: profileEn, signIn: signInEn } }

/** Words about one's own account, that come with the parts that show them, in both languages. */
export const useAccountTexts = (): typeof nl => TEXTS[useLanguage()]
