/** Where the searched words stand in a text. Pure. */

export interface Part {
  text: string
  hit: boolean
}

const AROUND = 60

/** Accents and capitals do not count; a word is hit from its beginning, as the index does. */
export function partsOf(text: string, query: string): Part[] {
  const words = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const folded = fold(text)
  // accents that fold away would shift every place after them: then nothing is marked rather than the wrong thing
  if (words.length === 0 || folded.length !== text.length) return [{ text, hit: false }]
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`,
    'gu'
  )
  const parts: Part[] = []
  let from = 0
  for (const match of folded.matchAll(pattern)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), hit: false })
    from = match.index + match[0].length
    parts.push({ text: text.slice(match.index, from), hit: true })
  }
  if (from < text.length) parts.push({ text: text.slice(from), hit: false })
  return parts
}

/** One character for one character, where that is possible. */
const fold = (text: string) =>
  [...text.normalize('NFC')]
    .map((character) => {
      const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      return bare.length === character.length ? bare : character
    })
    .join('')

/** A long text, cut to what is around the first hit. */
export function excerptOf(text: string, query: string): string {
  const line = text.replace(/\s+/g, ' ').trim().normalize('NFC')
  const parts = partsOf(line, query)
  const hit = parts.findIndex((part) => part.hit)
  if (hit === -1 || line.length <= 2 * AROUND) return line
  const at = parts.slice(0, hit).reduce((sum, part) => sum + part.text.length, 0)
  const start = at <= AROUND ? 0 : line.indexOf(' ', at - AROUND) + 1
  return (start > 0 ? '… ' : '') + line.slice(start)
}
