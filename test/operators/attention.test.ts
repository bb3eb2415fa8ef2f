import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { counting } from '../../scripts/bench/counting.ts'
import { type Context, directoryOf } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { HOUR, MINUTE } from '../../workers/lib/time.ts'
import { listDeadDeliveries, replayDelivery } from '../../workers/intake/dead.ts'
import { showAttention } from '../../workers/operators/attention.ts'
import { EVERY, troubledChores } from '../../workers/operators/chore-times.ts'
import { composeAll } from '../../workers/replies/compose.ts'
import { resend } from '../../workers/replies/resend.ts'
import { type Desk, makeDesk } from '../support/desk.ts'
import { makeEdge } from '../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { faults } from '../support/simulator.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

type Attention = Awaited<ReturnType<typeof showAttention>>

/** What the screen says of one library. */
async function of(made: MadeLibrary, edge = makeEdge()) {
  const shown = await showAttention(edge)
  const own = <Line extends { library_id: string }>(lines: Line[]) =>
    lines.filter((line) => line.library_id === made.library.id)
  const { dead, uncertain, late } = shown
  return { dead: own(dead.lines), uncertain: own(uncertain.lines), late: own(late.lines) }
}

const NOTHING = { dead: [], uncertain: [], late: [] }

async function buried({ ctx, channel }: MadeLibrary, received_at: number): Promise<string> {
  const id = crypto.randomUUID()
  const row = { library_id: ctx.db.library_id, id, channel_id: channel.id, field: 'messages' }
  await ctx.db.commit(
    ctx.db
      .insertInto('deliveries')
      .values({ ...row, received_at, lease_until: received_at, state: 'dead', raw: 'Woorden' })
  )
  return id
}

const line = (made: MadeLibrary, count: number, oldest_at: number) => ({
  ...{ library_id: made.library.id, library: made.library.name, count, oldest_at }
})

// the longest ago of all, so that what other tests left behind stands after it
const LONG_AGO = Date.UTC(2020, 0, 1)

describe.each(['LIBRARIES_1', 'LIBRARIES_2'] as const)('in %s', (database) => {
  test('what is dead is counted for its library, until it is given a new life', async () => {
    const made = await makeLibrary({ database })
    expect(await of(made)).toEqual(NOTHING)
    const first = await buried(made, LONG_AGO)
    const second = await buried(made, LONG_AGO + HOUR)
    expect(await of(made)).toEqual({ ...NOTHING, dead: [line(made, 2, LONG_AGO)] })
    const edge = makeEdge()
    const listed = await listDeadDeliveries(edge, made.person.id)
    const ids = listed.filter((item) => item.library_id === made.library.id).map((item) => item.id)
    expect(ids.sort()).toEqual([first, second].sort())
    await replayDelivery(edge, made.person.id, made.library.id, first)
    await replayDelivery(edge, made.person.id, made.library.id, second)
    const after = await of(made)
    expect(after.dead).toEqual([])
    // they came long ago and have no outcome: that is late
    expect(after.late).toEqual([{ ...line(made, 2, LONG_AGO), kind: 'delivery' }])
    await done(made.ctx)
  })
})

/** What this test left undone would stand on the list of the next. */
const done = ({ db }: Context) =>
  db.commit(
    db.updateTable('deliveries').set({ state: 'done' }).where('library_id', '=', db.library_id),
    db.deleteFrom('due').where('library_id', '=', db.library_id)
  )

/** An answer of which nobody knows whether it arrived. */
async function lost(desk: Desk): Promise<string> {
  await faults({ where: 'messages', hang_up: 'after' })
  const id = newId('message')
  await composeAll(desk.staff, desk.conversationId, {
    id,
    text: 'Tot vijf uur',
    reply_to: null,
    attachments: []
  })
  await desk.later(10_000)
  await faults()
  return id
}

test('a send of which nobody knows is uncertain once its people are asked, until they decide', async () => {
  const desk = await makeDesk()
  const id = await lost(desk)
  expect((await of(desk.made)).uncertain).toEqual([])
  await desk.later(HOUR)
  const { uncertain } = await of(desk.made)
  expect(uncertain).toEqual([line(desk.made, 1, expect.any(Number) as unknown as number)])
  await resend(desk.staff, id, newId('message'))
  expect((await of(desk.made)).uncertain).toEqual([])
})

const dueAt = ({ db }: Context, kind: 'outbox' | 'attachment' | 'seal', at: number) =>
  db.commit(db.insertInto('due').values({ kind, at, library_id: db.library_id, id: newId('message') }))

test.each([
  ['outbox', 5 * MINUTE],
  ['attachment', 15 * MINUTE],
  ['seal', HOUR]
] as const)('what is due (%s) is late after its time, and not before', async (kind, after) => {
  const made = await makeLibrary()
  const at = LONG_AGO
  await dueAt(made.ctx, kind, at)
  const edge = makeEdge()
  edge.clock.at = at + after - 1
  expect((await of(made, edge)).late).toEqual([])
  edge.clock.at = at + after
  expect((await of(made, edge)).late).toEqual([{ ...line(made, 1, at), kind }])
  await done(made.ctx)
})

test('a delivery that fails again and again is late, although its next try is still to come', async () => {
  const made = await makeLibrary()
  const id = await buried(made, LONG_AGO)
  const { db } = made.ctx
  const next = Date.now() + 8 * HOUR
  await db.commit(
    db.updateTable('deliveries').set({ state: 'received' }).where('library_id', '=', db.library_id),
    db.insertInto('due').values({ kind: 'delivery', at: next, library_id: db.library_id, id })
  )
  expect((await of(made)).late).toEqual([{ ...line(made, 1, LONG_AGO), kind: 'delivery' }])
  await done(made.ctx)
})

test('mail that did not leave is late after five minutes', async () => {
  const edge = makeEdge()
  const db = directoryOf(edge)
  const id = newId('mail')
  const mail = { id, recipient: 'iemand@bibliotheek.example', sealed: 'x', created_at: LONG_AGO }
  await db.commit(db.insertInto('mails').values({ ...mail, next_attempt_at: Date.now() + HOUR }))
  edge.clock.at = LONG_AGO + 5 * MINUTE - 1
  expect((await showAttention(edge)).mails).toBeNull()
  edge.clock.at = LONG_AGO + 5 * MINUTE
  expect((await showAttention(edge)).mails).toEqual({ count: 1, oldest_at: LONG_AGO })
  await db.commit(db.deleteFrom('mails').where('id', '=', id))
})

describe('a chore', () => {
  const NOW = Date.UTC(2026, 10, 24, 9, 0)
  const all = (
    changes: { id: string; last_finished_at?: number | null; error?: string | null; lag_ms?: number }[] = []
  ) =>
    Object.keys(EVERY).map((id) => {
      const change = changes.find((run) => run.id === id)
      return { id, last_finished_at: NOW, error: null, lag_ms: 0, ...change }
    })

  test.each([
    ['all ran just now', all(), []],
    ['one failed', all([{ id: 'seals', error: 'TypeError' }]), [['seals', 'failed']]],
    ['one missed some ticks', all([{ id: 'outbox', last_finished_at: NOW - 11 * MINUTE }]), []],
    [
      'one stopped, whatever it said last',
      all([{ id: 'outbox', last_finished_at: NOW - 12 * MINUTE, error: 'TypeError' }]),
      [['outbox', 'stopped']]
    ],
    ['one ended in an hour', all([{ id: 'outbox', last_finished_at: NOW + HOUR }]), [['outbox', 'stopped']]],
    ['one found old work', all([{ id: 'seals', lag_ms: 12 * MINUTE }]), [['seals', 'behind']]],
    ['one found work of its last turn', all([{ id: 'seals', lag_ms: 11 * MINUTE }]), []],
    ['an hourly one ran an hour ago', all([{ id: 'old_mails', last_finished_at: NOW - HOUR }]), []],
    ['one never ran', all().filter(({ id }) => id !== 'mails'), [['mails', 'stopped']]],
    ['one began and did not end', all([{ id: 'mails', last_finished_at: null }]), [['mails', 'stopped']]]
  ])('is shown when it does not do its work: %s', (_when, runs, expected) => {
    expect(troubledChores(runs, NOW).map(({ id, trouble }) => [id, trouble])).toEqual(expected)
  })
})

test('the screen holds no word, no name of a person and no number', async () => {
  const desk = await makeDesk('Woorden van een klant')
  await lost(desk)
  await desk.later(HOUR)
  await buried(desk.made, LONG_AGO)
  const text = JSON.stringify(await showAttention(makeEdge()))
  expect(text).toContain(desk.made.library.id)
  const { wa_id, user_id, name } = desk.patron
  for (const secret of ['Woorden', 'Tot vijf uur', wa_id, user_id, name, desk.made.person.name])
    expect(text).not.toContain(secret)
  await done(desk.made.ctx)
})

test('libraries without trouble cost nothing: as many statements and as many rows read', async () => {
  // at one moment: what other tests left becomes late meanwhile
  const now = Date.now()
  const cost = async () => {
    const { d1, counted } = counting(env.LIBRARIES_1)
    const edge = makeEdge({ LIBRARIES_1: d1 })
    edge.clock.at = now
    const shown: Attention = await showAttention(edge)
    return { statements: edge.meter.statements, rows: counted.rows_read, lines: shown.dead.lines.length }
  }
  const before = await cost()
  for (let made_ = 0; made_ < 12; made_ += 1) {
    const made = await makeLibrary()
    await post(messageBody(made.channel, makePatron(), 'Zijn jullie open?'))
  }
  expect(await cost()).toEqual(before)
  expect(before.statements).toBeLessThan(20)
})
