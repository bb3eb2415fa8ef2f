/** What an automatic message says. Pure. */
import { fillPlaceholders, sentencesOf } from '../quick-replies/fill.ts'
import { AUTOMATIC, sayingAutomatic } from './automatic.ts'
import type { AutoKind, Worded } from './kinds.ts'
import type { AutoReplies } from './schema.ts'
import { STANDARD_TEXTS, type Voice } from './texts.ts'

export type Language = 'nl' | 'en'
export type Values = Record<string, string | null>

/** The library's own words, or the standard ones. */
export function textOf(settings: AutoReplies, kind: AutoKind, language: Language): string {
  const own = language === 'en' ? settings[kind].text_en : settings[kind].text
  const voice: Voice = language === 'en' ? 'en' : settings.form_of_address
  return own ?? STANDARD_TEXTS[voice][kind]
}

/** Exactly what a patron reads. It always says that it is automatic. */
export function word(settings: AutoReplies, kind: Worded, language: Language, values: Values): string {
  const said =
    kind === 'greeting_away'
      ? together(settings, language, values)
      : fillPlaceholders(textOf(settings, kind, language), values)
  return sayingAutomatic(said, language)
}

/** While it is closed at once: the words of that closure, after the greeting when that is due too. */
export function urgentWord(
  settings: AutoReplies,
  kind: Worded,
  language: Language,
  values: Values,
  urgent: string
): string {
  if (kind !== 'greeting_away') return urgent
  const { says } = AUTOMATIC[language]
  const greeting = fillPlaceholders(textOf(settings, 'greeting', language), { ...values, belofte: null })
  return [without(greeting, (sentence) => says.test(sentence)), urgent].filter(Boolean).join('\n\n')
}

/** Of the greeting nothing that is not true while we are away, and of the away message nothing that the greeting said already. */
function together(settings: AutoReplies, language: Language, values: Values): string {
  const { says } = AUTOMATIC[language]
  const greeting = fillPlaceholders(textOf(settings, 'greeting', language), { ...values, belofte: null })
  const away = fillPlaceholders(textOf(settings, 'away', language), values)
  const first = without(greeting, (sentence) => says.test(sentence))
  const thanked = /^(?:bedankt|dank|thank)/imu.test(sentencesOf(first).slice(0, 3).join('\n'))
  const known = new Set(sentencesOf(first))
  const rest = without(
    away,
    (sentence, place) =>
      known.has(sentence) || (thanked && place === 0 && /^(?:bedankt|dank|thank)/iu.test(sentence))
  )
  return [first, rest].filter((text) => text !== '').join('\n\n')
}

function without(text: string, drops: (sentence: string, place: number) => boolean): string {
  let place = -1
  return text
    .split('\n')
    .map((line) => {
      const kept = sentencesOf(line).filter((sentence) => {
        place += 1
        return !drops(sentence, place)
      })
      return kept.join(' ')
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
