const WORDS = /[\p{L}\p{N}]+/gu
const WORDS_AT_MOST = 8

/**
 * What a person typed as an FTS5 query: every word must occur, the last one may be unfinished, and nothing they type is syntax.
 * Null when there is no word in it.
 */
export function matchOf(libraryTerm: string, typed: string): string | null {
  const words = typed.toLowerCase().match(WORDS)?.slice(0, WORDS_AT_MOST)
  if (!words) return null
  const last = words.length - 1
  return inLibrary(
    libraryTerm,
    words.map((word, index) => (index === last ? begins(word) : `"${word}"`))
  )
}

/**
 * What a person typed as an FTS5 query for patrons: every word must begin a word of a name or user name; digits alone are looked for
 * anywhere in a number, without its leading zero. Null when there is no word in it.
 */
export function patronMatchOf(libraryTerm: string, typed: string): string | null {
  const digits = typed.replace(/[\s+()-]/g, '')
  const wanted = /^\d{3,}$/.test(digits) ? digits.replace(/^(0031|31|0)/, '') : typed.toLowerCase()
  const words = wanted.match(WORDS)
  if (!words) return null
  return inLibrary(libraryTerm, words.slice(0, WORDS_AT_MOST).map(begins))
}

const begins = (word: string) => `"${word}"*`

const inLibrary = (libraryTerm: string, terms: string[]) =>
  `library : "${libraryTerm}" AND text : (${terms.join(' AND ')})`
