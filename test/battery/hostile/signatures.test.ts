import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Env } from '../../../workers/lib/env.ts'
import { verifySignature } from '../../../workers/meta/signature.ts'
import { makeLibrary } from '../../support/library.ts'
import { deliveriesOf } from '../../support/rows.ts'
import { makePatron, messageBody } from '../../support/webhook.ts'
import { report, scale } from '../scale.ts'
import { bytesOf, knock, signed, webhook } from './door.ts'
import { FIXTURES } from './fixtures.ts'
import { OF_THE_BODY, OF_THE_HEADER, OF_THE_SECRET, type Signed } from './forgeries.ts'
import { holdsFor, PATIENCE } from './replay.ts'

const SECRETS = ['the-secret-of-now', 'the-secret-of-before']
const FORGERIES = [OF_THE_BODY, OF_THE_HEADER, OF_THE_SECRET].flatMap((kind) =>
  Object.entries(kind).map(([name, forge]) => ({ name, forge, rewrites: kind === OF_THE_BODY }))
)

const bodies = fc.oneof(
  fc.constantFrom(...FIXTURES).map(bytesOf),
  fc.json({ stringUnit: 'binary', maxDepth: 3 }).map(bytesOf),
  fc.uint8Array({ maxLength: 200 })
)
const cases = fc.record({
  body: bodies,
  secret: fc.constantFrom(...SECRETS),
  forgery: fc.constantFrom(...FORGERIES),
  n: fc.nat(1_000_000),
  capitals: fc.boolean()
})

const same = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, index) => byte === other[index])

async function signedBy(body: Uint8Array, secret: string): Promise<Signed> {
  return { body, header: await signed(body, secret), secret }
}

/** Meta writes small letters; the name and the digits mean the same in capitals. */
const inCapitals = (header: string) => header.toUpperCase()

describe('a signature', () => {
  test(
    'opens the door when it is right, by either secret; and no forgery of it does',
    async () => {
      await holdsFor('signatures', scale(18_000, 950_000), {
        cases,
        begin: async () => undefined,
        property: async ({ body, secret, forgery, n, capitals }) => {
          const right = await signedBy(body, secret)
          const written = capitals ? inCapitals(right.header) : right.header
          expect(await verifySignature(body, written, SECRETS), 'a valid one was refused').toBe(true)
          const forged = await forgery.forge(right, n)
          const unchanged = forgery.rewrites && same(forged.body, body)
          expect(await verifySignature(forged.body, forged.header, SECRETS), forgery.name).toBe(unchanged)
        }
      })
    },
    PATIENCE
  )

  test('is refused with any one of its bits turned, with any bit of the body turned, and in any other length', async () => {
    const right = await signedBy(bytesOf(FIXTURES[0] ?? ''), SECRETS[0] ?? '')
    const refused = async (name: 'body' | 'header', how: string, n: number) => {
      const forge = (name === 'body' ? OF_THE_BODY : OF_THE_HEADER)[how]
      const forged = await forge?.(right, n)
      if (!forged) throw new Error(`nobody knows how to forge ${how}`)
      expect(await verifySignature(forged.body, forged.header, SECRETS), `${how} ${n}`).toBe(false)
    }
    const bits = right.body.length * 8
    for (let bit = 0; bit < 256; bit += 1) await refused('header', 'bit', bit)
    for (let bit = 0; bit < bits; bit += 1) await refused('body', 'bit', bit)
    for (let length = 0; length < 64; length += 1) await refused('header', 'cut', length)
    for (let length = 0; length < 100; length += 1) await refused('header', 'longer', length)
    report('hostile signatures, every bit', { cases: 256 + bits + 164 })
  })
})

describe('the comparison', () => {
  afterEach(() => vi.restoreAllMocks())

  // it takes the same time for every signature by construction: the platform's own verification decides, and nothing beside it
  test.each([true, false])('is left to the platform alone: when that says %s, so do we', async (verdict) => {
    const body = bytesOf('{}')
    const right = await signed(body, SECRETS[0])
    const wrong = `sha256=${'0'.repeat(64)}`
    const sign = vi.spyOn(crypto.subtle, 'sign')
    const verify = vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(verdict)
    expect(await verifySignature(body, right, SECRETS)).toBe(verdict)
    expect(await verifySignature(body, wrong, SECRETS)).toBe(verdict)
    expect(verify).toHaveBeenCalled()
    expect(sign).not.toHaveBeenCalled()
  })
})

/** Bindings that tell when anything at all is asked of them. */
function untouched(): { changes: Partial<Env>; touched: string[] } {
  const touched: string[] = []
  const names = Object.keys(env).filter((name) => typeof env[name as keyof typeof env] === 'object')
  const guarded = names.map((name) => {
    const get = (_target: object, key: string | symbol) => {
      touched.push(`${name}.${String(key)}`)
      return undefined
    }
    return [name, new Proxy({}, { get })]
  })
  return { changes: { ...Object.fromEntries(guarded), ...DOOR }, touched }
}

const DOOR = { META_APP_SECRET: SECRETS[0], META_APP_SECRET_PREVIOUS: SECRETS[1] } as Partial<Env>

async function kept(): Promise<number> {
  const tables = [env.DIRECTORY, env.LIBRARIES_1, env.LIBRARIES_2].map((d1) =>
    d1.prepare(`SELECT count(*) FROM ${d1 === env.DIRECTORY ? 'quarantine' : 'deliveries'}`)
  )
  const counts = await Promise.all(tables.map((statement) => statement.first<number>('count(*)')))
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

describe("Meta's door", () => {
  test(
    'answers each forgery 401 without asking anything of a database, a queue or the object store',
    async () => {
      const before = await kept()
      await holdsFor('signatures at the door', scale(2000, 50_000), {
        cases,
        begin: async () => untouched(),
        property: async ({ body, secret, forgery, n }, { changes, touched }) => {
          const forged = await forgery.forge(await signedBy(body, secret), n)
          if (same(forged.body, body) && forgery.rewrites) return
          const headers: HeadersInit = forged.header === null ? {} : { 'x-hub-signature-256': forged.header }
          expect(await knock(webhook(forged.body, headers), changes)).toMatchObject({ status: 401, text: '' })
          expect(touched, forgery.name).toEqual([])
        }
      })
      expect(await kept()).toBe(before)
    },
    PATIENCE
  )

  test('takes what is signed by either secret, however its header is written', async () => {
    const { channel, ctx } = await makeLibrary()
    let brought = 0
    for (const secret of SECRETS) {
      for (const name of ['x-hub-signature-256', 'X-Hub-Signature-256', 'X-HUB-SIGNATURE-256']) {
        for (const write of [(header: string) => header, inCapitals, (header: string) => ` ${header} `]) {
          const body = bytesOf(JSON.stringify(messageBody(channel, makePatron(), 'Hoi')))
          const headers = { [name]: write(await signed(body, secret)), 'x-hub-signature': 'sha1=0' }
          expect((await knock(webhook(body, headers), DOOR)).status).toBe(200)
          brought += 1
        }
      }
    }
    expect(await deliveriesOf(ctx)).toHaveLength(brought)
  })

  test('refuses two signatures, though one or both are right', async () => {
    const body = bytesOf('{"two":2}')
    const right = await signed(body, SECRETS[0])
    const wrong = `sha256=${'0'.repeat(64)}`
    for (const [first, second] of [
      [right, right],
      [right, wrong],
      [wrong, right]
    ] as const) {
      const headers = new Headers({ 'x-hub-signature-256': first })
      headers.append('x-hub-signature-256', second)
      const { changes, touched } = untouched()
      expect((await knock(webhook(body, headers), changes)).status).toBe(401)
      expect(touched).toEqual([])
    }
    const old = new Headers({ 'x-hub-signature': await signed(body, SECRETS[0], 'SHA-1') })
    expect((await knock(webhook(body, old), DOOR)).status).toBe(401)
  })
})
