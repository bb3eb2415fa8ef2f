import { findAddresses } from './address.ts'
import { findBirthDates } from './birth-date.ts'
import { findBsns } from './bsn.ts'
import { findEmails, findPhones } from './contact.ts'
import { findDocumentNumbers } from './document-number.ts'
import { findIbans } from './iban.ts'
import type { Find } from './kinds.ts'
import { labelsIn } from './labels.ts'
import { type CardPattern, findLibraryCards, findPins, NO_PATTERN } from './library-card.ts'
import { findPaymentCards } from './payment-card.ts'

/** What is longer than this is read in pieces. */
const PIECE = 20_000
/** Pieces share this much, so that nothing is cut in two. */
const SHARED = 200

/** Everything in a text that is not for a chat, in its order; no two finds share a place. Pure. */
export function findSensitive(text: string, pattern: CardPattern = NO_PATTERN): Find[] {
  if (!/\d|@/.test(text)) return []
  if (text.length <= PIECE) return findIn(text, pattern)
  const finds: Find[] = []
  for (let from = 0; from < text.length; from += PIECE - SHARED) {
    const moved = findIn(text.slice(from, from + PIECE), pattern).map((find) => ({
      ...find,
      start: find.start + from,
      end: find.end + from
    }))
    finds.push(...moved)
  }
  return apart(finds)
}

/** In the order in which they win when two claim the same place. */
function findIn(text: string, pattern: CardPattern): Find[] {
  const labels = labelsIn(text)
  const cards = findLibraryCards(text, labels, pattern)
  const bsns = findBsns(text, labels)
  return apart([
    ...findIbans(text),
    ...findEmails(text),
    ...bsns.filter((find) => find.confidence === 'high'),
    ...findPaymentCards(text, labels),
    ...findAddresses(text),
    ...findBirthDates(text).filter((find) => find.confidence === 'high'),
    ...findPins(text, pattern, cards),
    ...findDocumentNumbers(text, labels).filter((find) => find.confidence === 'high'),
    ...findPhones(text, labels),
    ...cards,
    ...findBirthDates(text),
    ...findDocumentNumbers(text, labels),
    ...bsns
  ])
}

function apart(finds: Find[]): Find[] {
  const kept: Find[] = []
  for (const find of finds) {
    if (!kept.some((other) => find.start < other.end && other.start < find.end)) kept.push(find)
  }
  return kept.sort((a, b) => a.start - b.start)
}
