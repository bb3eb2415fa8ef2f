import { expect, test } from 'vitest'
import { processDelivery } from '../../workers/intake/process.ts'
import { record } from '../../workers/intake/record.ts'
import { contextOf, SYSTEM } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
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
