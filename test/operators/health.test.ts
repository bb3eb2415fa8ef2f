import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import worker from '../../workers/index.ts'
import { directoryOf } from '../../workers/lib/context.ts'
import { oldestUnprocessed } from '../../workers/lib/due.ts'
import type { Env } from '../../workers/lib/env.ts'
import { deleteDue, endDelivery } from '../../workers/intake/queries.ts'
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
  await endChore(edge, 'deliveries', { handled: 0, failed: 0, error: null, lag_ms: 0 })
}

test.each([
  ['all is well', { ticked_at: NOW - MINUTE, received_at: null }, []],
  ['a message came four minutes ago', { ticked_at: NOW - MINUTE, received_at: NOW - 4 * MINUTE }, []],
  ['the last tick was six minutes ago', { ticked_at: NOW - 6 * MINUTE, received_at: null }, ['cron']],
  ['the last tick lies ahead', { ticked_at: NOW + 60 * MINUTE, received_at: null }, ['cron']],
  ['nothing ever ticked', { ticked_at: null, received_at: null }, ['cron']],
  ['a message waits for six minutes', { ticked_at: NOW, received_at: NOW - 6 * MINUTE }, ['deliveries']],
  ['both', { ticked_at: null, received_at: NOW - 6 * MINUTE }, ['cron', 'deliveries']]
])('an outside watch hears what is wrong when %s', (_when, facts, expected) => {
  expect(failingOf(facts, NOW)).toEqual(expected)
})

/** A message that came six minutes ago; `at`: when it is worked on next. */
async function waiting(at: number) {
  const { library, ctx, channel } = await makeLibrary()
  const database = (env as Env)[library.database as `LIBRARIES_${number}`]
  if (!database) throw new Error('the library has no database')
  const run = (sql: string, ...values: (string | number)[]) =>
    database
      .prepare(sql)
      .bind(...values)
      .run()
  const received_at = Date.now() - 6 * MINUTE
  const insert =
    'insert into deliveries (library_id, id, channel_id, field, received_at, lease_until) values (?, ?, ?, ?, ?, ?)'
  await run(insert, library.id, 'late', channel.id, 'messages', received_at, at)
  await run("insert into due (kind, at, library_id, id) values ('delivery', ?, ?, 'late')", at, library.id)
  return {
    received_at,
    buried: () => ctx.db.commit(endDelivery(ctx.db, 'late', DEAD), deleteDue(ctx.db, 'delivery', at, 'late'))
  }
}

const DEAD = { state: 'dead', outcomes: '{}', attempts: 10, error: 'failed: Error' } as const

test.each([
  ['nobody has worked on', -MINUTE],
  ['failed and waits for its next try', 60 * MINUTE]
])(
  'the health page fails while a message of six minutes ago %s, and says no more than that',
  async (_why, next) => {
    await ticked()
    const { received_at, buried } = await waiting(Date.now() + next)
    const during = await health()
    await buried()
    expect(during.status).toBe(503)
    expect(during.body).toEqual({ ok: false, version: expect.any(String), failing: ['deliveries'] })
    expect(await oldestUnprocessed(makeEdge())).not.toBe(received_at)
  }
)

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
