import { expect, test } from 'vitest'
import { processDelivery } from '../../workers/intake/process.ts'
import { record } from '../../workers/intake/record.ts'
import { contextOf, SYSTEM } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import { readDue } from '../../workers/lib/due.ts'
import { runChore } from '../../workers/schedule.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'
import { deliveriesOf, dueOf } from '../support/rows.ts'
import { makePatron, messageBody } from '../support/webhook.ts'

test('a delivery that several jobs took at once leaves no reminder behind', async () => {
  const made = await makeLibrary()
  const body = new TextEncoder().encode(JSON.stringify(messageBody(made.channel, makePatron(), 'Hoi')))
  await record(makeEdge(), body)
  const [row] = await deliveriesOf(made.ctx)
  await Promise.all(
    Array.from({ length: 6 }, (_, job) => {
      const edge = { ...makeEdge(), now: () => Date.now() + 61_000 + job, meter: newMeter() }
      return processDelivery(contextOf(edge, made.library, SYSTEM), row?.id ?? '', false)
    })
  )
  const later = makeEdge()
  later.clock.at = Date.now() + 5 * 60_000
  await runChore(later, 'deliveries')
  expect(await deliveriesOf(made.ctx)).toMatchObject([{ state: 'done' }])
  expect((await dueOf(made.ctx)).filter((due) => due.kind === 'delivery')).toEqual([])
})

test('what is due at this very moment is taken, and not a moment before', async () => {
  const made = await makeLibrary()
  const edge = makeEdge()
  const at = 1_000_000
  const row = { kind: 'delivery' as const, at, library_id: made.library.id, id: 'dlv_of_nobody' }
  const { db } = made.ctx
  await db.commit(db.insertInto('due').values(row))
  const taken = async (now: number) => {
    edge.clock.at = now
    return (await readDue(edge, 'delivery')).rows.some(({ library_id }) => library_id === made.library.id)
  }
  expect([await taken(at - 1), await taken(at)]).toEqual([false, true])
  await db.commit(db.deleteFrom('due').where('library_id', '=', made.library.id))
})

test('what is due longest is taken first, in whichever database: a backlog of one does not hold up the other', async () => {
  const [one, other] = [await makeLibrary(), await makeLibrary({ database: 'LIBRARIES_2' })]
  const edge = makeEdge()
  edge.clock.at = 500
  for (const [made, at] of [
    [one, 100],
    [other, 101],
    [one, 102]
  ] as const) {
    const { db } = made.ctx
    const row = { kind: 'delivery' as const, at, library_id: made.library.id, id: `dlv_${at}` }
    await db.commit(db.insertInto('due').values(row))
  }
  const ours = new Set([one.library.id, other.library.id])
  const found = (await readDue(edge, 'delivery')).rows.filter(({ library_id }) => ours.has(library_id))
  expect(found.map(({ at }) => at)).toEqual([100, 101, 102])
  for (const { library, ctx } of [one, other])
    await ctx.db.commit(ctx.db.deleteFrom('due').where('library_id', '=', library.id))
})
