import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import worker from '../../workers/index.ts'
import { directoryOf } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import { beginChore, endChore } from '../../workers/operators/chores.ts'
import { failingOf } from '../../workers/operators/health.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'

const MINUTE = 60_000
const NOW = Date.UTC(2026, 10, 24, 9, 0)

const health = async () => {
  const request = new Request('https://baak.test/health')
  const response = await worker.fetch(request, env as Env, createExecutionContext())
  return { status: response.status, body: (await response.json()) as { failing: string[]; version: string } }
}

const ticked = async () => {
  const edge = makeEdge()
  await beginChore(edge, 'deliveries', MINUTE)
  await endChore(edge, 'deliveries', 0, null)
}

test.each([
  ['all is well', { ticked_at: NOW - MINUTE, due_at: null }, []],
  ['work is due in a minute', { ticked_at: NOW - MINUTE, due_at: NOW + MINUTE }, []],
  ['the last tick was six minutes ago', { ticked_at: NOW - 6 * MINUTE, due_at: null }, ['cron']],
  ['nothing ever ticked', { ticked_at: null, due_at: null }, ['cron']],
  ['a message waits for six minutes', { ticked_at: NOW, due_at: NOW - 6 * MINUTE }, ['deliveries']],
  ['both', { ticked_at: null, due_at: NOW - 6 * MINUTE }, ['cron', 'deliveries']]
])('an outside watch hears what is wrong when %s', (_when, facts, expected) => {
  expect(failingOf(facts, NOW)).toEqual(expected)
})

test('the health page fails while a delivered message waits longer than five minutes, and says no more than that', async () => {
  await ticked()
  const { library } = await makeLibrary()
  const database = (env as Env)[library.database as `LIBRARIES_${number}`]
  if (!database) throw new Error('the library has no database')
  const row = [Date.now() - 6 * MINUTE, library.id, 'late'] as const
  await database
    .prepare("insert into due (kind, at, library_id, id) values ('delivery', ?, ?, ?)")
    .bind(...row)
    .run()
  const during = await health()
  await database
    .prepare("delete from due where kind = 'delivery' and at = ? and library_id = ? and id = ?")
    .bind(...row)
    .run()
  expect(during.status).toBe(503)
  expect(during.body).toEqual({ ok: false, version: expect.any(String), failing: ['deliveries'] })
})

test('the health page fails when the minute has stopped ticking', async () => {
  await ticked()
  expect((await health()).body.failing).not.toContain('cron')
  const directory = directoryOf(makeEdge())
  const stopped = { last_finished_at: Date.now() - 6 * MINUTE }
  await directory.commit(directory.updateTable('chores').set(stopped).where('id', '=', 'deliveries'))
  const { status, body } = await health()
  await ticked()
  expect(status).toBe(503)
  expect(body.failing).toContain('cron')
})

test('somebody who finds a weakness reads where to report it, on a page that has not expired', async () => {
  const request = new Request('https://baak.test/.well-known/security.txt')
  const response = await worker.fetch(request, env as Env, createExecutionContext())
  const text = await response.text()
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
  expect(text).toMatch(/^Contact: mailto:/)
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
  expect(expires).toBeGreaterThan(Date.now() + 90 * 24 * 60 * MINUTE)
  expect(expires).toBeLessThan(Date.now() + 365 * 24 * 60 * MINUTE)
})
