/** What can be sent along with an answer, and as what. Read by the server (which decides) and the console (which says it before anything is uploaded). Pure. */
import { isRunnableName } from './endings.ts'

export type SentKind = 'image' | 'video' | 'audio' | 'document'
export type FileRefusal = 'too_large' | 'risky'

const MB = 1_000_000
/** WhatsApp's own: what is larger goes as a document, which is larger still. */
export const LIMITS: Record<SentKind, number> = {
  image: 5 * MB,
  video: 16 * MB,
  audio: 16 * MB,
  document: 100 * MB
}

const KINDS: Record<string, SentKind> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'video/mp4': 'video',
  'video/3gpp': 'video',
  'audio/aac': 'audio',
  'audio/amr': 'audio',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/x-m4a': 'audio',
  'audio/ogg': 'audio'
}

interface FileFacts {
  name: string
  /** `image/jpeg`; empty when unknown */
  type: string
  size: number
}

/** What WhatsApp shows as a picture, video or sound, when it is one and small enough; else a document. */
export function kindOfFile({ type, size }: Omit<FileFacts, 'name'>): SentKind {
  const kind = KINDS[type.split(';')[0]?.trim().toLowerCase() ?? ''] ?? 'document'
  return size <= LIMITS[kind] ? kind : 'document'
}

/** Why it cannot be sent at all. */
export function fileRefused({ name, size }: Omit<FileFacts, 'type'>): FileRefusal | null {
  if (size > LIMITS.document) return 'too_large'
  return isRunnableName(name) ? 'risky' : null
}
