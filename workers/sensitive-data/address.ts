import type { Find } from './kinds.ts'

/** Words of two letters: after a year they are no postcode ("2026 is", "1200 op"), unless a street says otherwise. */
const WORDS =
  /^(?:aan|ad|al|as|at|be|bv|by|de|dm|do|dr|en|er|ex|ga|go|ha|he|ie|if|ik|in|is|it|ja|je|km|kg|ml|cm|mm|la|le|ma|me|mg|mn|my|na|no|nr|nu|of|oh|ok|om|on|op|or|po|re|so|st|te|to|tv|up|us|uw|va|vd|wa|we|wk|zo|ze|zn)$/
/** Three pairs are never given out. */
const POSTCODE = /(?<![\p{L}\p{N}.,/-])[1-9]\d{3}([ \u00a0]?)(?!(?:sa|sd|ss)(?!\p{L}))([a-z]{2})(?!\p{L})/giu
const ADDITION =
  '(?:\\s?[-/]\\s?(?:\\d{1,3}|[a-z]{1,2}|[ivx]{1,4})(?![\\p{L}\\p{N}])|\\s?(?:hs|bis|zwart|rood|huis|[a-f])(?![\\p{L}\\p{N}])|[a-z](?![\\p{L}\\p{N}]))?'
const NUMBER = `[1-9]\\d{0,4}${ADDITION}`
const NAMED = '(?:huis\\s?(?:nummer|nr)\\.?|hnr\\.?|nummer|nr\\.?|no\\.?)'
const NO_UNIT =
  '(?![\\d:%€]|[.,]\\d|[-/.]\\d|\\s?(?:uur|jaar|jr|euro|dagen|weken|maanden|keer|stuks|personen|boeken?|minuten|min|km|kg|procent|kinderen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\\b)'
const AFTER = new RegExp(
  `^[\\s,;:/|+&-]{0,3}(?:(?:en|met|op|and)\\s+)?(?:(?:mijn|het|de|als)\\s+)?(?:${NAMED}\\s*(?:is|:|=)?\\s*)?(${NUMBER})${NO_UNIT}(?![\\p{L}\\d])`,
  'iu'
)
/** "1234 AB Veldwater, Dorpsstraat 12" and "Dorpsstraat 12 in Veldwater, 1234 AB". */
const STREET = `(?:[\\p{L}'.-]+\\s){0,3}[\\p{L}'.-]*(?:straat|str\\.?|laan|weg|plein|gracht|kade|dijk|steeg|singel|hof|pad|plantsoen|markt|dreef|park|ring|wal|haven|baan|lei|kamp|veld|berg|brink|erf|horst|akker|weide|oord|burg|zijde)`
const AFTER_TOWN = new RegExp(
  `^[\\s,]{1,3}(?:(?:te|in)\\s)?\\p{L}[\\p{L}' -]{1,30}[,\\s]+${STREET}\\s+(?:${NAMED}\\s*)?(${NUMBER})${NO_UNIT}(?![\\p{L}\\d])`,
  'iu'
)
const AFTER_NAMED = new RegExp(
  `^[^\\d\\n]{0,40}?(?<!\\p{L})(?:(?:huis\\s?)?(?:nummer|nr)\\.?|hnr\\.?)\\s*(?:is|:|=)?\\s*(${NUMBER})(?![\\p{L}\\d])`,
  'iu'
)
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(${NUMBER})[\\s,;.:(/|-]{1,4}(?:(?:en|in|te|met|and)\\s+)?(?:(?:mijn|de|het)\\s+)?(?:(?:post\\s?code|pc|zip)\\s*(?:is|:|=)?\\s*)?$`,
  'iu'
)
/** "Dorpsstraat 12 in Veldwater (1234 AB)": what stands between is a town. */
const BEFORE_TOWN = new RegExp(
  `(?:${STREET}\\s+(?:${NAMED}\\s*)?(${NUMBER})\\s*,\\s*(?:(?:in|te|met)\\s+)?|(?<![\\p{L}\\p{N}.,:/-])(${NUMBER})\\s+(?:in|te)\\s+)\\p{L}[\\p{L}'’-]{1,30}(?:\\s\\p{L}[\\p{L}'’-]{1,30}){0,2}[\\s,;(]{1,3}(?:(?:post\\s?code|pc)\\s*(?:is|:|=)?\\s*)?$`,
  'iu'
)
const BEFORE_NAMED = new RegExp(
  `(?:huis\\s?(?:nummer|nr)\\.?|hnr\\.?)\\s*(?:is|:|=)?\\s*(${NUMBER})[\\s,;(]{1,3}(?:[^\\d\\n]{0,30}(?:post\\s?code|pc)\\s*(?:is|:|=)?\\s*)?$`,
  'iu'
)
const IN_STREET = new RegExp(
  `${STREET}\\s+${NUMBER}[\\s,]*(?:te\\s|in\\s)?$|(?:post\\s?code|pc)\\s*(?:is|:|=)?\\s*$`,
  'iu'
)
const FAR = 90

/** Where somebody lives: a postcode with the number of a house, in either order. The find covers both. */
export function findAddresses(text: string): Find[] {
  return [...text.matchAll(POSTCODE)].flatMap(({ 0: postcode, 1: space, 2: letters = '', index }) => {
    const end = index + postcode.length
    const before = text.slice(Math.max(0, index - FAR), index)
    const word = space !== '' && WORDS.test(letters.toLowerCase()) && letters !== letters.toUpperCase()
    if (word && !IN_STREET.test(before)) return []
    const after = text.slice(end, end + FAR)
    const direct = BEFORE.exec(before)
    const next = AFTER.exec(after) ?? AFTER_TOWN.exec(after) ?? AFTER_NAMED.exec(after)
    const previous = direct ?? (next ? null : (BEFORE_TOWN.exec(before) ?? BEFORE_NAMED.exec(before)))
    if (previous && !isDay(before, previous)) {
      const number = previous[1] ?? previous[2] ?? ''
      return [found(index - before.length + previous.index + previous[0].indexOf(number), end)]
    }
    return next ? [found(index, end + next[0].length)] : []
  })
}

/** "op 12 1234 AB" is no address and neither is "12-05-2024 AB". */
const isDay = (before: string, { index }: RegExpExecArray) => /\d[-/.]$/.test(before.slice(0, index))

const found = (start: number, end: number): Find => ({ kind: 'address', start, end, confidence: 'high' })
