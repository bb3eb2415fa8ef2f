/** The name under which a file is saved. Pure. */
import { endingOf } from './endings.ts'
import { shownAs } from './shown.ts'

const LONGEST = 200
/** What a file system, a shell or a reader could be deceived by: paths, control and format characters (bidi overrides), reserved signs. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}<>:"|?*%]/gu
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A sender's name for a file, harmless: never a path. Null when nothing is left of it. */
export function cleanName(name: string | null): string | null {
  const last = (name ?? '').toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replaceAll(UNFIT, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (clean === '') return null
  const short = [...clean].length > LONGEST ? shortened(clean) : clean
  return DEVICE.test(short) ? `_${short}` : short
}

function shortened(name: string): string {
  const ending = endingOf(name)
  const end = ending && `.${ending}`
  return (
    [...name.slice(0, name.length - end.length)]
      .slice(0, LONGEST - end.length)
      .join('')
      .trimEnd() + end
  )
}

/** The usual ending of each type whose first bytes leave no doubt, and the others that go with it. */
const ENDINGS: Record<string, string[]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a', 'mp4', 'm4b'],
  'audio/aac': ['aac'],
  'audio/amr': ['amr'],
  'audio/wav': ['wav'],
  'video/mp4': ['mp4', 'm4v'],
  'video/3gpp': ['3gp', '3gpp', '3g2'],
  'video/quicktime': ['mov', 'qt'],
  'video/webm': ['webm'],
  'application/pdf': ['pdf'],
  'application/zip': ['zip'],
  'application/rtf': ['rtf'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'text/plain': ['txt'],
  'text/vcard': ['vcf'],
  'text/calendar': ['ics']
}
/** Endings that promise a picture, sound, film or PDF: nothing else may go by them. */
const PROMISING = new Set(
  Object.entries(ENDINGS).flatMap(([type, endings]) =>
    /^(?:image|audio|video)|pdf$/.test(type) ? endings : []
  )
)

/**
 * The name to save it by: its own. An ending that fits is added when it has none, or promises something else than it is; never
 * one that would make it run: a page named `foto.jpg` stays that, and opens as a broken picture.
 */
export function savedName(file: { id: string; name: string | null; type: string | null }): string {
  const name = cleanName(file.name)
  const base = name ?? `bestand-${file.id.slice(-8)}`
  const fitting = ENDINGS[file.type ?? '']
  if (!fitting || shownAs({ kind: 'document', type: file.type, name }) === 'risky') return base
  const ending = endingOf(base)
  const lies = PROMISING.has(ending) && !fitting.includes(ending)
  return name !== null && ending !== '' && !lies ? base : `${base}.${fitting[0]}`
}

/** RFC 6266: always saved, never opened in the page. The plain name is for those that do not know `filename*` (RFC 8187). */
export function disposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
