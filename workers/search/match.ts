/** D1 allows 50 bytes in a pattern. */
const PATTERN_BYTES = 44

/**
 * What a person typed as an FTS5 query: every word must occur, the last one may be unfinished, and nothing they type is syntax.
 * Null when there is no word in it.
 */
export function matchOf(libraryTerm: string, typed: string): string | null {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu)
  if (!words) return null
  const quoted = words
    .slice(0, 8)
    .map((word, index, all) => `"${word}"${index === all.length - 1 ? '*' : ''}`)
  return `library : "${libraryTerm}" AND text : (${quoted.join(' AND ')})`
}

/** A LIKE pattern for names and numbers; digits alone are looked for as a number without its leading zero. */
export function patternOf(typed: string): string {
  const digits = typed.replace(/[\s+()-]/g, '')
  const wanted = /^\d{3,}$/.test(digits) ? digits.replace(/^(0031|31|0)/, '') : typed.trim()
  let plain = wanted.replace(/[%_]/g, ' ').trim()
  while (new TextEncoder().encode(plain).byteLength > PATTERN_BYTES) plain = plain.slice(0, -1)
  return `%${plain}%`
}
