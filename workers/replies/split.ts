/** What leaves as one message. An answer with files is several, written in one commit. Pure. */
import type { AttachmentKind, MessageContent } from '../platforms/content.ts'

export interface Part {
  id: string
  /** Of the message: text, location, template, or the kind of its file. */
  kind: string
  text: string | null
  content: MessageContent | null
  attachment_id: string | null
}

export type Parts = [Part, ...Part[]]

/** WhatsApp's limit for words under a file. */
export const CAPTION_LENGTH = 1024
/** A sound has no room for words. */
const CAPTIONED = new Set<AttachmentKind>(['image', 'video', 'document'])

export interface File {
  id: string
  kind: AttachmentKind
  /** Of the message that carries it, unless it is the first: that one has the answer's own id. */
  message_id: string
}

/**
 * One message a file, in their order. The words go under the first file when they fit there, else before it as a message of their
 * own. Null when there is nothing to send.
 */
export function split(reply: { id: string; text: string | null }, files: File[]): Parts | null {
  const { id, text } = reply
  const [first, ...others] = files
  const words: Part = { id, kind: 'text', text, content: null, attachment_id: null }
  if (!first) return text === null ? null : [words]
  const further = (list: File[]) => list.map((file) => partOf(file, file.message_id, null))
  const fits = text === null || (CAPTIONED.has(first.kind) && text.length <= CAPTION_LENGTH)
  return fits ? [partOf(first, id, text), ...further(others)] : [words, ...further(files)]
}

const partOf = (file: File, id: string, text: string | null): Part => ({
  ...{ id, kind: file.kind, text, content: null },
  attachment_id: file.id
})

/** The id of the message that carries a file, when it is not the answer's own. */
export const messageIdOf = (fileId: string) => `msg_${fileId.slice(4)}`
