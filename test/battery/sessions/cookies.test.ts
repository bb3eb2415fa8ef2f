import { expect, test } from 'vitest'
import { signedIn } from '../../support/app.ts'
import { makeEdge } from '../../support/edge.ts'
import { makeLibrary } from '../../support/library.ts'
import { firstSeed, goingOn, report } from '../scale.ts'
import { type Random, randomOf } from '../world/random.ts'
import { knock } from './world.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const AFTER = ['.', '=', '==', ' x', '"', ';', ',', '%00', '\t', '&', '\\', "'--"]

const letters = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.pick([...LETTERS])).join('')

const at = (token: string, place: number, letter: string) =>
  `${token.slice(0, place)}${letter}${token.slice(place + 1)}`

/** How a token is spoilt. Each gives something that is not a token of anybody. */
const SPOILT: Record<string, (token: string, other: string, random: Random) => string> = {
  'one letter is another': (token, _other, random) =>
    at(token, random.below(token.length), random.pick([...LETTERS])),
  'one bit is another': (token, _other, random) => {
    const place = random.below(token.length)
    return at(token, place, String.fromCharCode(token.charCodeAt(place) ^ (1 << random.below(6))))
  },
  'the last letter has another end': (token, _other, random) =>
    at(token, 42, LETTERS[(LETTERS.indexOf(token[42] ?? '') ^ (1 + random.below(3))) % 64] ?? ''),
  'two letters change places': (token, _other, random) => {
    const [one, two] = [random.below(43), random.below(43)]
    return at(at(token, one, token[two] ?? ''), two, token[one] ?? '')
  },
  'some are gone': (token, _other, random) => token.slice(0, random.below(43)),
  'the first are gone': (token, _other, random) => token.slice(1 + random.below(42)),
  'some are added': (token, _other, random) => token + letters(random, 1 + random.below(40)),
  'some come before': (token, _other, random) => letters(random, 1 + random.below(3)) + token,
  'it is turned': (token, _other, random) => {
    const place = 1 + random.below(42)
    return token.slice(place) + token.slice(0, place)
  },
  'it is backwards': (token) => [...token].reverse().join(''),
  'a letter has another case': (token, _other, random) => {
    const place = random.below(43)
    const letter = token[place] ?? ''
    return at(token, place, letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())
  },
  'half is of another': (token, other, random) => {
    const place = 1 + random.below(41)
    return token.slice(0, place) + other.slice(place)
  },
  'it is all by chance': (_token, _other, random) => letters(random, 43),
  'it is written as percents of another': (token, _other, random) => {
    const place = random.below(43)
    return at(token, place, `%${(token.charCodeAt(place) ^ 1).toString(16)}`)
  },
  'something stands after it': (token, _other, random) => token + random.pick(AFTER.filter((x) => x !== ';')),
  'it is the other alphabet': (token) => {
    const other = token.replaceAll('-', '+').replaceAll('_', '/')
    return other === token ? `${token}=` : other
  },
  'a list of two': (token, other) => `${token},${other}`
}
const NAMES = [
  'baak',
  'Baak',
  'BAAK',
  ' baak',
  'baak ',
  'baak[]',
  '__Host-baak',
  '__Secure-baak',
  'baa',
  'baakk'
]

async function twoTokens() {
  const edge = makeEdge()
  const made = await makeLibrary({ edge, people: [{ role: 'admin' }, { role: 'viewer' }] })
  const cookies = [made.people[0], made.people[1]].map(async (person) =>
    ((await signedIn(edge, person?.email ?? '')).cookie() ?? '').slice('baak='.length)
  )
  const [token = '', other = ''] = await Promise.all(cookies)
  return { token, other, live: new Set([token, other]) }
}

const open = async (cookie: string) =>
  (await knock('GET', 'http://baak.example/api/session', { headers: { cookie } })).status

test('of thousands of spoilt cookies none is a session, and the sessions live on', async () => {
  const { token, other, live } = await twoTokens()
  const random = randomOf(firstSeed())
  const ways = Object.entries(SPOILT)
  const accepted: string[] = []
  const tried = new Map<string, number>()
  const goesOn = goingOn(3_300, 400_000, 3)
  for (let mutations = 0; goesOn(mutations); ) {
    const [way, spoil] = random.pick(ways)
    const value = spoil(token, other, random)
    // what stands around a header's value is no part of it, and these no header can hold
    if (live.has(value.trim()) || /[\0\r\n]/.test(value)) continue
    mutations += 1
    tried.set(way, (tried.get(way) ?? 0) + 1)
    if ((await open(`baak=${value}`)) !== 401) accepted.push(way)
  }
  expect(accepted).toEqual([])
  expect(tried.size).toBe(ways.length)
  expect([await open(`baak=${token}`), await open(`baak=${other}`)]).toEqual([200, 200])
  const mutations = [...tried.values()].reduce((sum, count) => sum + count, 0)
  report('sessions', { part: 'cookies', seed: firstSeed(), mutations, ways: ways.length, accepted: 0 })
})

test('a token under any name but its own is none', async () => {
  const { token } = await twoTokens()
  // a browser sends no space around a name: what remains is the name itself
  const own = new Set(['baak', ' baak', 'baak '])
  for (const name of NAMES) {
    expect([name, await open(`${name}=${token}`)]).toEqual([name, own.has(name) ? 200 : 401])
  }
})
