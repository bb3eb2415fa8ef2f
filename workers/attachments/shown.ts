/** What the console does with a file: shows it, plays it, offers it, or offers it with a warning. Pure. */
import type { AttachmentKind } from '../platforms/content.ts'
import { isRunnableName } from './endings.ts'

export type Shown = 'image' | 'audio' | 'video' | 'file' | 'risky'

/** What a browser shows without running anything of it. Nothing else is ever served as what it is. */
const IMAGES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])
const SOUNDS = new Set(['audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/wav'])
const FILMS = new Set(['video/mp4', 'video/3gpp', 'video/webm'])

/** What a browser or a computer runs. */
const RUNNABLE = new Set([
  'text/html',
  'image/svg+xml',
  'text/xml',
  'text/javascript',
  'text/x-shellscript',
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/x-ms-shortcut',
  'application/x-iso9660-image',
  'application/wasm'
])

/** `type` is what the first bytes say, null while they are not here: then the kind alone tells which place to hold. */
export function shownAs(file: { kind: AttachmentKind; type: string | null; name: string | null }): Shown {
  if (isRunnableName(file.name ?? '')) return 'risky'
  if (file.type === null) return BEFORE[file.kind]
  if (RUNNABLE.has(file.type)) return 'risky'
  if (IMAGES.has(file.type)) return 'image'
  if (SOUNDS.has(file.type)) return 'audio'
  return FILMS.has(file.type) ? 'video' : 'file'
}

const BEFORE: Record<AttachmentKind, Shown> = {
  image: 'image',
  sticker: 'image',
  video: 'video',
  audio: 'audio',
  voice: 'audio',
  document: 'file'
}

/** The type it is served with. */
export const servedType = (type: string | null): string =>
  type !== null && (IMAGES.has(type) || SOUNDS.has(type) || FILMS.has(type))
    ? type
    : 'application/octet-stream'
