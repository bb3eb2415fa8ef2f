import { describe, expect, test } from 'vitest'
import { servedType, shownAs } from '../../workers/attachments/shown.ts'
import { sniffText } from '../../workers/attachments/text-type.ts'
import { bytes } from '../support/files.ts'

const PLAYED = [
  ...[
    'image/jpeg',
    'image/png',
    'image/webp',
    'image/gif',
    'audio/ogg',
    'audio/mpeg',
    'audio/mp4',
    'audio/aac'
  ],
  ...['audio/wav', 'video/mp4', 'video/3gpp', 'video/webm']
]
const RUN = [
  ...['text/html', 'image/svg+xml', 'text/xml', 'text/javascript', 'text/x-shellscript', 'application/wasm'],
  ...['application/vnd.microsoft.portable-executable', 'application/x-elf', 'application/x-mach-binary'],
  ...['application/java-vm', 'application/java-archive', 'application/vnd.android.package-archive'],
  ...['application/x-ms-shortcut', 'application/x-iso9660-image']
]

test.each(PLAYED)('%s is served as what it is, and shown or played', (type) => {
  expect(servedType(type)).toBe(type)
  expect(shownAs({ kind: 'document', type, name: null })).toBe(type.split('/')[0])
})

test.each([...RUN, 'application/pdf', 'text/plain', 'image/tiff', null])('%s is served as bytes', (type) => {
  expect(servedType(type)).toBe('application/octet-stream')
})

test.each(RUN)('%s is shown with a warning', (type) => {
  expect(shownAs({ kind: 'image', type, name: 'foto.jpg' })).toBe('risky')
})

const wide = (text: string) =>
  new Uint8Array([0xfe, 0xff, ...[...text].flatMap((character) => [0, character.charCodeAt(0)])])

describe('text is', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['a page in wide characters, the other way round', wide('<html><body>'), 'text/html'],
    ['a page that begins with a heading', bytes('<h1>Dag</h1>'), 'text/html'],
    ['no page because of a word that begins so', bytes('<h9>Dag</h9>'), 'text/plain'],
    ['a drawing without a prefix', bytes('<svg>'), 'image/svg+xml'],
    ['a drawing with a long prefix', bytes('<tekening:svg >'), 'image/svg+xml'],
    ['words about a drawing', bytes('Kijk: <svg> is een tekening'), 'text/plain'],
    ['XML by its name space', bytes('<kaart-1:blad_2  xmlns:kaart="x">'), 'text/xml'],
    ['words about XML', bytes('Zie <?xml'), 'text/plain'],
    ['a card in small letters', bytes('begin:vcard'), 'text/vcard'],
    ['a moment in an agenda', bytes('BEGIN:VCALENDAR'), 'text/calendar'],
    ['words about a card', bytes('Zie BEGIN:VCARD'), 'text/plain'],
    ['words about an agenda', bytes('Zie BEGIN:VCALENDAR'), 'text/plain'],
    ['words with a form feed and an escape', bytes('a\x0cb\x1bc\td'), 'text/plain'],
    ['not what has a byte of no text', bytes('abc\x07'), null],
    ['not what begins like wide characters and is none', bytes('\xff\x00\x01'), null],
    ['not what ends like wide characters begin', bytes('\x00\xfe\x01'), null],
    ['not what ends like others begin', bytes('\x00\xff\x01'), null],
    ['not what begins like others and is none', bytes('\xfe\x00\x01'), null],
    ['nothing', bytes(''), null]
  ])('%s', (_what, head, type) => {
    expect(sniffText(head)).toBe(type)
  })
})
