import { describe, expect, test } from 'vitest'
import { cleanName, disposition, savedName } from '../../workers/attachments/name.ts'
import { sniffType, UNKNOWN_TYPE } from '../../workers/attachments/type.ts'
import { bytes, zip } from '../support/files.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const wide = (text: string) => [...text].map((character) => `${character}\0`).join('')
const ftyp = (brand: string) => bytes(`\0\0\0\x18ftyp${brand}\0\0\0\0`)
const far = (text: string, offset: number) => bytes(`${'\x01'.repeat(offset)}${text}`)

describe('a file is what its first bytes say:', () => {
  test.each<[string, Uint8Array]>([
    ['image/gif', bytes('GIF87a\x01\0')],
    ['image/tiff', bytes('II*\0\x08')],
    ['image/tiff', bytes('MM\0*\0')],
    ['audio/wav', bytes('RIFF\0\0\0\0WAVEfmt ')],
    ['video/x-msvideo', bytes('RIFF\0\0\0\0AVI LIST')],
    [UNKNOWN_TYPE, bytes('RIFX\0\0\0\0WAVE')],
    [UNKNOWN_TYPE, bytes('RIFX\0\0\0\0AVI ')],
    [UNKNOWN_TYPE, bytes('RIFX\0\0\0\0WEBP')],
    ['video/ogg', bytes('OggS\0\x80theora')],
    ['audio/ogg', bytes(`OggS${'\0'.repeat(600)}theora`)],
    ['audio/flac', bytes('fLaC\0')],
    ['video/webm', bytes('\x1aE\xdf\xa3\x01B\x82\x84webm')],
    ['video/x-matroska', bytes(`\x1aE\xdf\xa3matroska${'\0'.repeat(80)}webm`)],
    ['application/zip', bytes('PK\x05\x06\0\0')],
    ['application/rtf', bytes('{\\rtf1 ')],
    ['application/vnd.rar', bytes('Rar!\x1a\x07\x01')],
    ['application/x-7z-compressed', bytes("7z\xbc\xaf'\x1c\0")],
    ['application/gzip', bytes('\x1f\x8b\x08')],
    ['application/x-tar', far('ustar', 257)],
    ['application/vnd.ms-cab-compressed', bytes('MSCF\0')],
    ['application/x-mach-binary', bytes('\xcf\xfa\xed\xfe\x07')],
    ['application/x-mach-binary', bytes('\xce\xfa\xed\xfe\x07')],
    ['application/java-vm', bytes('\xca\xfe\xba\xbe\0')],
    ['application/wasm', bytes('\0asm\x01')],
    ['application/x-iso9660-image', far('CD001', 32769)],
    ['application/pdf', far('%PDF-', 1000)],
    [UNKNOWN_TYPE, far('%PDF-', 1100)],
    ['image/avif', ftyp('avif')],
    ['image/avif', ftyp('avis')],
    ['video/mp4', ftyp('avio')],
    ['video/quicktime', ftyp('qt  ')],
    ['audio/mp4', ftyp('M4B ')],
    ['video/mp4', ftyp('isM4')],
    ['video/3gpp', ftyp('3g2a')],
    ['audio/mpeg', bytes('\xff\xe3\x90\x64')],
    [UNKNOWN_TYPE, bytes('\x01\xfb\x90\x64')],
    [UNKNOWN_TYPE, bytes('\xff\x1b\x90\x64\x01')],
    [UNKNOWN_TYPE, bytes('\xff\xeb\x90\x64\x01')],
    [UNKNOWN_TYPE, bytes('\xff\xfb\xf0\x64\x01')],
    ['application/zip', zip('word/document.xml')],
    ['application/zip', zip('mimetype', 'application/')],
    [`${OFFICE}wordprocessingml.document`, zip('_rels/.rels', 'word/document.xml')],
    [`${OFFICE}presentationml.presentation`, zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['application/zip', zip('[Content_Types].xml', 'visio/document.xml')],
    ['application/vnd.ms-excel', bytes(`${OLE}${wide('Workbook')}`)],
    ['application/vnd.ms-powerpoint', bytes(`${OLE}${wide('PowerPoint Document')}`)],
    ['application/x-ole-storage', bytes(`${OLE}${wide('Anything')}`)]
  ])('%s (%#)', (type, head) => {
    expect(sniffType(head)).toBe(type)
  })
})

/** The endings that go with a type; the first is added to a name that has none. */
const GO_WITH: [type: string, ...endings: string[]][] = [
  ['image/jpeg', 'jpg', 'jpeg', 'jpe', 'jfif'],
  ['image/png', 'png'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/heic', 'heic', 'heif'],
  ['audio/ogg', 'ogg', 'oga', 'opus'],
  ['audio/mpeg', 'mp3'],
  ['audio/mp4', 'm4a', 'mp4', 'm4b'],
  ['audio/aac', 'aac'],
  ['audio/amr', 'amr'],
  ['audio/wav', 'wav'],
  ['video/mp4', 'mp4', 'm4v'],
  ['video/3gpp', '3gp', '3gpp', '3g2'],
  ['video/quicktime', 'mov', 'qt'],
  ['video/webm', 'webm'],
  ['application/pdf', 'pdf'],
  ['application/zip', 'zip'],
  ['application/rtf', 'rtf'],
  ['application/msword', 'doc'],
  ['application/vnd.ms-excel', 'xls'],
  ['application/vnd.ms-powerpoint', 'ppt'],
  [`${OFFICE}wordprocessingml.document`, 'docx'],
  [`${OFFICE}spreadsheetml.sheet`, 'xlsx'],
  [`${OFFICE}presentationml.presentation`, 'pptx'],
  ['text/plain', 'txt'],
  ['text/vcard', 'vcf'],
  ['text/calendar', 'ics']
]
const saved = (name: string | null, type: string | null) => savedName({ id: 'fil_01h455vb4pex', name, type })

describe('the name that a file is saved by', () => {
  test.each(GO_WITH)(
    'of type %s gets its ending, unless it has one that goes with it',
    (type, ...endings) => {
      expect(saved('bijlage', type)).toBe(`bijlage.${endings[0]}`)
      for (const ending of endings) expect(saved(`bijlage.${ending}`, type)).toBe(`bijlage.${ending}`)
    }
  )

  test.each(GO_WITH.filter(([type]) => /^(?:image|audio|video)|pdf$/.test(type)))(
    'that promises %s and is none gets another',
    (_type, ...endings) => {
      for (const ending of endings)
        expect(saved(`bijlage.${ending}`, 'text/plain')).toBe(`bijlage.${ending}.txt`)
    }
  )

  test.each([
    ['that promises nothing of that kind stays', 'brief.doc', 'text/plain', 'brief.doc'],
    ['of a page stays, whatever it promises', 'foto.jpg', 'text/html', 'foto.jpg'],
    ['of a type that nobody knows stays', 'foto.jpg', UNKNOWN_TYPE, 'foto.jpg'],
    ['of a type that is not known yet stays', 'foto.jpg', null, 'foto.jpg'],
    ['that a computer would run gets no other ending', 'start.exe', 'image/jpeg', 'start.exe'],
    ['that is none is made of its id', null, 'application/pdf', 'bestand-55vb4pex.pdf'],
    ['that is none, of a type that nobody knows, is too', null, null, 'bestand-55vb4pex']
  ])('%s', (_what, name, type, expected) => {
    expect(saved(name, type)).toBe(expected)
  })
})

test.each([
  ['CON', '_CON'],
  ['com1.txt', '_com1.txt'],
  ['lpt9', '_lpt9'],
  ['comx.txt', 'comx.txt'],
  ['lptx', 'lptx'],
  ['beacon', 'beacon'],
  ['..  .geheim . .', 'geheim'],
  [null, null],
  ['map/', null],
  ['a'.repeat(200), 'a'.repeat(200)],
  [`${'a'.repeat(210)}.pdf`, `${'a'.repeat(196)}.pdf`],
  [`${'a'.repeat(195)} ${'b'.repeat(20)}.pdf`, `${'a'.repeat(195)}.pdf`]
])('the name %j is made harmless: %j', (name, clean) => {
  expect(cleanName(name)).toBe(clean)
})

test('every sign of a name that a header could not carry is written otherwise', () => {
  expect(disposition(`a"\\é(1)*!'.pdf`)).toBe(
    `attachment; filename="a__e_(1)*!'.pdf"; filename*=UTF-8''a%22%5C%C3%A9%281%29%2A%21%27.pdf`
  )
})
