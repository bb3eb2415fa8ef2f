import { holidayName } from './holidays.ts'
import type { Answer, Rule } from './plan.ts'

export type Language = 'nl' | 'en'

const WORDS = {
  nl: {
    ...{ open: 'Open', closed: 'Gesloten', central: 'landelijk', emergency: 'noodsluiting' },
    ...{ week: 'gewone openingstijden', although: 'ook op', instead: 'in plaats van', own: 'eigen keuze' }
  },
  en: {
    ...{ open: 'Open', closed: 'Closed', central: 'national', emergency: 'emergency closure' },
    ...{ week: 'usual hours', although: 'also on', instead: 'instead of', own: 'own choice' }
  }
} as const

/** Why it is open or closed, for people: *Gesloten: Koningsdag (landelijk)*. */
export function explain({ open, rule }: Pick<Answer, 'open' | 'rule'>, language: Language): string {
  const words = WORDS[language]
  return `${open ? words.open : words.closed}: ${reasonOf(rule, language)}`
}

/** The reason alone: *Koningsdag (landelijk)*. */
export function reasonOf(rule: Rule, language: Language): string {
  const words = WORDS[language]
  const name = rule.name === null ? null : holidayName(rule.name, language)
  if (rule.layer === 'emergency') return name === null ? words.emergency : `${name} (${words.emergency})`
  if (rule.central) return `${name} (${words.central})`
  const central = rule.instead_of === null ? null : holidayName(rule.instead_of, language)
  if (name === null) return central === null ? words.week : `${words.although} ${central} (${words.own})`
  return central === null ? name : `${name} (${words.instead} ${central})`
}
