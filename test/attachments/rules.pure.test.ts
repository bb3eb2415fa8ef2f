import { describe, expect, test } from 'vitest'
import { fileRefused, kindOfFile, LIMITS, type SentKind } from '../../workers/attachments/limits.ts'
import { cleanName, disposition, savedName } from '../../workers/attachments/name.ts'
import { rangeOf } from '../../workers/attachments/range.ts'
import { ATTEMPTS_AT_MOST, nextTryAt } from '../../workers/attachments/retry.ts'
import { kindOfUpload, uploadRefused } from '../../workers/attachments/sendable.ts'
import { mediaUrl } from '../../workers/meta/media-host.ts'
import { hashOf } from '../../workers/meta/media.ts'
import { bytes, png } from '../support/files.ts'
import { sample } from '../support/node/files.ts'

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\system32\\jas.jpg', 'jas.jpg'],
  ['a/b/', null],
  ['foto\u0000\r\n.jpg', 'foto.jpg'],
  // what the eye reads as exe.jpg backwards
  ['jas\u202Egpj.exe', 'jasgpj.exe'],
  ['brief.pdf. . .', 'brief.pdf'],
  ['...', null],
  ['.htaccess', 'htaccess'],
  ['con.txt', '_con.txt'],
  ['  Mijn   jas  .jpg', 'Mijn jas .jpg'],
  ['Überblick – één.pdf', 'Überblick – één.pdf'],
  ['a"b<c>:d|e?f*.txt', 'abcdef.txt'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(196)}.pdf`],
  ['', null],
  [null, null]
])('the name %j is saved as %j', (name, clean) => {
  expect(cleanName(name)).toBe(clean)
})

test.each<[string | null, string | null, string]>([
  ['jas.jpg', 'image/jpeg', 'jas.jpg'],
  ['jas.JPEG', 'image/jpeg', 'jas.JPEG'],
  ['jas', 'image/jpeg', 'jas.jpg'],
  [null, 'audio/ogg', 'bestand-12345678.ogg'],
  [null, null, 'bestand-12345678'],
  ['foto.jpg', 'application/zip', 'foto.jpg.zip'],
  // not made into something that runs
  ['foto.jpg', 'text/html', 'foto.jpg'],
  ['foto', 'image/svg+xml', 'foto'],
  ['setup.exe', 'image/jpeg', 'setup.exe'],
  ['lijst.csv', 'text/plain', 'lijst.csv'],
  ['v1.2', 'application/pdf', 'v1.2'],
  ['brief.docx', 'application/zip', 'brief.docx'],
  ['raar.jpg', 'application/octet-stream', 'raar.jpg'],
  ['../../x', 'application/pdf', 'x.pdf']
])('a file named %j that is %s is saved as %s', (name, type, saved) => {
  expect(savedName({ id: 'fil_00000000000000000012345678', name, type })).toBe(saved)
})

test('a name of any characters is told so that every browser saves it, and none opens it', () => {
  expect(disposition('jas "rood" één.jpg')).toBe(
    'attachment; filename="jas _rood_ e_e_n.jpg"; filename*=UTF-8\'\'jas%20%22rood%22%20%C3%A9%C3%A9n.jpg'
  )
})

test.each([
  [undefined, { type: 'whole' }],
  ['bytes=0-99', { type: 'part', offset: 0, length: 100 }],
  ['bytes=900-', { type: 'part', offset: 900, length: 100 }],
  ['bytes=-10', { type: 'part', offset: 990, length: 10 }],
  ['bytes=-5000', { type: 'part', offset: 0, length: 1000 }],
  ['bytes=990-5000', { type: 'part', offset: 990, length: 10 }],
  ['bytes=1000-', { type: 'unsatisfiable' }],
  ['bytes=-0', { type: 'unsatisfiable' }],
  ['bytes=9-3', { type: 'whole' }],
  ['bytes=0-1,5-6', { type: 'whole' }],
  ['bytes=-', { type: 'whole' }],
  ['pages=1-2', { type: 'whole' }],
  ['bytes=x', { type: 'whole' }]
])('of a thousand bytes, %s', (header, range) => {
  expect(rangeOf(header, 1000)).toEqual(range)
})

test('a file is tried again for about a day, each time a while later', () => {
  let now = 0
  let attempts = 1
  for (let next = nextTryAt('unavailable', attempts, now); next !== null; attempts += 1) {
    expect(next).toBeGreaterThan(now)
    now = next
    next = nextTryAt('unavailable', attempts + 1, now)
  }
  expect(now / 3_600_000).toBeGreaterThan(20)
  expect(now / 3_600_000).toBeLessThan(25)
  expect(attempts).toBeLessThan(10)
})

test('the pauses between the tries of a file, in seconds', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => nextTryAt('unavailable', attempts, 0))
  expect(pauses.map((pause) => pause && pause / 1000)).toEqual([
    10,
    60,
    300,
    900,
    3600,
    10_800,
    21_600,
    43_200,
    null
  ])
  expect(ATTEMPTS_AT_MOST).toBe(9)
})

test.each<[string, number, SentKind]>([
  ['image/jpeg', 5_000_000, 'image'],
  ['image/jpeg', 5_000_001, 'document'],
  ['IMAGE/PNG ; x=y', 1, 'image'],
  ['image/gif', 1, 'document'],
  ['video/mp4', 16_000_000, 'video'],
  ['video/3gpp', 16_000_001, 'document'],
  ['video/3gpp', 1, 'video'],
  ['audio/aac', 1, 'audio'],
  ['audio/amr', 1, 'audio'],
  ['audio/mpeg', 1, 'audio'],
  ['audio/mp4', 16_000_001, 'document'],
  ['audio/mp4', 1, 'audio'],
  ['audio/x-m4a', 1, 'audio'],
  ['audio/ogg', 16_000_000, 'audio'],
  ['application/pdf', 100_000_001, 'document'],
  ['', 1, 'document']
])('a file that says %j, of %d bytes, would be sent as %s', (type, size, kind) => {
  expect(kindOfFile({ type, size })).toBe(kind)
})

test('a file that is too large, or that runs, is refused before it is uploaded', () => {
  expect(fileRefused({ name: 'jas.jpg', size: 100_000_000 })).toBeNull()
  expect(fileRefused({ name: 'jas.jpg', size: 100_000_001 })).toBe('too_large')
  expect(fileRefused({ name: 'jas.exe', size: 1 })).toBe('risky')
})

test.each(['too_large', 'not_allowed_host', 'removed'] as const)('%s is not tried again', (reason) => {
  expect(nextTryAt(reason, 1, 0)).toBeNull()
})

describe('a file is fetched from Meta and nowhere else', () => {
  const production = { ENVIRONMENT: 'production', GRAPH_URL: 'https://graph.facebook.com' }
  const local = { GRAPH_URL: 'http://127.0.0.1:8788' }
  const development = { ENVIRONMENT: 'development', ...local }
  test.each([
    'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1',
    'https://scontent.xx.fbcdn.net/x',
    'https://mmg.whatsapp.net/x'
  ])('%s', (address) => {
    expect(mediaUrl(address, production)?.href).toBe(address)
  })
  test.each([
    'http://lookaside.fbsbx.com/x',
    'https://evilfbsbx.com/x',
    'https://fbsbx.com.evil.example/x',
    'https://lookaside.fbsbx.com@evil.example/x',
    'https://user:word@lookaside.fbsbx.com/x',
    'https://lookaside.fbsbx.com:8443/x',
    'https://evil.example/?.fbsbx.com',
    'https://evil.example\\.fbsbx.com/x',
    'https://169.254.169.254/latest',
    'https://localhost/x',
    'http://127.0.0.1:8788/x',
    'ftp://lookaside.fbsbx.com/x',
    'javascript:alert(1)//.fbsbx.com',
    'x'
  ])('not from %s', (address) => {
    expect(mediaUrl(address, production)).toBeNull()
    expect(mediaUrl(address, { ENVIRONMENT: 'production', ...local })).toBeNull()
  })
  test('in development from the simulator too, and from no other door of this computer', () => {
    expect(mediaUrl('http://127.0.0.1:8788/x', development)).not.toBeNull()
    expect(mediaUrl('http://127.0.0.1:8787/x', development)).toBeNull()
    expect(mediaUrl('http://localhost:8788/x', development)).toBeNull()
    expect(
      mediaUrl('http://10.0.0.1/x', { ENVIRONMENT: 'development', GRAPH_URL: 'http://10.0.0.1' })
    ).toBeNull()
  })
})

test("Meta's hash reads the same as hex and as base64", () => {
  const hex = '0b894166d3336435c800bea36ff21b29eaa801a52f584c006c49289a0dcf6e2f'
  expect(hashOf(hex.toUpperCase())).toBe(hex)
  expect(hashOf('C4lBZtMzZDXIAL6jb/IbKeqoAaUvWEwAbEkomg3Pbi8=')).toBe(hex)
  expect(hashOf('nonsense')).toBeNull()
})

describe("a colleague's file goes as what WhatsApp takes it for", () => {
  const file = (type: string, size: number, head: Uint8Array = new Uint8Array()) => ({
    name: 'bestand',
    type,
    size,
    head
  })
  test.each([
    ['a photo', file('image/jpeg', LIMITS.image), 'image'],
    ['a photo that is too large', file('image/jpeg', LIMITS.image + 1), 'document'],
    ['a picture', file('image/png', 1000, png(1, 1)), 'image'],
    ['a picture of sixteen bits', file('image/png', 1000, png(1, 1, { depth: 16 })), 'document'],
    ['a picture with a palette', file('image/png', 1000, png(1, 1, { colours: 3 })), 'document'],
    ['a moving picture', file('image/gif', 1000), 'document'],
    ['a photo of an iPhone', file('image/heic', 1000), 'document'],
    ['a film', file('video/mp4', LIMITS.video), 'video'],
    ['a long film', file('video/mp4', LIMITS.video + 1), 'document'],
    ['a voice message', file('audio/ogg', 1000, sample('voice.ogg')), 'audio'],
    ['a song in stereo', file('audio/ogg', 1000, bytes(`OggS${'.'.repeat(24)}OpusHead\x01\x02`)), 'document'],
    ['a form', file('application/pdf', 1000), 'document']
  ])('%s', (_what, upload, kind) => {
    expect(kindOfUpload(upload)).toBe(kind)
    expect(uploadRefused(upload)).toBeNull()
  })
  test.each([
    ['nothing', { name: 'leeg.txt', size: 0, type: 'text/plain' }, 'empty'],
    ['too much', { name: 'film.mp4', size: LIMITS.document + 1, type: 'video/mp4' }, 'too_large'],
    ['a program', { name: 'setup.exe', size: 10, type: 'application/octet-stream' }, 'risky'],
    ['a page under another name', { name: 'foto.jpg', size: 10, type: 'text/html' }, 'risky']
  ])('%s does not go', (_what, upload, why) => {
    expect(uploadRefused({ ...upload, head: new Uint8Array() })).toBe(why)
  })
})
