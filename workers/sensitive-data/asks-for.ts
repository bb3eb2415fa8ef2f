import { findSensitive } from './find.ts'
import type { Kind } from './kinds.ts'
import { type CardPattern, NO_PATTERN } from './library-card.ts'

export type AskedKind = Exclude<Kind, 'library_card' | 'phone' | 'email'> | 'residence'

/** What an answer asks for, or gives away, that does not belong in a chat. */
export interface Asked {
  kind: AskedKind
  /** It asks, or the number itself stands in it. */
  how: 'asks' | 'contains'
  /** Where a colleague finds it in the text. */
  start: number
  end: number
  /** `warn`: said, and never refused. */
  level: 'stop' | 'warn'
}

/** What can be asked for. An e-mail address is no address, and neither is that of the library. */
const TOPICS: [kind: AskedKind, words: RegExp][] = [
  [
    'address',
    /(?<![\p{L}-])(?<!(?:e-?mail|mail|web|ip|ons|onze|dit|dat)[\s-])(?:(?:woon|huis|thuis|post|privé)?adres(?:gegevens)?|straat(?:naam)?(?:\s(?:en|\+)\shuisnummer)?|huisnummer|postcode|(?:home|postal|street)?\s?address|zip code)(?!\p{L})/giu
  ],
  [
    'birth_date',
    /(?<!\p{L})(?:geboorte\s?(?:datum|dag|jaar)|geb\.?\s?datum|(?:wanneer|welke datum|op welke dag)\s(?:ben|bent|is)\s[^?!.]{1,30}\sgeboren|wanneer\s[^?!.]{1,20}\sjarig|date of birth|birth\s?(?:date|day)|when were you born)(?!\p{L})/giu
  ],
  [
    'bsn',
    /(?<!\p{L})(?:b\.?s\.?n\.?(?:[\s-]?nummer)?|burger\s?service\s?nummer|sofi\s?nummer|citizen service number)(?!\p{L})/giu
  ],
  [
    'iban',
    /(?<!\p{L})(?:iban(?:[\s-]?nummer)?|(?:bank)?rekening\s?nummer|bankrekening|bankgegevens|bank account(?: number)?|account number)(?!\p{L})/giu
  ],
  ['payment_card', /(?<!\p{L})(?:credit\s?card(?:\s?nummer|gegevens| number)|cvc(?:-code)?)(?!\p{L})/giu],
  ['pin', /(?<!\p{L})(?:pin\s?code|wachtwoord|password|pin number)(?!\p{L})/giu],
  [
    'document',
    /(?<!\p{L})(?:(?:kopie(?:tje)?|foto|scan|afbeelding|plaatje|copy|photo|picture|scan)\s(?:van|of)\s(?:\p{L}+\s){0,3}(?:id|id-?(?:kaart|bewijs)|identiteits(?:kaart|bewijs)|legitimatie(?:bewijs)?|paspoort|rijbewijs|passport|identity card|driving licen[cs]e)|(?:paspoort|rijbewijs|document|id)[\s-]?nummer|passport number|(?:stuur|mail|app)\s[^.?!]{0,20}(?:identiteitsbewijs|paspoort|rijbewijs|id-?kaart|legitimatie))(?!\p{L})/giu
  ],
  [
    'residence',
    /(?<!\p{L})(?:woonplaats|waar\swoon(?:t|en)?\s(?:je|jij|u|jullie)|(?:in\s)?welke\s(?:plaats|stad|gemeente|dorp|wijk)\swoon(?:t|en)?\s(?:je|jij|u|jullie)|woon(?:t|en)?\s(?:je|jij|u|jullie)\sin|where do you live)(?!\p{L})/giu
  ]
]
/** These words are a question by themselves. */
const QUESTION_ITSELF = /^(?:wanneer|welke|op welke|waar|in welke|woon|when|where)/iu

const ASKING = [
  // wat is je adres, welk rekeningnummer, hoe luidt uw BSN
  /(?<!\p{L})(?:wat|welk|welke|hoe luidt|what|which)(?!\p{L})[^?]*\?/iu,
  // mag ik je adres, mogen we uw geboortedatum weten
  /(?<!\p{L})(?:mag|mogen|kan|kunnen|zou|zouden|may|could|can)\s(?:ik|we|wij|i)(?!\p{L})(?!\s(?:je|jou|u)\s(?:helpen|bellen))/iu,
  // kun je je adres sturen, wil je even doorgeven wat …
  /(?<!\p{L})(?:kun|kan|kunt|wil|wilt|zou|zal|heb|hebt|heeft|can|could|would|do)\s(?:je|jij|u|jullie|you)(?!\p{L})[^?]*(?:stuur|sturen|geven|doorgeven|mailen|appen|vertellen|noemen|weten|delen|zeggen|toevoegen|bevestigen|controleren|invullen|bij de hand|voor (?:mij|me|ons)|send|give|tell|share|provide|confirm)/iu,
  // stuur je adres, geef ook je geboortedatum, laat je BSN weten
  /(?<![\p{L}-])(?:stuur|geef|mail|app|vermeld|noem|zet|vertel|vul|noteer|deel|bevestig|laat|schrijf|voeg|send|give|tell|share|provide|please)(?!\p{L})/iu,
  // ik heb je adres nodig, we missen nog, graag ontvang ik, graag je naam en adres
  /(?<!\p{L})(?:nodig|graag|ontvang(?:en)?|mis(?:sen)?|moet(?:en)?\s(?:ik|we|wij)|(?:ik|we|wij)\s(?:moet|moeten|wil|willen|zoek|zoeken|vraag|vragen)|need|require)(?!\p{L})/iu,
  // met je geboortedatum kan ik het opzoeken
  /^\s*(?:met|aan de hand van|op basis van|with)\s[^,]{0,60}(?:kan|kunnen|zoek|vind|can)\s(?:ik|we|wij|i)/iu
]

/** It says not to, it is done elsewhere, or it tells about ours. */
const NOT_HERE =
  /(?<!\p{L})(?:geen|nooit|liever\s(?:niet|geen)|hoef(?:t|ft|den)?|zonder|niet\s(?:te\s)?(?:sturen|stuur|nodig|delen|deel|doorgeven|via|hier|in\sdit|veilig)|(?:stuur|deel|geef|zet|vermeld|app|mail|noem)\s[^.?!]{0,60}\s(?:niet|nooit)|don't|do\snot|never|no\sneed|not\sneed|(?:aan|bij|in)\s(?:de|een|onze|jouw)\s(?:balie|bibliotheek|bieb|vestiging|servicebalie)|langs(?:komen|komt)?|kom\s[^.?!]{0,20}langs|neem|meenemen|breng|inlog(?:gen|t)?|in\sje\saccount|in\suw\saccount|op\s(?:de|onze)\s(?:website|site)|via\s(?:de|onze)\s(?:website|site)|telefonisch|bel(?:len|t)?(?!\p{L})|ons\s(?:\p{L}+\s)?(?:adres|rekeningnummer|iban)|onze\s(?:iban|bankrekening|bankgegevens|postcode)|adres\svan\s(?:de|het|onze|ons)|bring|at\sthe\s(?:desk|library)|log\sin|our\s(?:address|account|iban))/iu
/** "niet hier, maar mag ik wel je adres": what is asked after all. */
const HERE = /(?<!\p{L})(?:hier|in dit gesprek|via whatsapp|per app|here)(?!\p{L})/iu
const NEGATIVE = /(?<!\p{L})(?:geen|nooit|niet|zonder|liever|hoef\p{L}*|don't|not|never|no)(?!\p{L})/iu

interface Sentence {
  text: string
  start: number
}

const sentencesOf = (text: string): Sentence[] =>
  [...text.matchAll(/[^.?!\n]+(?:\.(?!\s|$)[^.?!\n]*)*[.?!]*/gu)].map(({ 0: sentence, index }) => ({
    text: sentence,
    start: index
  }))

function isAsking(sentence: string, words: string): boolean {
  const elsewhere = NOT_HERE.test(sentence) && (NEGATIVE.test(sentence) || !HERE.test(sentence))
  if (elsewhere) return false
  if (QUESTION_ITSELF.test(words)) return /\?/.test(sentence) || ASKING.some((way) => way.test(sentence))
  // "Adres en postcode?" is a question as well
  return ASKING.some((way) => way.test(sentence)) || isBareQuestion(sentence, words)
}

/** "En je geboortedatum?" */
const isBareQuestion = (sentence: string, words: string) => {
  const [before = '', after = ''] = sentence.split(words)
  return /^\s*\?/.test(after) && /^\s*(?:(?:en|and|je|jouw|uw|the|your|naam|,)\s*)*$/iu.test(before)
}

/** In the order of the text; of each kind the first. */
export function asksFor(text: string): Asked[] {
  const found = sentencesOf(text).flatMap((sentence) =>
    TOPICS.flatMap(([kind, words]) => {
      const match = [...sentence.text.matchAll(words)][0]
      if (!match || !isAsking(sentence.text, match[0])) return []
      const start = sentence.start + match.index
      const level = kind === 'residence' ? ('warn' as const) : ('stop' as const)
      return [{ kind, how: 'asks' as const, start, end: start + match[0].length, level }]
    })
  )
  return found.filter((one, place) => found.findIndex((other) => other.kind === one.kind) === place)
}

const GIVEN: Kind[] = ['bsn', 'iban', 'payment_card', 'pin', 'document', 'birth_date', 'address']

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/**
 * All that an answer should not say: what it asks for, and what stands in it. `own` are addresses of the library: those may be
 * given. That of somebody else is only warned of, for it may be a shop's.
 */
export function sensitiveIn(text: string, own: string[] = [], pattern: CardPattern = NO_PATTERN): Asked[] {
  const known = own.map(lettersOf)
  const given = findSensitive(text, pattern).filter(
    ({ kind, confidence }) => confidence === 'high' && GIVEN.includes(kind)
  )
  const contained = given.flatMap(({ kind, start, end }) => {
    const postcode = /[1-9]\d{3}\s?[a-z]{2}/i.exec(text.slice(start, end))?.[0] ?? ''
    if (kind === 'address' && known.some((address) => address.includes(lettersOf(postcode)))) return []
    const level = kind === 'address' ? ('warn' as const) : ('stop' as const)
    return [{ kind: kind as AskedKind, how: 'contains' as const, start, end, level }]
  })
  return [...asksFor(text), ...contained].sort((a, b) => a.start - b.start)
}
