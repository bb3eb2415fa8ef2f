/** What patrons get to read when a library closes at once. Pure; the console shows it before it leaves. */
import { fillPlaceholders } from '../quick-replies/fill.ts'

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
    all: 'We had to close unexpectedly: {reden}.',
    some: 'Our branch {vestiging} had to close unexpectedly: {reden}.',
    away: 'We are back {volgende_bereikbaarheid} and will answer your message then. This is an automatic message.',
    here: 'We will still answer your message here. This is an automatic message.'
  }
}

/** The text a coordinator starts with. */
export function standardText(voice: Voice, { all, channels }: { all: boolean; channels: boolean }): string {
  const words = STANDARD[voice]
  return `${all ? words.all : words.some} ${channels ? words.away : words.here}`
}

/** Exactly what a patron reads. `back`: when somebody answers again, in words; null: nobody knows. */
export const fillText = (
  text: string,
  { reason, branches, back }: { reason: string; branches: string[] | null; back: string | null }
): string =>
  fillPlaceholders(text, {
    reden: lowered(reason),
    vestiging: branches && namesOf(branches),
    volgende_bereikbaarheid: back
  })

/** *Wateroverlast* stands within a sentence; *NS-storing* keeps its capitals. */
const lowered = (reason: string) =>
  /^\p{Lu}\p{Ll}/u.test(reason) ? reason.charAt(0).toLowerCase() + reason.slice(1) : reason

const namesOf = (names: string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
