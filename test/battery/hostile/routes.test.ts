import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { report, scale } from '../scale.ts'
import { knock } from './door.ts'
import { type Actor, beginPlace } from './place.ts'
import { holdsFor, PATIENCE } from './replay.ts'
import { type Case, cases, isUpload, requestOf, ROUTES } from './requests.ts'
import { isProper, type Seen, unreached } from './routes.ts'
import { isOfRequest, listen, trouble } from './trouble.ts'

// ten thousand more of these are tried in `in-process/`, where each takes a tenth of the time

let stop = () => {}
beforeAll(() => {
  stop = listen()
  // Meta agrees to everything
  const id = () => `wamid.${crypto.randomUUID()}`
  vi.stubGlobal('fetch', async () => Response.json({ success: true, data: [], messages: [{ id: id() }] }))
})
afterAll(() => {
  stop()
  vi.unstubAllGlobals()
  expect(trouble.filter(isOfRequest)).toEqual([])
})

const asked = (route: string): Omit<Case, 'actor'> => ({
  ...{ route, method: null, params: [], headers: [], query: [['since', '0']] },
  body: { kind: 'right', edits: [], n: 1 }
})

/** Everybody else asks in `in-process/`. */
const ASKING: Actor[] = ['nobody', 'viewer', 'admin', 'operator']

describe('every address', () => {
  test(
    'answers those who may least and those who may most what it says it may',
    async () => {
      const seen: Seen = new Map()
      for (const actor of ASKING) {
        const place = await beginPlace()
        for (const route of ROUTES) await isProper({ ...asked(route), actor }, place, seen)
      }
      expect(ROUTES.length).toBeGreaterThan(60)
      expect(unreached(seen), 'give `rightBody` what these need').toEqual(['POST /api/session'])
      report('hostile routes in the runtime', { cases: ROUTES.length * ASKING.length })
    },
    PATIENCE
  )

  test(
    'that takes a file answers whatever comes instead of one',
    async () => {
      await holdsFor('uploads', scale(100, 10_000), {
        cases: cases(ROUTES.filter(isUpload)),
        begin: beginPlace,
        property: (one, place) => isProper(one, place, new Map())
      })
    },
    PATIENCE
  )
})

describe('a body that is longer than any of ours', () => {
  const LONG = `{"text":"${'x'.repeat(250_000)}"}`
  const json = { 'content-type': 'application/json' }

  test('is refused at every address that takes JSON, before who asks is known, and with its length or without', async () => {
    const place = await beginPlace()
    const routes = ROUTES.filter(
      (route) => /^(POST|PUT|PATCH|DELETE) \/api\//.test(route) && !isUpload(route)
    )
    expect(routes.length).toBeGreaterThan(25)
    for (const route of routes) {
      const { request } = await requestOf(place, { ...asked(route), actor: 'admin' })
      const { method, url } = request
      const told = new Request(url, { method, headers: json, body: LONG })
      const untold = new Request(url, { method, headers: json, body: new Blob([LONG]).stream() })
      for (const one of [told, untold]) {
        const { status, text } = await knock(one)
        expect([route, status, JSON.parse(text).error.reason]).toEqual([route, 400, 'too_long'])
      }
    }
  })

  test('is no trouble where a file is taken, and the longest that a form can send is none anywhere', async () => {
    const place = await beginPlace()
    const [upload = ''] = ROUTES.filter(isUpload)
    const { request: file } = await requestOf(place, { ...asked(upload), actor: 'staff' })
    const { url, headers } = file
    expect((await knock(new Request(url, { method: 'PUT', headers, body: LONG }))).status).toBe(201)
    const template = 'POST /api/libraries/:library_id/conversations/:id/template'
    const { request: sent } = await requestOf(place, { ...asked(template), actor: 'staff' })
    // each sign written as its number: six bytes
    const parameters = `[${Array.from({ length: 20 }, () => `"${'\\u00e9'.repeat(1024)}"`).join()}]`
    const body = (await sent.text()).replace('"parameters":[]', `"parameters":${parameters}`)
    const { status, text } = await knock(
      new Request(sent.url, { method: 'POST', headers: sent.headers, body })
    )
    expect([status, JSON.parse(text).error.reason]).toEqual([400, 'parameters_wrong'])
  })
})
