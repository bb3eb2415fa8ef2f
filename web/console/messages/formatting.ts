/** WhatsApp's marks and safe links in what people write. Pure; nothing is ever HTML. */

export type Piece =
  | { type: 'text'; text: string }
  | { type: 'bold' | 'italic' | 'strike'; pieces: Piece[] }
  | { type: 'code'; text: string }
  | { type: 'link'; text: string; href: string }

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const
const LINK = /https:\/\/[^\s<>"'`]+/g
const CODE = /```([^`]+?)```|`([^`\n]+)`/g
/** A mark opens at a word's start and closes at a word's end, within a line: 2*3*4 and snake_case stay as they are. */
const MARK = /(?<![\p{L}\p{N}*_~])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}*_~])/gu
const DEEPEST = 3

export function piecesOf(text: string): Piece[] {
  return split(
    text,
    CODE,
    (match) => ({ type: 'code', text: (match[1] ?? match[2] ?? '').trim() }),
    (rest) => split(rest, LINK, linkOf, (plain) => marked(plain, 0))
  )
}

/** The words without the marks, for where all is in one type; a mark in a mark is as deep as people go. */
export const withoutMarks = (text: string): string =>
  text.replace(CODE, '$1$2').replace(MARK, '$2').replace(MARK, '$2')

function marked(text: string, depth: number): Piece[] {
  if (depth === DEEPEST) return [{ type: 'text', text }]
  const pieceOf = (match: RegExpMatchArray): Piece => ({
    type: MARKS[match[1] as keyof typeof MARKS],
    pieces: marked(match[2] ?? '', depth + 1)
  })
  return split(text, MARK, pieceOf, (rest) => [{ type: 'text', text: rest }])
}

function split(
  text: string,
  pattern: RegExp,
  pieceOf: (match: RegExpMatchArray) => Piece | undefined,
  between: (rest: string) => Piece[]
): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const piece = pieceOf(match)
    if (!piece) continue
    if (match.index > from) pieces.push(...between(text.slice(from, match.index)))
    pieces.push(piece)
    from = match.index + (piece.type === 'link' ? piece.text.length : match[0].length)
  }
  if (from < text.length) pieces.push(...between(text.slice(from)))
  return pieces
}

/** Only https, never with a name and password in it; the sentence's own punctuation is not part of it. */
function linkOf(match: RegExpMatchArray): Piece | undefined {
  const text = match[0]
    .replace(/[.,;:!?*_~]+$/, '')
    .replace(/\)$/, (end, at: number, all: string) => (all.slice(0, at).includes('(') ? end : ''))
  const url = URL.parse(text)
  if (url?.protocol !== 'https:' || url.username || url.password || !url.hostname.includes('.'))
    return undefined
  return { type: 'link', text, href: url.href }
}
