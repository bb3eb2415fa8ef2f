/** Finding a quick reply while typing. Pure. */
import type { QuickReply } from '../api/contract.ts'

export interface Asked {
  /** where the slash stands */
  start: number
  end: number
  /** what follows the slash */
  query: string
}

/** The `/word` before the caret, if the slash begins a word: a date (1/2) or a link asks for nothing. */
export function askedAt(text: string, caret: number): Asked | undefined {
  const found = /(?:^|\s)\/([\p{L}\p{N}-]{0,40})$/u.exec(text.slice(0, caret))
  if (!found) return undefined
  const query = found[1] ?? ''
  return { start: caret - query.length - 1, end: caret, query }
}

/** Lower case, without accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those that fit, the best first: shortcut begins with it, title has a word that begins with it, then anywhere. */
export function findReplies(replies: readonly QuickReply[], query: string): QuickReply[] {
  const enabled = replies.filter((reply) => reply.enabled)
  const wanted = plain(query)
  if (!wanted) return enabled
  return enabled
    .map((reply) => ({ reply, rank: rankOf(reply, wanted) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.rank - other.rank)
    .map(({ reply }) => reply)
}

function rankOf(reply: QuickReply, wanted: string): number {
  const shortcut = plain(reply.shortcut)
  const title = plain(reply.title)
  if (shortcut === wanted) return 0
  if (shortcut.startsWith(wanted)) return 1
  if (title.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2
  if (shortcut.includes(wanted) || title.includes(wanted)) return 3
  return plain(reply.text).includes(wanted) && wanted.length > 2 ? 4 : Number.POSITIVE_INFINITY
}

export const VOICES = ['je', 'u', 'en'] as const
export type Voice = (typeof VOICES)[number]

/** The text in the asked voice; a library's own wording exists in one only. */
export const inVoice = (reply: QuickReply, voice: Voice): string =>
  (voice === 'u' ? reply.text_u : voice === 'en' ? reply.text_en : null) ?? reply.text

export const hasVoice = (reply: QuickReply, voice: Voice): boolean =>
  voice === 'je' || (voice === 'u' ? reply.text_u : reply.text_en) !== null

/** `text` with `inserted` in the place of what was asked, a space where words would touch; and where the caret comes. */
export function insertAt(
  text: string,
  asked: Pick<Asked, 'start' | 'end'>,
  inserted: string
): { text: string; caret: number } {
  const rest = text.slice(asked.end)
  const space = rest !== '' && !/^\s/.test(rest) ? ' ' : ''
  const before = text.slice(0, asked.start) + inserted + space
  return { text: before + rest, caret: before.length }
}
