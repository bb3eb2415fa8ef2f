/** What patrons get to read when a library closes at once. Pure; the console shows it before it leaves. */
import { sayingAutomatic } from '../auto-replies/automatic.ts'
import { fillPlaceholders, sentencesOf } from '../quick-replies/fill.ts'

export type Voice = 'je' | 'u' | 'en'

interface Standard {
  all: string
  some: string
  away: string
  here: string
}

const STANDARD: Record<Voice, Standard> = {
  je: {
    all: 'We zijn nu gesloten: {reden}.',
    some: 'Onze vestiging {vestiging} is nu gesloten: {reden}.',
    away: 'We zijn er weer {volgende_bereikbaarheid}. Dan krijg je antwoord op je bericht. Dit is een automatisch bericht.',
    here: 'Je krijgt hier nog wel antwoord op je bericht. Dit is een automatisch bericht.'
  },
  u: {
    all: 'We zijn nu gesloten: {reden}.',
    some: 'Onze vestiging {vestiging} is nu gesloten: {reden}.',
    away: 'We zijn er weer {volgende_bereikbaarheid}. Dan krijgt u antwoord op uw bericht. Dit is een automatisch bericht.',
    here: 'U krijgt hier nog wel antwoord op uw bericht. Dit is een automatisch bericht.'
  },
  en: {
    // the reason is written in Dutch
    all: 'We had to close unexpectedly.',
    some: 'Our branch {vestiging} had to close unexpectedly.',
    away: 'We are back {volgende_bereikbaarheid} and will answer your message then. This is an automatic message.',
    here: 'We will still answer your message here. This is an automatic message.'
  }
}

/** The text a coordinator starts with. */
export function standardText(voice: Voice, { all, channels }: { all: boolean; channels: boolean }): string {
  const words = STANDARD[voice]
  return `${all ? words.all : words.some} ${channels ? words.away : words.here}`
}

interface Filling {
  reason: string
  branches: string[] | null
  /** When somebody answers again, in words; null: nobody knows. */
  back: string | null
}

/** Exactly what a patron reads. It always says that it is automatic. */
export function fillText(
  text: string,
  { reason, branches, back }: Filling,
  language: 'nl' | 'en' = 'nl'
): string {
  const filled = fillPlaceholders(text, {
    reden: lowered(reason),
    vestiging: branches && namesOf(branches, language),
    volgende_bereikbaarheid: back
  })
  return sayingAutomatic(filled, language)
}

/** Several closures in one text: what one said already the next leaves out. */
export function together(texts: string[]): string {
  const said = new Set<string>()
  const isNew = (sentence: string) => !said.has(sentence) && said.add(sentence)
  const lineOf = (line: string) => sentencesOf(line).filter(isNew).join(' ')
  return texts
    .map((text) => text.split('\n').map(lineOf).join('\n').trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

/** *Wateroverlast* stands within a sentence; *NS-storing* keeps its capitals. */
const lowered = (reason: string) =>
  /^\p{Lu}\p{Ll}/u.test(reason) ? reason.charAt(0).toLowerCase() + reason.slice(1) : reason

function namesOf(names: string[], language: 'nl' | 'en'): string {
  const and = language === 'nl' ? 'en' : 'and'
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
