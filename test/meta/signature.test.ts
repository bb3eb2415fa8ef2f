import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { verifySignature } from '../../workers/meta/signature.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const sign = (body: Uint8Array | string, secret: string) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

const SECRET = 'test-app-secret'
const BODY = bytesOf('{"object":"whatsapp_business_account","entry":[{"id":"\\u00e4\\/"}]}')

afterEach(() => void vi.restoreAllMocks())

describe('a signature', () => {
  test('of the published example (RFC 4231, case 2) is right', async () => {
    const header = 'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    expect(await verifySignature(bytesOf('what do ya want for nothing?'), header, ['Jefe'])).toBe(true)
  })

  test('is right in lower and in upper case', async () => {
    const header = sign(BODY, SECRET)
    expect(await verifySignature(BODY, header, [SECRET])).toBe(true)
    expect(await verifySignature(BODY, header.toUpperCase().replace('SHA', 'sha'), [SECRET])).toBe(true)
  })

  test('is of the exact bytes: the same JSON written otherwise is refused', async () => {
    const rewritten = bytesOf(JSON.stringify(JSON.parse(new TextDecoder().decode(BODY))))
    expect(await verifySignature(rewritten, sign(BODY, SECRET), [SECRET])).toBe(false)
    expect(await verifySignature(rewritten, sign(rewritten, SECRET), [SECRET])).toBe(true)
  })

  test('is of bytes, which need not be text', async () => {
    const bytes = Uint8Array.from([0xff, 0x00, 0xfe, 0x80])
    expect(await verifySignature(bytes, sign(bytes, SECRET), [SECRET])).toBe(true)
  })

  test('is refused when one bit of the body or of the signature differs', async () => {
    const header = sign(BODY, SECRET)
    for (let index = 0; index < BODY.length; index += 1) {
      const other = Uint8Array.from(BODY, (byte, at) => (at === index ? byte ^ 1 : byte))
      expect(await verifySignature(other, header, [SECRET])).toBe(false)
    }
    for (let index = 7; index < header.length; index += 1) {
      const digit = (Number.parseInt(header[index] ?? '', 16) ^ 1).toString(16)
      expect(
        await verifySignature(BODY, header.slice(0, index) + digit + header.slice(index + 1), [SECRET])
      ).toBe(false)
    }
  })

  const sha1 = `sha1=${createHmac('sha1', SECRET).update(BODY).digest('hex')}`
  const whole = sign(BODY, SECRET)
  test.each([
    ['is missing', null],
    ['is empty', ''],
    ['is the older SHA-1', sha1],
    ['lacks its name', whole.slice(7)],
    ['is cut short', whole.slice(0, -2)],
    ['has something after it', `${whole}00`],
    ['has a line after it', `${whole}\n`],
    ['has a space before it', ` ${whole}`],
    ['is no hex', `sha256=${'g'.repeat(64)}`],
    ['is one of two', `${whole},${whole}`]
  ])('that %s is refused', async (_what, header) => {
    expect(await verifySignature(BODY, header, [SECRET])).toBe(false)
  })
})

describe('the secret', () => {
  test('may be the new one or its predecessor, and no other', async () => {
    const secrets = ['new-secret', 'old-secret']
    expect(await verifySignature(BODY, sign(BODY, 'new-secret'), secrets)).toBe(true)
    expect(await verifySignature(BODY, sign(BODY, 'old-secret'), secrets)).toBe(true)
    expect(await verifySignature(BODY, sign(BODY, 'older-secret'), secrets)).toBe(false)
  })

  test('that is empty signs nothing: a missing variable opens no door', async () => {
    expect(await verifySignature(BODY, sign(BODY, ''), ['', SECRET])).toBe(false)
    expect(await verifySignature(BODY, sign(BODY, SECRET), ['', SECRET])).toBe(true)
    expect(await verifySignature(BODY, sign(BODY, SECRET), [])).toBe(false)
  })

  test('is not mixed up with another when both are used in turn', async () => {
    for (const secret of ['one', 'two', 'one', 'two']) {
      const other = secret === 'one' ? 'two' : 'one'
      expect(await verifySignature(BODY, sign(BODY, secret), [secret])).toBe(true)
      expect(await verifySignature(BODY, sign(BODY, secret), [other])).toBe(false)
    }
  })

  test('becomes a key once, that only verifies and never comes out again', async () => {
    const made = vi.spyOn(crypto.subtle, 'importKey')
    for (let times = 0; times < 3; times += 1)
      await verifySignature(BODY, sign(BODY, 'asked-often'), ['asked-often'])
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    expect(made.mock.calls).toEqual([['raw', bytesOf('asked-often'), algorithm, false, ['verify']]])
  })
})
