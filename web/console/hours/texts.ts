import { closures as closuresEn } from '../texts/en/closures.ts'
import { hours as hoursEn } from '../texts/en/hours.ts'
import { closures as closuresNl } from '../texts/nl/closures.ts'
import { hours as hoursNl } from '../texts/nl/hours.ts'
import { useLanguage } from '../texts/use-texts.tsx'

const TEXTS = { nl: { ...hoursNl, ...closuresNl }, en: { ...hoursEn, ...closuresEn } }

export type HoursTexts = (typeof TEXTS)['nl']

/** The words of the opening hours, in both languages: they come with their page. */
export const useHoursTexts = (): HoursTexts => TEXTS[useLanguage()]
