import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { open, type Place, seal, Unopenable } from '../../workers/lib/seal.ts'

const place: Place = { library_id: 'lib_a', table: 'channels', row: 'chn_1', column: 'access_token' }
const KEYS = env.SEAL_KEYS

test('what is sealed opens in its own place, and holds nothing that can be read', async () => {
  const sealed = await seal(KEYS, place, 'EAA-geheim')
  expect(sealed).not.toContain('geheim')
  expect(await open(KEYS, place, sealed)).toBe('EAA-geheim')
  expect(await seal(KEYS, place, 'EAA-geheim')).not.toBe(sealed)
})

test.each([
  ['library', { library_id: 'lib_b' }],
  ['table', { table: 'deliveries' }],
  ['row', { row: 'chn_2' }],
  ['column', { column: 'raw' }]
])('moved to another %s it does not open', async (_what, change) => {
  const sealed = await seal(KEYS, place, 'EAA-geheim')
  await expect(open(KEYS, { ...place, ...change }, sealed)).rejects.toThrow(Unopenable)
})

test('with one character changed it does not open', async () => {
  const sealed = await seal(KEYS, place, 'EAA-geheim')
  const last = sealed.at(-2) === 'A' ? 'B' : 'A'
  await expect(open(KEYS, place, `${sealed.slice(0, -2)}${last}${sealed.at(-1)}`)).rejects.toThrow(Unopenable)
})

test('a new key seals from now on, and the old one still opens what it sealed', async () => {
  const old = await seal(KEYS, place, 'eerder')
  const both = JSON.stringify({
    ...(JSON.parse(KEYS) as object),
    2: btoa('another-key-of-thirty-two-bytes!')
  })
  const fresh = await seal(both, place, 'later')
  expect(fresh.split('.')[1]).toBe('2')
  expect(await open(both, place, old)).toBe('eerder')
  await expect(open(KEYS, place, fresh)).rejects.toThrow(Unopenable)
})
