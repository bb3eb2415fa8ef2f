import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test } from 'vitest'
import worker from '../../workers/index.ts'
import { edgeOf, moveClock } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import { PRODUCTION } from '../support/production.ts'

const DAY = 24 * 3_600_000

afterEach(() => moveClock({ ENVIRONMENT: 'development' }, 0))

const ahead = () => {
  const now = edgeOf(env as Env, createExecutionContext()).now()
  return Math.round((now - Date.now()) / DAY)
}

const put = (body: unknown, more: Partial<Env> = {}) => {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'PUT', headers, body: JSON.stringify(body) }
  const request = new Request('https://baak.example/development/clock', init)
  return worker.fetch(request, { ...env, ...more } as Env, createExecutionContext())
}

describe('the clock', () => {
  test('can be moved in development, and back', async () => {
    expect((await put({ offset_ms: 8 * DAY })).status).toBe(204)
    expect(ahead()).toBe(8)
    await put({ offset_ms: 0 })
    expect(ahead()).toBe(0)
  })

  test('cannot be moved by what is no time', async () => {
    expect((await put({ offset_ms: 'morgen' })).status).toBe(400)
    expect((await put({ offset_ms: 1e15 })).status).toBe(400)
    expect(ahead()).toBe(0)
  })

  test('cannot be moved in production, where there is no such door', async () => {
    expect((await put({ offset_ms: 8 * DAY }, PRODUCTION)).status).toBe(404)
    moveClock({ ENVIRONMENT: 'production' }, 8 * DAY)
    expect(ahead()).toBe(0)
  })
})

const ASKED = JSON.stringify({ offset_ms: 8 * DAY, ENVIRONMENT: 'development', environment: 'development' })
const JSON_BODY = { 'content-type': 'application/json' }

/** Whatever somebody might try to be taken for development by. */
const TRICKS: [string, string, RequestInit][] = [
  ['as it is', '/development/clock', { method: 'PUT' }],
  ['by another method', '/development/clock', { method: 'POST' }],
  [
    'by a method in a header',
    '/development/clock',
    {
      ...{ method: 'POST', headers: { 'x-http-method-override': 'PUT', 'x-method-override': 'PUT' } }
    }
  ],
  [
    'by a header',
    '/development/clock',
    {
      ...{ method: 'PUT', headers: { environment: 'development', 'x-environment': 'development' } }
    }
  ],
  ['by a cookie', '/development/clock', { method: 'PUT', headers: { cookie: 'ENVIRONMENT=development' } }],
  ['by its query', '/development/clock?ENVIRONMENT=development&environment=development', { method: 'PUT' }],
  [
    'from where development is',
    '/development/clock',
    {
      ...{ method: 'PUT', headers: { host: 'localhost:8787', origin: 'http://localhost:8787' } }
    }
  ],
  [
    'as a proxy',
    '/development/clock',
    {
      ...{ method: 'PUT', headers: { 'x-forwarded-host': '127.0.0.1', 'x-forwarded-for': '127.0.0.1' } }
    }
  ],
  [
    'by the address of another',
    '/health',
    {
      ...{
        method: 'PUT',
        headers: { 'x-original-url': '/development/clock', 'x-rewrite-url': '/development/clock' }
      }
    }
  ],
  ['by a longer path', '/api/../development/clock', { method: 'PUT' }],
  ['by a path within a path', '/api/development/clock', { method: 'PUT' }],
  ['by two slashes', '//development//clock', { method: 'PUT' }],
  ['by a slash at the end', '/development/clock/', { method: 'PUT' }],
  ['by capitals', '/Development/CLOCK', { method: 'PUT' }],
  ['by codes for letters', '/%64evelopment/cloc%6B', { method: 'PUT' }]
]

describe('nobody reaches the clock of production', () => {
  test.each(TRICKS)('%s', async (_how, path, init) => {
    const headers = { ...JSON_BODY, ...(init.headers as Record<string, string>) }
    const request = new Request(`https://baak.example${path}`, { ...init, headers, body: ASKED })
    const response = await worker.fetch(request, { ...env, ...PRODUCTION } as Env, createExecutionContext())
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(ahead()).toBe(0)
  })

  test.each(['Development', 'development ', 'dev', '', undefined])(
    'a Worker that is called %o is no development, and does not run at all',
    async (name) => {
      const more = { ...PRODUCTION, ENVIRONMENT: name as 'production' }
      expect((await put({ offset_ms: 8 * DAY }, more)).status).toBe(503)
      moveClock({ ENVIRONMENT: name as 'production' }, 8 * DAY)
      expect(ahead()).toBe(0)
    }
  )
})
