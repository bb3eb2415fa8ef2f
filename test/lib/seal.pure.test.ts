import { afterEach, describe, expect, test, vi } from 'vitest'
import { keyedHash } from '../../workers/lib/keyed-hash.ts'
import { open, type Place, seal, Unopenable } from '../../workers/lib/seal.ts'

const secret = (letter: string) => btoa(letter.repeat(32))
const KEYS = JSON.stringify({ 1: secret('a') })
const PLACE: Place = { library_id: 'lib_a', table: 'channels', row: 'chn_1', column: 'access_token' }

/** Made outside this code, with Node's `hkdfSync` and `createCipheriv`: what was sealed yesterday opens tomorrow. */
const KNOWN: [what: string, keys: string, place: Place, sealed: string, text: string][] = [
  ['one library', KEYS, PLACE, 's1.1.AAECAwQFBgcICQoL.ZW1B1_bDtCXLIJb4UhsnPK1oUQcX1knXEO0', 'EAA-geheim'],
  [
    'another, by a key of its own',
    KEYS,
    { ...PLACE, library_id: 'lib_b' },
    's1.1.AAECAwQFBgcICQoL.f9d5fTcxeboAhbdbqdhSinFRfrG3ti6jJuI',
    'EAA-geheim'
  ],
  [
    'a key that is written with + and /',
    JSON.stringify({ 10: '+//7//v/+//7//v/+//7//v/+//7//v/+//7//v/+/8=' }),
    PLACE,
    's1.10.CwoJCAcGBQQDAgEA.pn_SWo7dMr-9s_AyC-WKlNs8IrG9',
    'later'
  ]
]

describe('a sealed value', () => {
  test('opens where it stands, whatever it says', async () => {
    for (const text of ['EAA-geheim', '', 'é 👍 \u0000', 'x'.repeat(100_000)])
      expect(await open(KEYS, PLACE, await seal(KEYS, PLACE, text))).toBe(text)
  })

  test('is never the same twice, and holds nothing that can be read', async () => {
    const [one, other] = [await seal(KEYS, PLACE, 'EAA-geheim'), await seal(KEYS, PLACE, 'EAA-geheim')]
    expect(one).toMatch(/^s1\.1\.[\w-]{16}\.[\w-]{35}$/)
    expect(one.split('.')[2]).not.toBe(other.split('.')[2])
    expect(one).not.toContain('geheim')
  })

  test.each(KNOWN)('of %s is what the standards say', async (_what, keys, place, sealed, text) => {
    expect(await open(keys, place, sealed)).toBe(text)
  })

  const [[, , , sealed] = []] = KNOWN
  test.each([
    ['library', { library_id: 'lib_b' }],
    ['table', { table: 'deliveries' }],
    ['row', { row: 'chn_2' }],
    ['column', { column: 'raw' }]
  ])('moved to another %s does not open', async (_what, change) => {
    const opened = open(KEYS, { ...PLACE, ...change }, sealed ?? '')
    await expect(opened).rejects.toThrow(new Unopenable('this value does not open here'))
  })

  test.each([
    ['of another form', 's2.1.AAECAwQFBgcICQoL.ZW1B1_bDtCXLIJb4UhsnPK1oUQcX1knXEO0', 'not a sealed value'],
    ['without its content', 's1.1.AAECAwQFBgcICQoL', 'not a sealed value'],
    ['without its nonce', 's1.1..ZW1B1_bDtCXLIJb4UhsnPK1oUQcX1knXEO0', 'not a sealed value'],
    ['without its version', 's1..AAECAwQFBgcICQoL.ZW1B1_bDtCXLIJb4UhsnPK1oUQcX1knXEO0', 'not a sealed value'],
    ['that is empty', '', 'not a sealed value'],
    [
      'of a key that is gone',
      's1.2.AAECAwQFBgcICQoL.ZW1B1_bDtCXLIJb4UhsnPK1oUQcX1knXEO0',
      'does not open here'
    ],
    ['that was damaged', 's1.1.AAECAwQFBgcICQoL.ZW1C1_bDtCXLIJb4UhsnPK1oUQcX1knXEO0', 'does not open here'],
    ['that was cut', 's1.1.AAECAwQFBgcICQoL.ZW1B1_bDtCXLIJb4UhsnPK1oUQcX1knXEA', 'does not open here']
  ])('%s is refused by name', async (_what, text, why) => {
    await expect(open(KEYS, PLACE, text)).rejects.toThrow(why)
    await expect(open(KEYS, PLACE, text)).rejects.toMatchObject({ name: 'Unopenable' })
  })
})

describe('a new key', () => {
  const both = JSON.stringify({ 9: secret('a'), 10: secret('b') })

  test('seals from now on: the newest is the one with the highest number', async () => {
    expect((await seal(both, PLACE, 'later')).split('.')[1]).toBe('10')
  })

  test('leaves what the old one sealed to be opened, by that alone', async () => {
    const old = await seal(JSON.stringify({ 9: secret('a') }), PLACE, 'eerder')
    expect(await open(both, PLACE, old)).toBe('eerder')
    const fresh = await seal(both, PLACE, 'later')
    await expect(open(JSON.stringify({ 9: secret('a') }), PLACE, fresh)).rejects.toThrow(Unopenable)
  })

  test('under the number of another one opens nothing of that', async () => {
    const sealed = await seal(KEYS, PLACE, 'EAA-geheim')
    await expect(open(JSON.stringify({ 1: secret('c') }), PLACE, sealed)).rejects.toThrow(Unopenable)
  })
})

describe('the key of a library', () => {
  const made = () => vi.spyOn(crypto.subtle, 'deriveKey')
  const sealFor = (library_id: string) => seal(KEYS, { ...PLACE, library_id }, 'x')
  afterEach(() => void vi.restoreAllMocks())

  test('is made once, and never comes out again', async () => {
    const derived = made()
    for (const library_id of ['lib_p', 'lib_q', 'lib_p', 'lib_q']) await sealFor(library_id)
    expect(derived.mock.calls.map(([, , , extractable, uses]) => [extractable, uses])).toEqual([
      [false, ['encrypt', 'decrypt']],
      [false, ['encrypt', 'decrypt']]
    ])
  })

  test('is forgotten when there are a thousand others', async () => {
    for (let number = 0; number < 1005; number += 1) await sealFor(`lib_${number}`)
    const derived = made()
    await sealFor('lib_0')
    expect(derived.mock.calls).toHaveLength(1)
  })
})

test('a keyed hash is by the newest key, and what the standards say', async () => {
  const hash = '6eb2cf0ab218007e2e615c287ec265c2da36f66d3ca8e868dfef35afcf29261b'
  expect(await keyedHash(KEYS, 'rate_limit', 'joris@example.nl')).toBe(hash)
  const both = JSON.stringify({ 1: secret('b'), 2: secret('a') })
  expect(await keyedHash(both, 'rate_limit', 'joris@example.nl')).toBe(hash)
})
