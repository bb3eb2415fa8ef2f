import { expect, test } from 'vitest'
import { contextOf, SYSTEM } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import type { Env } from '../../workers/lib/env.ts'
import { compose } from '../../workers/replies/compose.ts'
import { MINUTE } from '../../workers/lib/time.ts'
import { deliver } from '../../workers/replies/deliver.ts'
import { sweepMessage } from '../../workers/replies/sweep.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf, dueOf, outboxOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

test('an answer that several jobs postponed at once keeps one reminder', async () => {
  const edge = makeEdge()
  const { ctx, channel, library, person } = await makeLibrary({ edge })
  await post(messageBody(channel, makePatron(), 'Zijn jullie open?'))
  const [conversation] = await conversationsOf(ctx)
  const staff = contextOf(edge, library, { kind: 'staff', id: person.id })
  const id = newId('message')
  await compose(staff, conversation?.id ?? '', { id, text: 'Ja hoor', reply_to: null })
  await ctx.db.commit(
    ctx.db
      .updateTable('channels')
      .set({ breaker_opened_at: Date.now(), breaker_code: 190 })
      .where('library_id', '=', library.id)
  )
  const later = Date.now() + 6000
  const job = (ms: number) =>
    contextOf({ ...edge, now: () => later + ms, meter: newMeter() }, library, SYSTEM)
  await Promise.all(Array.from({ length: 6 }, (_, ms) => deliver(job(ms), id)))
  const reminders = async () => (await dueOf(ctx)).filter((due) => due.kind === 'outbox')
  for (const due of await reminders()) await sweepMessage(job(due.at - later), id, due.at)
  for (const due of await reminders()) await sweepMessage(job(0), id, due.at)
  const [row] = await outboxOf(ctx)
  expect(await reminders()).toMatchObject([{ at: row?.wake_at }])
})

test('what a tick has no room for goes to the queue again, and waits no minute for the next', async () => {
  const queued: unknown[] = []
  const send = async (job: unknown) => void queued.push(job)
  const edge = makeEdge({ OUTBOX: { send } as unknown as Env['OUTBOX'] })
  const { ctx, channel, library, person } = await makeLibrary()
  await post(messageBody(channel, makePatron(), 'Zijn jullie open?'))
  const [conversation] = await conversationsOf(ctx)
  const id = newId('message')
  const staff = contextOf(makeEdge(), library, { kind: 'staff', id: person.id })
  await compose(staff, conversation?.id ?? '', { id, text: 'Ja hoor', reply_to: null })
  const before = await outboxOf(ctx)
  const full = { ...edge, now: () => Date.now() + 6000, meter: { statements: 790 } }
  await sweepMessage(contextOf(full, library, SYSTEM), id, before[0]?.wake_at ?? 0)
  await edge.settle()
  expect(queued).toEqual([{ kind: 'outbox', library_id: library.id, id }])
  expect(await outboxOf(ctx)).toEqual(before)
  expect(full.meter.statements).toBe(790)
})

test('what waits behind a backlog for an hour is put in the queue eight times, and not each minute again', async () => {
  const queued: unknown[] = []
  const send = async (job: unknown) => void queued.push(job)
  const edge = makeEdge({ OUTBOX: { send } as unknown as Env['OUTBOX'] })
  const { library } = await makeLibrary()
  const due = Date.now()
  for (let minute = 0; minute <= 64; minute += 1) {
    const tick = { ...edge, now: () => due + minute * MINUTE, meter: { statements: 790 } }
    await sweepMessage(contextOf(tick, library, SYSTEM), newId('message'), due)
  }
  await edge.settle()
  expect(queued).toHaveLength(8)
})
