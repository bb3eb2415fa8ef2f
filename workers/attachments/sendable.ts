/** As what a colleague's file is sent, and why it cannot be. Its bytes decide, not what the browser says. Pure. */
import { type FileRefusal, fileRefused, kindOfFile, type SentKind } from './limits.ts'
import { shownAs } from './shown.ts'

interface Upload {
  name: string
  /** As the first bytes say. */
  type: string
  size: number
  head: Uint8Array
}

export function uploadRefused({ name, type, size }: Upload): FileRefusal | 'empty' | null {
  if (size === 0) return 'empty'
  const risky = shownAs({ kind: 'document', type, name }) === 'risky'
  return fileRefused({ name, size }) ?? (risky ? 'risky' : null)
}

/** What WhatsApp would refuse as a picture or a sound goes as a document, which carries everything. */
export function kindOfUpload({ type, size, head }: Upload): SentKind {
  const unfit = (type === 'image/png' && !isPlainPng(head)) || (type === 'audio/ogg' && !isMonoOpus(head))
  return unfit ? 'document' : kindOfFile({ type, size })
}

/** Eight bits a channel, RGB with or without transparency. */
const isPlainPng = (head: Uint8Array) => head[24] === 8 && (head[25] === 2 || head[25] === 6)

/** The first page of an Ogg stream holds Opus' own header (RFC 7845), with the number of channels. */
function isMonoOpus(head: Uint8Array): boolean {
  const start = 28
  const sign = String.fromCharCode(...head.subarray(start, start + 8))
  return sign === 'OpusHead' && head[start + 9] === 1
}
