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
