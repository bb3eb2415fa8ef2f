/** What a file is, by its first bytes; what its sender or its name says counts for nothing. Pure. */
import { sniffText } from './text-type.ts'

export const UNKNOWN_TYPE = 'application/octet-stream'

const OPENXML = 'application/vnd.openxmlformats-officedocument.'

/** Bytes, one character each: where, which, and the type. The first that fits wins. */
const MAGIC: [number, string, string | ((text: string) => string)][] = [
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, '\x89PNG\r\n\x1a\n', 'image/png'],
  [0, 'GIF87a', 'image/gif'],
  [0, 'GIF89a', 'image/gif'],
  [8, 'WEBP', (text) => (text.startsWith('RIFF') ? 'image/webp' : UNKNOWN_TYPE)],
  [8, 'WAVE', (text) => (text.startsWith('RIFF') ? 'audio/wav' : UNKNOWN_TYPE)],
  [8, 'AVI ', (text) => (text.startsWith('RIFF') ? 'video/x-msvideo' : UNKNOWN_TYPE)],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [4, 'ftyp', mpeg4],
  [0, 'OggS', (text) => (text.slice(0, 512).includes('theora') ? 'video/ogg' : 'audio/ogg')],
  [0, 'ID3', 'audio/mpeg'],
  [0, '#!AMR', 'audio/amr'],
  [0, 'fLaC', 'audio/flac'],
  [0, '\x1aE\xdf\xa3', (text) => (text.slice(0, 64).includes('webm') ? 'video/webm' : 'video/x-matroska')],
  [0, '%PDF-', 'application/pdf'],
  [0, 'PK\x03\x04', zip],
  [0, 'PK\x05\x06', 'application/zip'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', ole],
  [0, '{\\rtf', 'application/rtf'],
  [0, 'Rar!\x1a\x07', 'application/vnd.rar'],
  [0, "7z\xbc\xaf'\x1c", 'application/x-7z-compressed'],
  [0, '\x1f\x8b', 'application/gzip'],
  [257, 'ustar', 'application/x-tar'],
  [0, 'MSCF', 'application/vnd.ms-cab-compressed'],
  [0, 'MZ', 'application/vnd.microsoft.portable-executable'],
  [0, '\x7fELF', 'application/x-elf'],
  [0, '\xcf\xfa\xed\xfe', 'application/x-mach-binary'],
  [0, '\xce\xfa\xed\xfe', 'application/x-mach-binary'],
  [0, '\xca\xfe\xba\xbe', 'application/java-vm'],
  [0, 'L\0\0\0\x01\x14\x02\0', 'application/x-ms-shortcut'],
  [0, '\0asm', 'application/wasm'],
  [32769, 'CD001', 'application/x-iso9660-image'],
  [0, '#!', 'text/x-shellscript']
]

/** `head`: the beginning of the file, 64 kB when it has so much. */
export function sniffType(head: Uint8Array): string {
  const text = latin1(head)
  for (const [offset, magic, type] of MAGIC)
    if (text.startsWith(magic, offset)) return typeof type === 'string' ? type : type(text)
  // Acrobat accepts its sign anywhere in the first kilobyte
  if (text.slice(0, 1024).includes('%PDF-')) return 'application/pdf'
  return mpegSound(head) ?? sniffText(head) ?? UNKNOWN_TYPE
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  return text
}

/** ISO base media (ISO/IEC 14496-12): the brand says which family, the handlers whether there is a picture. */
function mpeg4(text: string): string {
  const brand = text.slice(8, 12)
  if (/^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(brand)) return 'image/heic'
  if (/^avi[fs]$/.test(brand)) return 'image/avif'
  if (brand.startsWith('qt')) return 'video/quicktime'
  if (/^M4[AB]/.test(brand)) return 'audio/mp4'
  if (/^3g[pgrs2e]/.test(brand)) return 'video/3gpp'
  const onlySound = /hdlr.{8}soun/s.test(text) && !/hdlr.{8}vide/s.test(text)
  return onlySound ? 'audio/mp4' : 'video/mp4'
}

/** Frames without a container: the layer tells AAC (ADTS) from MP3. */
function mpegSound(head: Uint8Array): string | null {
  const [first = 0, second = 0, third = 0] = head
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null
  if ((second & 0xf6) === 0xf0) return 'audio/aac'
  const [version, layer, rate] = [(second >> 3) & 3, (second >> 1) & 3, third >> 4]
  return version !== 1 && layer === 1 && rate !== 15 ? 'audio/mpeg' : null
}

/** The names of the first entries tell what kind of package it is. */
function zip(text: string): string {
  if (text.includes('AndroidManifest.xml')) return 'application/vnd.android.package-archive'
  if (text.includes('META-INF/MANIFEST.MF')) return 'application/java-archive'
  if (text.startsWith('mimetypeapplication/', 30))
    return /^application\/[a-z0-9.+-]+/.exec(text.slice(38, 120))?.[0].replace(/PK$/, '') ?? 'application/zip'
  if (!text.includes('[Content_Types].xml') && !text.includes('_rels/.rels')) return 'application/zip'
  if (text.includes('word/')) return `${OPENXML}wordprocessingml.document`
  if (text.includes('xl/')) return `${OPENXML}spreadsheetml.sheet`
  return text.includes('ppt/') ? `${OPENXML}presentationml.presentation` : 'application/zip'
}

/** Office before 2007; its directory has the names as UTF-16. */
function ole(text: string): string {
  const names = text.replaceAll('\0', '')
  if (names.includes('WordDocument')) return 'application/msword'
  if (names.includes('Workbook')) return 'application/vnd.ms-excel'
  return names.includes('PowerPoint Document') ? 'application/vnd.ms-powerpoint' : 'application/x-ole-storage'
}
