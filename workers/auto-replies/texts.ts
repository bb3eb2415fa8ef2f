/** What a library sends by itself until its admin writes something else, in three voices. Tone: product.md §5. Pure. */
import type { AutoKind } from './kinds.ts'
import type { AutoReplies, Promised } from './schema.ts'

export type Voice = 'je' | 'u' | 'en'

export const STANDARD_TEXTS: Record<Voice, Record<AutoKind, string>> = {
  je: {
    greeting:
      'Hoi! Bedankt voor je bericht aan {bibliotheek}. Een medewerker leest het en antwoordt meestal binnen {belofte}. ' +
      'Stuur liever geen adres, geboortedatum of andere persoonlijke gegevens. Wat wij met je gegevens doen, lees je op {privacylink}. ' +
      'Dit is een automatisch bericht.',
    away:
      'Bedankt voor je bericht. We zijn nu niet bereikbaar via {kanaal}. We zijn er weer {volgende_bereikbaarheid}, dan krijg je antwoord. ' +
      'Als je haast hebt, kijk dan op {website}. Dit is een automatisch bericht.',
    received:
      'Bedankt, je bericht is binnen. Je krijgt meestal binnen {belofte} antwoord. Dit is een automatisch bericht.'
  },
  u: {
    greeting:
      'Goedendag! Bedankt voor uw bericht aan {bibliotheek}. Een medewerker leest het en antwoordt meestal binnen {belofte}. ' +
      'Stuur liever geen adres, geboortedatum of andere persoonlijke gegevens. Wat wij met uw gegevens doen, leest u op {privacylink}. ' +
      'Dit is een automatisch bericht.',
    away:
      'Bedankt voor uw bericht. We zijn nu niet bereikbaar via {kanaal}. We zijn er weer {volgende_bereikbaarheid}, dan krijgt u antwoord. ' +
      'Als u haast hebt, kijk dan op {website}. Dit is een automatisch bericht.',
    received:
      'Bedankt, uw bericht is binnen. U krijgt meestal binnen {belofte} antwoord. Dit is een automatisch bericht.'
  },
  en: {
    greeting:
      'Hi! Thank you for your message to {bibliotheek}. One of us will read it and usually answers within {belofte}. ' +
      'Please do not send your address, date of birth or other personal details. What we do with your data: {privacylink}. ' +
      'This is an automatic message.',
    away:
      'Thank you for your message. We cannot be reached on {kanaal} right now. We are back {volgende_bereikbaarheid} and will answer you then. ' +
      'If you are in a hurry, have a look at {website}. This is an automatic message.',
    received:
      'Thank you, we have your message. You usually get an answer within {belofte}. This is an automatic message.'
  }
}

const PROMISE_WORDS: Record<Promised, [nl: string, en: string]> = {
  quarter: ['een kwartier', 'fifteen minutes'],
  half_hour: ['een half uur', 'half an hour'],
  hour: ['een uur', 'an hour'],
  two_hours: ['twee uur', 'two hours'],
  four_hours: ['vier uur', 'four hours'],
  day: ['een werkdag', 'one working day'],
  two_days: ['twee werkdagen', 'two working days']
}

export const promiseWords = (promise: AutoReplies['promise'], language: 'nl' | 'en'): string | null =>
  promise === null ? null : PROMISE_WORDS[promise][language === 'nl' ? 0 : 1]
