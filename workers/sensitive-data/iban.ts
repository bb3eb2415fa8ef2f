import { countrySpecs, isValidIBAN } from 'ibantools'
import type { Find } from './kinds.ts'

const BEGINS = /(?<![\p{L}\p{N}])[a-z]{2}[ \u00a0.-]?\d[ \u00a0.-]?\d(?=[ \u00a0.\n-]{0,2}[a-z0-9])/giu
/** As many characters as the longest takes with something between each. */
const WIDEST = 34 * 3

const lengths = new Map(Object.entries(countrySpecs).map(([country, spec]) => [country, spec.chars]))

/** Account numbers: the length of their country, and the remainder that mod 97 must have. */
export function findIbans(text: string): Find[] {
  return [...text.matchAll(BEGINS)].flatMap(({ index }) => {
    const end = endOf(text, index)
    return end === null ? [] : [{ kind: 'iban' as const, start: index, end, confidence: 'high' as const }]
  })
}

/** Where it ends, when it is one. Nothing tells the last group from the next word but the length. */
function endOf(text: string, start: number): number | null {
  const country = text.slice(start, start + 2).toUpperCase()
  const length = lengths.get(country)
  if (!length) return null
  const window = text.slice(start, start + WIDEST)
  let taken = ''
  let between = 0
  for (const [place, character] of [...window].entries()) {
    if (/[a-z0-9]/i.test(character)) {
      taken += character
      between = 0
      if (taken.length < length) continue
      const end = start + place + 1
      const glued = /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
      return !glued && isValidIBAN(taken.toUpperCase()) ? end : null
    }
    between += 1
    if (between > 2 || !/[\s\u00a0.\u2010-\u2015-]/u.test(character)) return null
  }
  return null
}
