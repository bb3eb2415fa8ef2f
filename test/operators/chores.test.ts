import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { counting } from '../../scripts/bench/counting.ts'
import { clock, type Context, directoryOf, moveClock } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import { SLICE } from '../../workers/lib/slices.ts'
import { DAY, HOUR, MINUTE } from '../../workers/lib/time.ts'
import { eachDue } from '../../workers/libraries/each-due.ts'
import { pruneMails } from '../../workers/mails/prune.ts'
import { EVERY } from '../../workers/operators/chore-times.ts'
import { findChore, saveChoreStart } from '../../workers/operators/queries.ts'
import { runChore, scheduled } from '../../workers/schedule.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'
import { dueOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

afterEach(() => void vi.restoreAllMocks())

/** Before anything that other tests left. */
const LONG_AGO = 1_000_000

/** So many rows of a kind that nothing else in these tests uses. */
async function due({ db }: Context, count: number, at = LONG_AGO) {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ kind: 'waiting_item' as const, at: at + index, library_id: db.library_id },
    id: `row${String(index).padStart(4, '0')}`
  }))
  for (let from = 0; from < count; from += 20)
    await db.commit(db.insertInto('due').values(rows.slice(from, from + 20)))
}

const forget = ({ db }: Context, id: string) =>
  db.commit(
    db
      .deleteFrom('due')
      .where('library_id', '=', db.library_id)
      .where('id', '=', id)
      .where('kind', '=', 'waiting_item')
  )

const clear = ({ db }: Context) =>
  db.commit(db.deleteFrom('due').where('library_id', '=', db.library_id).where('kind', '=', 'waiting_item'))

describe('a turn over all libraries', () => {
  test('leaves a library that keeps failing, and comes to all others, in whatever number it fails', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const [bad, good] = [await makeLibrary(), await makeLibrary()]
    await due(bad.ctx, 450)
    await due(good.ctx, 2, LONG_AGO + 500)
    const edge = makeEdge()
    edge.clock.at = LONG_AGO + HOUR
    const tried: string[] = []
    const turn = await eachDue(edge, 'waiting_item', async (library, row) => {
      tried.push(library.id)
      if (library.id === bad.library.id) throw new TypeError()
      await forget(good.ctx, row.id)
    })
    expect(turn).toEqual({ handled: 2, failed: 3, error: 'TypeError', lag_ms: HOUR })
    expect(tried.filter((id) => id === bad.library.id)).toHaveLength(3)
    // nothing of it is lost: it comes again at the next turn
    expect((await dueOf(bad.ctx)).filter(({ kind }) => kind === 'waiting_item')).toHaveLength(450)
    await clear(bad.ctx)
  })

  test('stops after its time, and the next goes on where it stopped', async () => {
    const made = await makeLibrary()
    await due(made.ctx, 3)
    const edge = makeEdge()
    const take = async () => {
      edge.clock.at = LONG_AGO + HOUR
      return eachDue(edge, 'waiting_item', async (_library, row) => {
        await forget(made.ctx, row.id)
        edge.clock.at = (edge.clock.at ?? 0) + 61_000
      })
    }
    expect((await take()).handled).toBe(2)
    expect((await take()).handled).toBe(1)
    expect((await take()).handled).toBe(0)
  })
})

test('a chore says of how many things it failed, and how long its work had waited', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const made = await makeLibrary()
  await due(made.ctx, 1)
  const failing = {
    ...env.LIBRARIES_1,
    batch: () => Promise.reject(new RangeError())
  } as unknown as D1Database
  const edge = makeEdge({
    LIBRARIES_1: Object.assign(failing, { prepare: env.LIBRARIES_1.prepare.bind(env.LIBRARIES_1) })
  })
  const directory = directoryOf(edge)
  edge.clock.at = LONG_AGO + HOUR
  await runChore(edge, 'waiting_items')
  expect(await findChore(directory, 'waiting_items')).toMatchObject({
    ...{ last_handled: 0, last_failed: 1, error: 'RangeError', lag_ms: HOUR }
  })
  await clear(made.ctx)
  edge.clock.at = LONG_AGO + 2 * HOUR
  await runChore(edge, 'waiting_items')
  expect(await findChore(directory, 'waiting_items')).toMatchObject({
    last_failed: 0,
    error: null,
    lag_ms: 0
  })
})

test('a chore that began in the future runs all the same: only its clock was wrong', async () => {
  const edge = makeEdge()
  const directory = directoryOf(edge)
  const now = Date.now()
  await directory.commit(saveChoreStart(directory, 'old_mails', now + 30 * DAY))
  edge.clock.at = now
  await runChore(edge, 'old_mails')
  expect(await findChore(directory, 'old_mails')).toMatchObject({
    last_started_at: now,
    last_finished_at: now
  })
})

test('old mails are removed a slice at a time, all of them in the end', async () => {
  const edge = makeEdge()
  const now = Date.now()
  edge.clock.at = now
  await env.DIRECTORY.prepare(
    `insert into mails (id, recipient, state, next_attempt_at, created_at)
    with recursive n (i) as (select 1 union all select i + 1 from n where i < ${2 * SLICE + 1})
    select 'mal_old' || i, 'x', 'sent', 1, 1 from n`
  ).run()
  const before = edge.meter.statements
  expect(await pruneMails(edge)).toBeGreaterThanOrEqual(2 * SLICE + 1)
  expect(edge.meter.statements - before).toBe(3)
})

/** What a tick with its jobs reads of the databases. */
async function costOfTick(): Promise<number> {
  const counted = Object.entries({ ...env } as Env).map(([name, bound]) =>
    /^(DIRECTORY|LIBRARIES_\d)$/.test(name) ? ([name, counting(bound as D1Database)] as const) : null
  )
  const databases = counted.filter((one) => one !== null)
  const jobs: string[] = []
  const watched = {
    ...env,
    ...Object.fromEntries(databases.map(([name, { d1 }]) => [name, d1])),
    CHORES: { send: async ({ id }: { id: string }) => void jobs.push(id) }
  } as unknown as Env
  // a year ago nothing of any test was due
  moveClock(watched, -390 * DAY)
  await scheduled({} as ScheduledController, watched, createExecutionContext())
  const edge = { ...makeEdge(watched), now: clock }
  for (const id of jobs) await runChore(edge, id)
  moveClock(watched, 0)
  return databases.reduce(
    (
      sum,
      [
        ,
        {
          counted: { rows_read }
        }
      ]
    ) => sum + rows_read,
    0
  )
}

test('a tick with nothing due reads as many rows in a library full of messages as in an empty one', async () => {
  const made = await makeLibrary()
  // now every chore had its turn
  await costOfTick()
  const before = await costOfTick()
  for (let count = 0; count < 25; count += 1)
    await post(messageBody(made.channel, makePatron(), 'Zijn jullie open?'))
  expect(await costOfTick()).toBe(before)
  expect(before).toBeLessThanOrEqual(5 * Object.keys(EVERY).length)
})

test('a tick hands over those chores only whose turn it is', async () => {
  const sent: string[] = []
  const watched = { ...env, CHORES: { send: async ({ id }: { id: string }) => void sent.push(id) } }
  const tick = () => scheduled({} as ScheduledController, watched as unknown as Env, createExecutionContext())
  const directory = directoryOf(makeEdge())
  for (const id of ['old_mails', 'old_sessions'])
    await directory.commit(saveChoreStart(directory, id, Date.now() - 10 * MINUTE))
  await directory.commit(saveChoreStart(directory, 'old_quarantine', Date.now() - 2 * HOUR))
  await tick()
  expect(sent).toContain('seals')
  expect(sent).toContain('old_quarantine')
  expect(sent).not.toContain('old_mails')
  expect(sent).not.toContain('old_sessions')
})
