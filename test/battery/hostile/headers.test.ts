import { beforeAll, describe, expect, test } from 'vitest'
import { codeFor, openBrowser } from '../../support/app.ts'
import { makeEdge } from '../../support/edge.ts'
import { PRODUCTION } from '../../support/production.ts'
import { expectClosed } from './answers.ts'
import { knock } from './door.ts'
import { beginPlace, type Place, presentCookie } from './place.ts'
import { ROUTES } from './requests.ts'

const files = import.meta.glob('../../../web/console/public/_h*', {
  query: '?raw',
  import: 'default',
  eager: true
})
/** What the console's page and all beside it are served with. */
const page = new Headers(
  (Object.values(files)[0] ?? '')
    .split('\n/assets/*')[0]
    ?.split('\n')
    .flatMap((line) => {
      const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.*)$/.exec(line) ?? []
      return name ? [[name, value] as [string, string]] : []
    })
)

const LONG_ENOUGH = 31_536_000

function expectOnlyHttps(headers: Headers) {
  const [, age = '0'] =
    /^max-age=(\d+); includeSubDomains$/.exec(headers.get('strict-transport-security') ?? '') ?? []
  expect(Number(age)).toBeGreaterThanOrEqual(LONG_ENOUGH)
}

describe('the page', () => {
  const policy = new Map(
    (page.get('content-security-policy') ?? '').split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ')
      return [name, sources]
    })
  )

  test('lets in nothing that is not named, and no script but our own files', () => {
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('script-src')).toEqual(["'self'"])
    for (const name of ['base-uri', 'frame-ancestors']) expect(policy.get(name)).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'self'"])
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
  })

  test('names no source from outside, and nothing unsafe', () => {
    const sources = [...policy.values()].flat()
    const ours = /^(?:'self'|'none'|'script'|blob:|data:|'sha256-[A-Za-z0-9+/]{43}=')$/
    expect(sources.filter((source) => !ours.test(source))).toEqual([])
    const withData = [...policy].filter(([, list]) => list.includes('data:')).map(([name]) => name)
    expect(withData).toEqual(['img-src'])
  })

  test('has the rest of what a scanner asks', () => {
    expectOnlyHttps(page)
    expect(page.get('x-content-type-options')).toBe('nosniff')
    expect(page.get('referrer-policy')).toBe('no-referrer')
    expect(page.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(page.get('cross-origin-resource-policy')).toBe('same-origin')
    for (const power of ['camera', 'microphone', 'geolocation', 'payment', 'usb'])
      expect(page.get('permissions-policy')).toContain(`${power}=()`)
    expect(page.get('access-control-allow-origin')).toBeNull()
  })

  test('keeps its own headers where the Worker hands out a file of it', async () => {
    const file = () =>
      new Response('let a', { headers: { ...Object.fromEntries(page), 'content-type': 'text/javascript' } })
    const ASSETS = { fetch: async () => file() } as unknown as Fetcher
    const { headers } = await knock(new Request('https://baak.example/assets/a.js'), { ASSETS })
    for (const [name, value] of page) expect([name, headers.get(name)]).toEqual([name, value])
  })
})

describe('every other answer over https', () => {
  const get = (path: string, changes = {}, headers = {}) =>
    knock(new Request(`https://baak.example${path}`, { headers }), changes)

  test.each(ROUTES.map((route) => route.slice(route.indexOf(' ') + 1)))(
    'of %s is no page, and comes over https only',
    async (path) => {
      const { headers } = await get(path)
      expectClosed(headers)
      expectOnlyHttps(headers)
    }
  )

  test('is so when production refuses to run, and when there is no such address', async () => {
    for (const answer of [
      await get('/api/session', { ...PRODUCTION, CLOSED: 'yes' }),
      await get('/nowhere')
    ]) {
      expect(answer.text).toBe('')
      expectClosed(answer.headers)
      expectOnlyHttps(answer.headers)
    }
  })

  test('lets no other site read it, though it asks first', async () => {
    for (const method of ['OPTIONS', 'GET', 'POST']) {
      const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
      const answer = await knock(new Request('https://baak.example/api/session', { method, headers }))
      const allowed = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))
      expect(allowed).toEqual([])
    }
  })
})

describe('the session cookie', () => {
  test('is for this host and https alone, and no script reads it; over plain http it has a name of its own', async () => {
    const edge = makeEdge()
    const { made } = await beginPlace()
    for (const [origin, name, secure] of [
      ['https://baak.example', '__Host-baak', true],
      ['http://localhost', 'baak', false]
    ] as const) {
      const browser = openBrowser(edge, origin)
      const code = await codeFor(edge, browser, made.person.email)
      const { headers } = await browser.fetch('POST', '/api/session', { email: made.person.email, code })
      const [value = '', ...flags] = (headers.get('set-cookie') ?? '').split('; ')
      expect(value).toMatch(new RegExp(`^${name}=[\\w-]{43}$`))
      const wanted = ['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax', ...(secure ? ['Secure'] : [])]
      expect(flags.sort()).toEqual(wanted.sort())
    }
  })
})

describe('a file of a patron', () => {
  let place: Place
  beforeAll(async () => {
    place = await beginPlace()
  })

  test('is to be saved, runs nothing, stands in no page of another site, and is of the type that its bytes are', async () => {
    const cookie = `__Host-${await presentCookie(place, 'viewer')}`
    const path = `/api/libraries/${place.made.library.id}/attachments/${place.ids.attachment}`
    const { status, headers } = await knock(
      new Request(`https://baak.example${path}`, { headers: { cookie } })
    )
    expect(status).toBe(200)
    expectOnlyHttps(headers)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="/)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('private, no-cache')
  })
})
