/** Which face a message has. Pure. */
import type { MessageItem } from '../contract.ts'
import type { Texts } from '../../texts/nl.ts'

/**
 * `line`: told in the middle, as something that happened · `phone`: only the phone shows it · `rich`: has parts beside words and
 * files · the others are what they say
 */
export type Face = 'deleted' | 'line' | 'phone' | 'placeholder' | 'call' | 'rich' | 'plain'

export function faceOf({ kind, text, content, attachments, deleted_at, origin }: MessageItem): Face {
  if (deleted_at !== null || kind === 'deleted') return 'deleted'
  if (kind === 'reaction') return 'line'
  if (kind === 'system') return origin === 'phone_app' ? 'plain' : 'line'
  if (kind === 'call') return 'call'
  if (kind === 'unreadable' || content?.unreadable) return 'phone'
  if (attachments.length === 0 && (kind === 'placeholder' || content?.placeholder)) return 'placeholder'
  if (content && RICH.some((part) => content[part] !== undefined)) return 'rich'
  return text || attachments.length > 0 ? 'plain' : 'phone'
}

const RICH = [
  'location',
  'contacts',
  'choice',
  'form',
  'order',
  'call_permission',
  'template',
  'product',
  'group'
] as const

/** A patron's own words for the same thing: what was chosen stands in the face already. */
export function textBeside({ text, content, kind }: MessageItem): string | null {
  if (text === null || content === null) return text
  const { name, address } = content.location ?? {}
  const place = [name, address].filter(Boolean)
  const said = [content.choice?.title, ...place, place.join(', ')]
  if (content.contacts && kind === 'contacts') return null
  if (content.order && kind === 'order' && text.trim() === '') return null
  return said.includes(text) ? null : text
}

/** What stands above the words: forwarded, who had the conversation, from before. */
export function marksOf(message: MessageItem, words: Texts['messages']): string[] {
  const { forwarded, standby, imported, origin, kind } = message
  const marks: string[] = []
  if (kind === 'system' && origin === 'phone_app') return [words.system.handover]
  if (forwarded > 0) marks.push(forwarded === 2 ? words.forwarded.often : words.forwarded.once)
  if (standby && origin === 'patron') marks.push(words.standby)
  if (imported) marks.push(words.imported)
  return marks
}

/** It holds more than words. */
export const hasParts = (message: MessageItem, face: Face): boolean =>
  face !== 'plain' ||
  message.attachments.length > 0 ||
  message.sensitive !== null ||
  message.content?.referral !== undefined

/** The buttons of a template stand under its words, and so does what is said of the words alone. */
export const wordsFirst = ({ content, attachments }: MessageItem): boolean =>
  content === null ? attachments.length === 0 : content.template !== undefined
