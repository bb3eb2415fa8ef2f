import { numbersIn, type Written } from './digits.ts'
import type { Find } from './kinds.ts'
import type { Label, Labels } from './labels.ts'

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}(?![\p{L}\p{N}])/giu

export const findEmails = (text: string): Find[] =>
  [...text.matchAll(EMAIL)].map(({ 0: found, index }) => ({
    kind: 'email',
    start: index,
    end: index + found.length,
    confidence: 'high'
  }))

/** Dutch and Belgian numbers as they are dialled, and whatever begins as an international one. */
const MOBILE = /^(?:0|31|0031)6[1-5789]\d{7}$|^(?:0|32|0032)4[5-9]\d{7}$/
const FIXED = /^(?:0|31|0031)(?:1\d|2[0-9]|3[0-8]|4[013-9]|5[0-9]|7\d|85|88)\d{7}$/
/** Whatever begins with its country. */
const ABROAD =
  /\+\s?(?:31[ .-]?(?:\(0\))?(?:[ .-]{0,2}\d){9}|(?!31)[1-9]\d{0,2}(?:[ .()/-]{0,2}\d){7,12})(?!\d)/g
const SHORT = /^6[1-5789]\d{7}$/
/** An area code is set off, a number of books is not. */
const OTHERS: (Label | null)[] = ['other', 'library', 'bsn', 'document', 'iban', 'payment_card', 'pin']

/** Phone numbers: where they can be dialled, and nothing else is said of them. */
export function findPhones(text: string, labels: Labels): Find[] {
  const abroad = [...text.matchAll(ABROAD)].map(({ 0: found, index }) => place(index, index + found.length))
  const flat = text.replace(/[()]|(?<=(?<!\d)06)\//g, ' ')
  const dialled = numbersIn(flat, [9, 14]).flatMap((number) => {
    const bracket = text[number.start - 1] === '(' ? 1 : 0
    const is = isPhone(number, labels.at(number.start, number.end))
    return is ? [place(number.start - bracket, number.end)] : []
  })
  return [...abroad, ...dialled]
}

const place = (start: number, end: number): Find => ({ kind: 'phone', start, end, confidence: 'high' })

function isPhone({ digits, groups, alone }: Written, label: Label | null): boolean {
  if (label === 'phone' && alone && (SHORT.test(digits) || /^00[1-9]\d{8,13}$/.test(digits))) return true
  if (OTHERS.includes(label) && (groups.length === 1 || label === 'other')) return false
  return alone && (MOBILE.test(digits) || FIXED.test(digits))
}
