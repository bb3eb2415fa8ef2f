import { numbersIn } from './digits.ts'
import type { Find } from './kinds.ts'
import type { Labels } from './labels.ts'

/** How a library's own numbers look. */
export interface CardPattern {
  /** Of the card: `#` stands for a digit, all else for itself. Null: nobody told. */
  card: string | null
  /** Digits of a PIN. */
  pin_length: number | null
}
export const NO_PATTERN: CardPattern = { card: null, pin_length: null }

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** Spaces and dashes are no part of a number: people leave them out, and put them in. */
export function patternOf(card: string): RegExp {
  const signs = [...card.replace(/[\s.-]/g, '')].map((sign) => (sign === '#' ? '\\d' : escaped(sign)))
  return new RegExp(`(?<![\\p{L}\\p{N}])${signs.join('[ .-]?')}(?![\\p{L}\\p{N}])`, 'giu')
}

const GROUPED = /^(?!\d{1,2}-\d{1,2}-\d|\d{4}-\d{4}$)\d+(?:[ -]\d+)+$/
/** Some libraries begin with a letter. */
const LETTERED = /(?<![\p{L}\p{N}])[A-Z]{1,3}\d{6,12}(?![\p{L}\p{N}])/giu
/** Whatever stands before a PIN is the card that it belongs to. */
const WITH_PIN =
  /(?<![\p{L}\p{N}.,/-])(\d{8,14})[\s,;/]{1,3}(?:(?:en|met|mijn)\s)*(?:pin(?:\s?code)?|wachtwoord)(?!\p{L})/giu

/** Certain when it has the library's own shape, or its name beside it. */
export function findLibraryCards(text: string, labels: Labels, { card }: CardPattern): Find[] {
  const shaped = card
    ? [...text.matchAll(patternOf(card))].map(({ 0: found, index }) => ({
        start: index,
        end: index + found.length
      }))
    : []
  const named = numbersIn(text, [6, 14]).filter(
    ({ start, end, alone, groups, digits }) =>
      // what stands after a whole number may be its PIN; dates and times have dots and dashes
      (groups.length === 1 ? alone || digits.length >= 8 : alone && GROUPED.test(text.slice(start, end))) &&
      labels.at(start, end) === 'library'
  )
  const lettered = [...text.matchAll(LETTERED)]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter(({ start, end }) => labels.at(start, end) === 'library')
  const withPin = [...text.matchAll(WITH_PIN)].map(({ 1: found = '', index }) => ({
    start: index,
    end: index + found.length
  }))
  return [...shaped, ...named, ...lettered, ...withPin].map(({ start, end }) => ({
    kind: 'library_card',
    start,
    end,
    confidence: 'high'
  }))
}

/** Years, times, amounts, postcodes and quantities are none. */
const NO_OTHER = '(?![\\d:%]|[.,/-]\\d|\\s?(?:euro|uur|keer|boeken|dagen|jaar)(?!\\p{L}))'
const WORD = '(?:pin(?:[\\s-]?code)?s?|pin[\\s-]?(?:nummer|nr)|toegangscode|wachtwoord|password)'
/** What somebody says of their PIN before they say it, within one sentence. */
const PIN = (digits: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${WORD}(?![\\p{L}])([^\\d.!?\\n]{0,60}?)(?<![\\p{L}€.,]|\\d[:/-]|€ )(\\d{${digits}}|\\d(?: \\d){3})${NO_OTHER}(?:[^\\d.!?\\n]{1,25}(\\d{${digits}})${NO_OTHER})?`,
    'giu'
  )
const PIN_AFTER = (digits: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,/:-])(\\d{${digits}})(?![\\d:])\\s*(?:\\(|=|is|als)\\s*(?:mijn|de|het|my|the)?\\s*pin(?:[\\s-]?code)?(?![\\p{L}])`,
    'giu'
  )
/** "2901234567 / 1234": what follows the number of a card in one breath. */
const BESIDE = (digits: string) =>
  new RegExp(`^[ ]?[/|,;+:-]?[ ]?(?:en )?(\\d{${digits}})(?![\\d]|[-/.:]\\d)`)
/** "pincode vergeten sinds 2024": it is spoken of, and not told. */
const NOT_TOLD = /vergeten|kwijt|verloren|geblok|sinds|kost|apparaat|automaat/iu
const YEAR = /^(?:19|20)\d\d$/

/** PINs: beside the word, or right after the number of a card. */
export function findPins(text: string, { pin_length }: CardPattern, cards: Find[]): Find[] {
  const digits = pin_length === null ? '4,6' : String(pin_length)
  const told = [...text.matchAll(PIN(digits))].flatMap((match) => {
    const [whole, gap = '', first = '', second = ''] = match
    const far = gap.trim().split(/\s+/).length > 4
    const end = match.index + whole.length
    // the beginning of a postcode
    const postcode = second === '' && /^ ?[A-Z]{2}(?!\p{L})/u.test(text.slice(end, end + 4))
    if (NOT_TOLD.test(gap) || postcode || (far && YEAR.test(first))) return []
    const start = match.index + whole.indexOf(first, whole.indexOf(gap) + gap.length)
    const last = match.index + whole.lastIndexOf(second)
    return [pinAt(start, first), ...(second ? [pinAt(last, second)] : [])]
  })
  const named = [...text.matchAll(PIN_AFTER(digits))].map((match) => pinAt(match.index, match[1] ?? ''))
  const beside = cards.flatMap(({ end }) => {
    const match = BESIDE(digits).exec(text.slice(end, end + 14))
    if (!match?.[1]) return []
    const start = end + match[0].length - match[1].length
    const confidence = YEAR.test(match[1]) ? ('maybe' as const) : ('high' as const)
    return [{ kind: 'pin' as const, start, end: end + match[0].length, confidence }]
  })
  return [...told, ...named, ...beside]
}

const pinAt = (start: number, digits: string): Find => ({
  kind: 'pin',
  start,
  end: start + digits.length,
  confidence: 'high'
})
