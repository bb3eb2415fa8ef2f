import { numbersIn, type Written } from './digits.ts'
import type { Find } from './kinds.ts'
import type { Label, Labels } from './labels.ts'

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/** The eleven-test of a citizen service number. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return sum % 11 === 0
}

/** How a number that nobody names may be grouped and still be taken for one. */
const PLAIN = ['9', '3,3,3', '4,2,3', '3,2,4', '4,5']

/**
 * One in eleven numbers passes the test, so only a name beside it makes it certain; one that has another name is none. A number
 * without a name is a guess.
 */
export function findBsns(text: string, labels: Labels): Find[] {
  const glued = (start: number) =>
    /b\.?s\.?n\.?(?:nr|nummer)?$/i.test(text.slice(Math.max(0, start - 12), start))
  return numbersIn(text, [8, 9], glued).flatMap((number) => {
    const { start, end } = number
    const label = labels.at(start, end)
    const near = labels.some('bsn') && isLoose(label, labels.before(start))
    const confidence = confidenceOf(number, near ? 'bsn' : label)
    return confidence && !isAmount(text, end) ? [{ kind: 'bsn' as const, start, end, confidence }] : []
  })
}

/** Close enough to its number to be its name, and not just another word of the sentence. */
const CLOSE = 6

/**
 * Where a BSN is spoken of, a number that passes its test is one, though a document or a card is named between: "mijn bsn? op mijn
 * paspoort staat …". Not when the number is called something itself.
 */
const isLoose = (label: Label | null, gap: number) =>
  label === null || label === 'document' || (label === 'library' && gap > CLOSE)

function confidenceOf({ digits, alone, groups }: Written, label: string | null): Find['confidence'] | null {
  // its first zero is often left out
  const shorter = digits.length === 8
  if (shorter && (!alone || groups.length > 1)) return null
  if (!isBsn(shorter ? `0${digits}` : digits)) return null
  if (label === 'bsn') return 'high'
  return label === null && alone && !shorter && PLAIN.includes(groups.join()) ? 'maybe' : null
}

const isAmount = (text: string, end: number) => /^,\d\d(?!\d)/.test(text.slice(end, end + 4))
