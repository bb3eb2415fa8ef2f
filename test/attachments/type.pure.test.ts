import { describe, expect, test } from 'vitest'
import { dimensionsOf } from '../../workers/attachments/dimensions.ts'
import { shownAs } from '../../workers/attachments/shown.ts'
import { sniffType } from '../../workers/attachments/type.ts'
import { bytes, html, png, svg, zip } from '../support/files.ts'
import { sample } from '../support/node/files.ts'

const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((character) => [character.charCodeAt(0), 0])])
const ftyp = (brand: string, more = '') => bytes(`\0\0\0\x18ftyp${brand}\0\0\0\0${more}`)
const handler = (kind: string) => `....hdlr\0\0\0\0\0\0\0\0${kind}`
const OFFICE = 'application/vnd.openxmlformats-officedocument.'
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

describe('a file is what its first bytes say', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['a photo', sample('photo.jpg'), 'image/jpeg', 'image'],
    ['a sticker', sample('sticker.webp'), 'image/webp', 'image'],
    ['a picture with transparency', png(10, 10), 'image/png', 'image'],
    ['a moving picture', bytes('GIF89a\x01\0\x01\0'), 'image/gif', 'image'],
    ['a photo of an iPhone', ftyp('heic'), 'image/heic', 'file'],
    ['a voice message', sample('voice.ogg'), 'audio/ogg', 'audio'],
    ['a song', sample('audio.mp3'), 'audio/mpeg', 'audio'],
    ['a song without a header', bytes('\xff\xfb\x90\x64'), 'audio/mpeg', 'audio'],
    ['a sound without a container', bytes('\xff\xf1\x50\x80'), 'audio/aac', 'audio'],
    ['an old voice message, which browsers do not play', bytes('#!AMR\n'), 'audio/amr', 'file'],
    ['a memo of an iPhone', ftyp('M4A '), 'audio/mp4', 'audio'],
    ['a sound in a container for films', ftyp('isom', handler('soun')), 'audio/mp4', 'audio'],
    ['a film with sound', ftyp('isom', handler('soun') + handler('vide')), 'video/mp4', 'video'],
    ['a film', sample('video.mp4'), 'video/mp4', 'video'],
    ['a film of an old phone', ftyp('3gp4'), 'video/3gpp', 'video'],
    ['a form', sample('document.pdf'), 'application/pdf', 'file'],
    ['a form after some white space', bytes('\r\n\r\n%PDF-1.4'), 'application/pdf', 'file'],
    ['a package', zip('lees.txt'), 'application/zip', 'file'],
    [
      'a letter',
      zip('[Content_Types].xml', '...word/document.xml'),
      `${OFFICE}wordprocessingml.document`,
      'file'
    ],
    ['a sheet', zip('[Content_Types].xml', '...xl/workbook.xml'), `${OFFICE}spreadsheetml.sheet`, 'file'],
    [
      'an open letter',
      zip('mimetype', 'application/vnd.oasis.opendocument.text'),
      'application/vnd.oasis.opendocument.text',
      'file'
    ],
    ['an old letter', bytes(`${OLE}W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0`), 'application/msword', 'file'],
    ['plain words', bytes('Beste mensen,\n'), 'text/plain', 'file'],
    ['words of an old computer', bytes('Caf\xe9 open?'), 'text/plain', 'file'],
    ['a card', bytes('BEGIN:VCARD\r\n'), 'text/vcard', 'file'],
    ['nothing', new Uint8Array(), 'application/octet-stream', 'file'],
    ['bytes of no kind', bytes('\x01\x02\x03'), 'application/octet-stream', 'file'],
    ['a page', bytes(html), 'text/html', 'risky'],
    ['a page after white space', bytes(`\n\n  ${html}`), 'text/html', 'risky'],
    ['a page behind a byte order mark', bytes(`\xef\xbb\xbf${html}`), 'text/html', 'risky'],
    ['a page in wide characters', utf16(html), 'text/html', 'risky'],
    ['a page behind a comment', bytes(`<!-- x --><html>`), 'text/html', 'risky'],
    ['a page as XML', bytes('<?xml version="1.0"?><html xmlns="x">'), 'text/html', 'risky'],
    ['a drawing with a script', bytes(svg), 'image/svg+xml', 'risky'],
    ['a drawing behind a comment', bytes(`<!-- x -->${svg}`), 'image/svg+xml', 'risky'],
    ['a drawing with a prefix', bytes('<svg:svg xmlns:svg="x">'), 'image/svg+xml', 'risky'],
    ['a drawing as XML', bytes(`<?xml version="1.0"?>${svg}`), 'image/svg+xml', 'risky'],
    ['XML', bytes('<?xml version="1.0"?><a/>'), 'text/xml', 'risky'],
    ['a program', bytes('MZ\x90\0'), 'application/vnd.microsoft.portable-executable', 'risky'],
    ['a program for Linux', bytes('\x7fELF\x02'), 'application/x-elf', 'risky'],
    ['a script', bytes('#!/bin/sh\nrm -rf ~'), 'text/x-shellscript', 'risky'],
    ['an app', zip('AndroidManifest.xml'), 'application/vnd.android.package-archive', 'risky'],
    ['a Java program', zip('META-INF/MANIFEST.MF'), 'application/java-archive', 'risky'],
    ['a shortcut', bytes('L\0\0\0\x01\x14\x02\0'), 'application/x-ms-shortcut', 'risky']
  ])('%s', (_what, file, type, shown) => {
    expect(sniffType(file)).toBe(type)
    expect(shownAs({ kind: 'document', type, name: null })).toBe(shown)
  })
})

describe('a name that a computer would run warns, whatever the bytes', () => {
  test.each([
    'factuur.exe',
    'factuur.pdf.exe',
    'FACTUUR.EXE',
    'factuur.exe. . ',
    'factuur.exe\u200b',
    'pagina.html',
    'tekening.svg',
    'macro.docm',
    'snel.lnk',
    'schijf.iso',
    'app.apk',
    'code.js',
    'start.bat',
    'scherm.scr',
    'oud.com',
    'pakket.msi',
    'j.jar',
    'beheer.msc',
    'instelling.settingcontent-ms',
    'cijfers.iqy',
    'oud.slk',
    'spel.pyw'
  ])('%s', (name) => {
    expect(shownAs({ kind: 'image', type: 'image/jpeg', name })).toBe('risky')
    expect(shownAs({ kind: 'document', type: null, name })).toBe('risky')
  })
  test.each(['foto.jpg', 'jas.jpeg', 'brief.docx', '.exe', 'exe', 'a.b', 'notulen.html.pdf'])(
    '%s does not',
    (name) => {
      expect(shownAs({ kind: 'image', type: 'image/jpeg', name })).toBe('image')
    }
  )
})

test('before the bytes are here, the kind tells which place is held', () => {
  const shown = (kind: 'image' | 'sticker' | 'video' | 'voice' | 'audio' | 'document') =>
    shownAs({ kind, type: null, name: null })
  expect(shown('image')).toBe('image')
  expect(shown('sticker')).toBe('image')
  expect(shown('video')).toBe('video')
  expect(shown('voice')).toBe('audio')
  expect(shown('audio')).toBe('audio')
  expect(shown('document')).toBe('file')
})

describe('a picture tells how large it is', () => {
  /** A JPEG of 640 by 480, turned as a phone notes it. */
  const jpeg = (orientation: number) =>
    bytes(
      `\xff\xd8\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0\xff\xff\xc0\0\x11\x08\x01\xe0\x02\x80\x03`
    )
  const FRAME = '\xff\xc0\0\x11\x08\x01\xe0\x02\x80\x03'
  const TABLE = '\xff\xc4\0\x0bxxxxxxxxx'
  const frame = (way: string) => bytes(`\xff\xd8${FRAME.replace('\xc0', way)}`)
  /** A note of a photo, and its value. */
  const notes = (tag: string, value: string, name = 'Exif') =>
    bytes(
      `\xff\xd8\xff\xe1\0\x22${name}\0\0MM\0*\0\0\0\x08\0\x01${tag}\0\x03\0\0\0\x01\0${value}\0\0\0\0\0\0${FRAME}`
    )
  const little = (orientation: number) =>
    bytes(
      `\xff\xd8\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(orientation)}\0\0\0\0\0\0\0${FRAME}`
    )
  const second = (orientation: number) =>
    bytes(
      `\xff\xd8\xff\xe1\0\x2eExif\0\0MM\0*\0\0\0\x08\0\x02\x01\x0f\0\x03\0\0\0\x01\0\x01\0\0\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0${FRAME}`
    )
  test.each<[string, string, Uint8Array, [number, number] | null]>([
    ['a photo', 'image/jpeg', sample('photo.jpg'), [640, 480]],
    ['a sticker', 'image/webp', sample('sticker.webp'), [512, 512]],
    ['a drawing', 'image/png', png(1200, 30), [1200, 30]],
    ['a moving picture', 'image/gif', bytes('GIF89a\x02\x01\x03\0'), [258, 3]],
    ['a photo taken upright', 'image/jpeg', jpeg(1), [640, 480]],
    ['a photo taken with the phone turned', 'image/jpeg', jpeg(6), [480, 640]],
    ['a lossless sticker', 'image/webp', bytes('RIFF....WEBPVP8L....\x2f\xff\x01\x20\0'), [512, 129]],
    ['a large sticker', 'image/webp', bytes('RIFF....WEBPVP8X........\xff\x01\0\x7f\0\0'), [512, 128]],
    ['a photo upside down', 'image/jpeg', jpeg(4), [640, 480]],
    ['a photo taken with the phone turned the other way', 'image/jpeg', jpeg(5), [480, 640]],
    ['a photo of another make', 'image/jpeg', little(6), [480, 640]],
    ['a photo whose turn stands in its second note', 'image/jpeg', second(6), [480, 640]],
    ['a photo with notes that say nothing of its turn', 'image/jpeg', notes('\x01\x0f', '\x06'), [640, 480]],
    ['a photo whose notes are no Exif', 'image/jpeg', notes('\x01\x12', '\x06', 'Exig'), [640, 480]],
    ['a photo in the first way of writing', 'image/jpeg', frame('\xc0'), [640, 480]],
    ['a photo in the last way of writing', 'image/jpeg', frame('\xcf'), [640, 480]],
    ['a photo after a table', 'image/jpeg', bytes(`\xff\xd8${TABLE}${FRAME}`), [640, 480]],
    ['a photo after arithmetic', 'image/jpeg', bytes(`\xff\xd8\xff\xcc\0\x03x${FRAME}`), [640, 480]],
    [
      'a photo after a part of Jpeg’s own',
      'image/jpeg',
      bytes(`\xff\xd8\xff\xc8\0\x03x${FRAME}`),
      [640, 480]
    ],
    [
      'a photo after the least part there is',
      'image/jpeg',
      bytes(`\xff\xd8\xff\xe0\0\x02${FRAME}`),
      [640, 480]
    ],
    [
      'a photo with a part shorter than its own length',
      'image/jpeg',
      bytes(`\xff\xd8\xff\xe0\0\x01${FRAME}`),
      null
    ],
    [
      'a photo that is broken off between parts',
      'image/jpeg',
      bytes(`\xff\xd8\xff\xe0\0\x02x${FRAME}`),
      null
    ],
    ['half a photo', 'image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), null],
    [
      'a sticker of more than its bits',
      'image/webp',
      bytes('RIFF....WEBPVP8 ..........\x02\x41\x03\x81'),
      [258, 259]
    ],
    [
      'a lossless sticker of all its bits',
      'image/webp',
      bytes('RIFF....WEBPVP8L....\x2f\xff\xff\xff\xff'),
      [16384, 16384]
    ],
    [
      'a very large sticker',
      'image/webp',
      bytes('RIFF....WEBPVP8X........\xff\xff\0\xff\xff\0'),
      [65536, 65536]
    ],
    ['a sticker of no kind', 'image/webp', bytes('RIFF....WEBPVP8?........\xff\x01\0\x7f\0\0'), null],
    ['a picture without height', 'image/png', png(10, 0), null],
    ['a picture of nothing', 'image/png', png(0, 10), null],
    ['a film', 'video/mp4', sample('video.mp4'), null]
  ])('%s', (_what, type, file, size) => {
    expect(dimensionsOf(type, file)).toEqual(size && { width: size[0], height: size[1] })
  })
})
