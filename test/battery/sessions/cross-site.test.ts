import { beforeAll, expect, test } from 'vitest'
import { codeFor, openBrowser } from '../../support/app.ts'
import { firstSeed, goingOn, report } from '../scale.ts'
import { type Random, randomOf } from '../world/random.ts'
import { DOORS, isUnsafe, LIBRARY } from './doors.ts'
import { ask, contents, knock, makeWorld, ORIGIN, type World } from './world.ts'

const SOCKET = `GET ${LIBRARY}/socket`
/** What acts, and what stays open. */
const routes = [...DOORS.keys()].filter((route) => isUnsafe(route) || route === SOCKET)

/** What a browser says of a page that is not ours. */
const FOREIGN: Record<string, Record<string, string>> = {
  'another site': { origin: 'https://elders.example', 'sec-fetch-site': 'cross-site' },
  'another site, by an old browser': { origin: 'https://elders.example' },
  'a neighbour on our domain': { origin: 'http://www.baak.example', 'sec-fetch-site': 'same-site' },
  'a neighbour that hides its origin': { 'sec-fetch-site': 'same-site' },
  'a frame without an origin': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'a file on the computer': { origin: 'null' },
  'our name on another port': { origin: `${ORIGIN}:8080` },
  'our name over another protocol': { origin: 'https://baak.example' },
  'our name before another': { origin: `${ORIGIN}.elders.example` },
  'our name after another': { origin: 'http://elders-baak.example' },
  'our name for a user': { origin: `${ORIGIN}@elders.example` },
  'an address that somebody typed': { 'sec-fetch-site': 'none' },
  'our origin from another site': { origin: ORIGIN, 'sec-fetch-site': 'cross-site' },
  'our origin twice': { origin: `${ORIGIN}, ${ORIGIN}` },
  'an origin that is empty': { origin: '' },
  'a site that is empty': { 'sec-fetch-site': '' }
}

let world: World
let before: Record<string, string>
beforeAll(async () => {
  world = await makeWorld('admin', true)
  before = await contents(world)
})

test.each(Object.entries(FOREIGN))(
  '%s cannot act, nor listen, in a browser that is signed in',
  async (_who, headers) => {
    for (const route of routes) {
      const answer = await ask(route, world.ids, { cookie: world.cookie, ...headers })
      expect([route, answer.status, JSON.parse(answer.text).error.reason]).toEqual([
        route,
        403,
        'foreign_origin'
      ])
    }
    report('sessions', { cases: routes.length })
  }
)

/** How the name of a site is made to look like ours. */
const LIKE_OURS: ((random: Random) => string)[] = [
  (random) =>
    `${ORIGIN}${random.pick(['.', ':', '/', '\\', '?', '#', '%', ' x', ',', ';', '..', ':81', ':8o'])}`,
  (random) => `${ORIGIN}${random.pick(['.', '-', '@', ':80@', '%2e', '/../'])}${letters(random)}.example`,
  (random) => `${random.pick(['https', 'ws', 'file', 'HTTP', 'htt', 'data', ''])}://baak.example`,
  (random) => `http://${letters(random)}${random.pick(['.', '-', '', '@'])}baak.example`,
  (random) => `http://baak.example:${1 + random.below(65_535)}`,
  (random) => swapped(ORIGIN, random),
  (random) => ORIGIN.slice(0, random.below(ORIGIN.length - 1) + 1),
  (random) => ORIGIN.replace('baak', random.pick(['BAAK', 'xn--bak-3ra', 'baak%00', 'b%61ak'])),
  (random) =>
    random.pick([
      'null',
      'undefined',
      '*',
      'self',
      'about:blank',
      'http://',
      'http://[::1]',
      '//baak.example'
    ]),
  (random) => letters(random)
]
const SITES = [
  'cross-site',
  'same-site',
  'none',
  'Same-Origin',
  'same-origin, cross-site',
  'same_origin',
  'x',
  ''
]

const letters = (random: Random) =>
  Array.from({ length: 1 + random.below(12) }, () =>
    random.pick([...'abcdefghijklmnopqrstuvwxyz0123456789'])
  ).join('')

function swapped(text: string, random: Random): string {
  const place = random.below(text.length)
  return `${text.slice(0, place)}${random.pick([...'abcdexyz0.:/-'])}${text.slice(place + 1)}`
}

function foreignHeaders(random: Random): Record<string, string> {
  const origin = random.pick(LIKE_OURS)(random).trim()
  const site = random.pick(SITES)
  const headers = random.pick([
    { origin },
    { origin, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': site }
  ])
  return headers.origin === ORIGIN ? { origin: 'null' } : headers
}

test('of thousands of origins that look like ours none is ours, and nothing changed', async () => {
  const random = randomOf(firstSeed())
  const goesOn = goingOn(6_500, 200_000, 3)
  let mutations = 0
  for (; goesOn(mutations); mutations += 1) {
    const route = random.pick(routes)
    const headers = foreignHeaders(random)
    const answer = await ask(route, world.ids, { cookie: world.cookie, ...headers })
    expect([headers, answer.status]).toEqual([headers, 403])
  }
  expect(await contents(world)).toEqual(before)
  report('sessions', { part: 'origins', seed: firstSeed(), mutations, accepted: 0 })
})

/** What a form or a script of another site can send without asking first. */
const FORMS = [
  'text/plain',
  'text/plain; charset=utf-8',
  'text/plain;application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/html',
  'text/json',
  'application/jsonp',
  'application/octet-stream'
]

test.each(FORMS)('a body that is sent as %s is not read, wherever it came from', async (type) => {
  const withBody = routes.filter((route) => DOORS.get(route)?.body)
  for (const route of withBody) {
    const answer = await ask(route, world.ids, { cookie: world.cookie, 'content-type': type })
    expect([route, answer.status]).toEqual([route, 400])
  }
  expect(await contents(world)).toEqual(before)
  report('sessions', { cases: withBody.length })
})

test('our own page can act; so can a script, that sends neither header', async () => {
  for (const headers of [{ origin: ORIGIN, 'sec-fetch-site': 'same-origin' }, { origin: ORIGIN }, {}]) {
    const answer = await ask('PATCH /session/preferences', world.ids, { cookie: world.cookie, ...headers })
    expect(answer.status).toBe(200)
  }
})

test('what a request says beside its method and address makes it no other request', async () => {
  const { cookie } = world
  for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
    const answer = await ask('GET /session', world.ids, { cookie, [name]: 'DELETE' })
    expect([name, answer.status]).toEqual([name, 200])
  }
  expect((await ask('GET /session', world.ids, { cookie })).status).toBe(200)
  const hosts = { 'x-forwarded-host': 'elders.example', 'x-forwarded-proto': 'https' }
  const foreign = { cookie, origin: 'https://elders.example', ...hosts }
  expect((await ask('PATCH /session/preferences', world.ids, foreign)).status).toBe(403)
})

test('no answer lets another site read: there is no CORS', async () => {
  for (const method of ['GET', 'OPTIONS']) {
    const headers = { cookie: world.cookie, origin: 'https://elders.example' }
    const answer = await knock(method, `${ORIGIN}/api/session`, {
      headers: { ...headers, 'access-control-request-method': 'DELETE' }
    })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  }
})

test('another site cannot sign someone in, as somebody of its choice', async () => {
  const { edge, made } = world
  const email = made.people[1]?.email ?? ''
  const code = await codeFor(edge, openBrowser(edge), email)
  const body = JSON.stringify({ email, code })
  const init = { headers: { 'content-type': 'application/json', origin: 'https://elders.example' }, body }
  const answer = await knock('POST', `${ORIGIN}/api/session`, init)
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
})
