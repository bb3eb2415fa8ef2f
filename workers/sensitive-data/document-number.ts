import type { Find } from './kinds.ts'
import type { Label, Labels } from './labels.ts'

/** Dutch passports and identity cards have two letters, six of either and a digit; a driving licence has ten digits. */
const TOKEN = /(?<![\p{L}\p{N}@._/-])[A-Z0-9]{7,10}(?![\p{L}\p{N}@_])/giu
const DUTCH = /^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/

/** As it stands on the card, in threes. */
const IN_GROUPS = /(?<![\p{L}\p{N}])[A-Z]{2}[A-Z0-9] [A-Z0-9]{3} [A-Z0-9]{2}\d(?![\p{L}\p{N}])/gu

/** Numbers of passports, identity cards and driving licences: beside their name certain, by their shape alone a guess. */
export function findDocumentNumbers(text: string, labels: Labels): Find[] {
  return [...text.matchAll(TOKEN), ...text.matchAll(IN_GROUPS)].flatMap(({ 0: token, index: start }) => {
    const end = start + token.length
    const confidence = confidenceOf(token.replaceAll(' ', ''), labels.at(start, end))
    return confidence ? [{ kind: 'document' as const, start, end, confidence }] : []
  })
}

function confidenceOf(token: string, label: Label | null): Find['confidence'] | null {
  const digits = token.replace(/\D/g, '').length
  if (digits < 3) return null
  if (label === 'document') return isNumber(token, digits) ? 'high' : null
  return label === null && DUTCH.test(token) && digits < token.length - 1 ? 'maybe' : null
}

/** A day written in one piece is none. */
const isNumber = (token: string, digits: number) =>
  DUTCH.test(token.toUpperCase()) ||
  digits === 10 ||
  (digits < token.length && digits >= 3 && token === token.toUpperCase() && token.length >= 8) ||
  digits === 9
