import cardValidator from 'card-validator'
import { numbersIn, type Written } from './digits.ts'
import type { Find } from './kinds.ts'
import type { Label, Labels } from './labels.ts'

/** Issuers whose numbers are told apart by more than Luhn: their beginning and length belong to nobody else. */
const CLEAR = ['visa', 'mastercard', 'american-express', 'discover', 'jcb', 'unionpay', 'maestro']
const GROUPED = ['16', '4,4,4,4', '15', '4,6,5', '19', '4,4,4,4,3', '6,13']

/** Payment cards: Luhn, and the beginning and length of an issuer. What stands beside another name is none. */
export function findPaymentCards(text: string, labels: Labels): Find[] {
  return numbersIn(text, [12, 19]).flatMap((number) => {
    const { start, end } = number
    const confidence = confidenceOf(number, labels.at(start, end))
    return confidence ? [{ kind: 'payment_card' as const, start, end, confidence }] : []
  })
}

function confidenceOf(number: Written, label: Label | null): Find['confidence'] | null {
  const { isValid, card } = cardValidator.number(number.digits)
  if (!isValid || !card || /^97[89]/.test(number.digits)) return null
  if (label === 'payment_card') return 'high'
  // the number of a payment reference has sixteen digits too, and that of a book fourteen and the same test
  if (!number.alone || !GROUPED.includes(number.groups.join()) || !CLEAR.includes(card.type)) return null
  return label === 'other' || label === 'phone' ? null : 'high'
}
