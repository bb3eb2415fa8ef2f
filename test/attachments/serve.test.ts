import { beforeAll, describe, expect, test } from 'vitest'
import { goneAttachments } from '../../workers/attachments/write.ts'
import { newId } from '../../workers/lib/id.ts'
import { type Door, doorOf } from '../support/door.ts'
import { bytes, html, png, svg, zip } from '../support/files.ts'
import { attachmentOf, received, type WithConversation, withConversation } from '../support/media.ts'

const photo = new Uint8Array([...png(8, 6), ...bytes('0123456789'.repeat(1000))])

describe('a photo of a patron', () => {
  let made: WithConversation
  let door: Door
  let path: string
  beforeAll(async () => {
    made = await withConversation()
    door = await doorOf(made.person, made.library.id)
    path = `/attachments/${await received(made, photo, { name: '../../één jas.png' })}`
  })

  test('is given as what it is, to be saved under its own name', async () => {
    const answer = await door('GET', path)
    expect(answer.status).toBe(200)
    expect(answer.bytes).toEqual(photo)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(photo.byteLength),
      'content-disposition':
        'attachment; filename="e_e_n jas.png"; filename*=UTF-8\'\'%C3%A9%C3%A9n%20jas.png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes'
    })
  })

  test('comes in parts, as a player asks for them', async () => {
    const part = await door('GET', path, { headers: { range: 'bytes=100-199' } })
    expect(part.status).toBe(206)
    expect(part.bytes).toEqual(photo.slice(100, 200))
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${photo.byteLength}`)
    const end = await door('GET', path, { headers: { range: 'bytes=-5' } })
    expect(end.bytes).toEqual(photo.slice(-5))
    const beyond = await door('GET', path, { headers: { range: `bytes=${photo.byteLength}-` } })
    expect(beyond.status).toBe(416)
    expect(beyond.headers.get('content-range')).toBe(`bytes */${photo.byteLength}`)
  })

  test('is not sent again to who has it, and whole to who has another', async () => {
    const etag = (await door('GET', path)).headers.get('etag') ?? ''
    const known = await door('GET', path, { headers: { 'if-none-match': `"x", ${etag}` } })
    expect([known.status, known.bytes.byteLength]).toEqual([304, 0])
    const range = { range: 'bytes=0-9', 'if-range': etag }
    expect((await door('GET', path, { headers: range })).status).toBe(206)
    expect((await door('GET', path, { headers: { ...range, 'if-range': '"x"' } })).status).toBe(200)
  })

  test('tells of itself without its bytes', async () => {
    const answer = await door('HEAD', path)
    expect([answer.status, answer.bytes.byteLength]).toEqual([200, 0])
    expect(answer.headers.get('content-length')).toBe(String(photo.byteLength))
  })

  test('is not there for another library, nor for who is not signed in', async () => {
    const other = await withConversation()
    const theirs = await doorOf(other.person, other.library.id)
    const foreign = await theirs('GET', path)
    expect(foreign.status).toBe(404)
    expect(foreign.text).toBe((await theirs('GET', `/attachments/${newId('attachment')}`)).text)
    expect((await theirs('POST', `${path}/fetch`)).status).toBe(404)
  })

  test('is gone once its sender took it back', async () => {
    const id = path.slice('/attachments/'.length)
    await made.ctx.db.commit(...goneAttachments(made.ctx, [await attachmentOf(made.ctx, id)]))
    expect((await door('GET', path)).status).toBe(404)
  })
})

describe('what a stranger could do harm with comes as bytes to save, and as nothing else', () => {
  test.each<[string, Uint8Array, string, string, string]>([
    ['a page named as a photo', bytes(html), 'foto.jpg', 'foto.jpg', 'text/html'],
    ['a page that says what it is', bytes(html), 'lees mij.html', 'lees mij.html', 'text/html'],
    ['a drawing with a script', bytes(svg), 'logo.svg', 'logo.svg', 'image/svg+xml'],
    ['a drawing named as a photo', bytes(svg), 'logo.png', 'logo.png', 'image/svg+xml'],
    [
      'a package that unpacks to gigabytes',
      zip('bom.bin', '\0\0', 4_000_000_000),
      'foto.jpg',
      'foto.jpg.zip',
      'application/zip'
    ],
    [
      'a program',
      bytes('MZ\x90\0'),
      'factuur.pdf.exe',
      'factuur.pdf.exe',
      'application/vnd.microsoft.portable-executable'
    ],
    [
      'a name turned around',
      bytes('MZ\x90\0'),
      'jas\u202Egpj.exe',
      'jasgpj.exe',
      'application/vnd.microsoft.portable-executable'
    ],
    ['a path in the name', bytes('x'), '..\\..\\autoexec.bat', 'autoexec.bat', 'text/plain'],
    [
      'a header in the name',
      bytes('x'),
      'a.txt"\r\nset-cookie: baak=1',
      'a.txtset-cookie baak=1',
      'text/plain'
    ]
  ])('%s', async (_what, file, name, saved, type) => {
    const made = await withConversation()
    const id = await received(made, file, { name, declared_type: 'image/jpeg' })
    expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'stored', type })
    const door = await doorOf(made.person, made.library.id)
    const { status, headers, bytes: body } = await door('GET', `/attachments/${id}`)
    expect(status).toBe(200)
    expect(body).toEqual(file)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${saved}"; filename*=UTF-8''${encodeURIComponent(saved)}`
    )
  })
})
