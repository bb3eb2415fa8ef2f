import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { counting } from '../../scripts/bench/counting.ts'
import { listConversations } from '../../workers/conversations/show.ts'
import { contextOf } from '../../workers/lib/context.ts'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf, messagesOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

test('a message in a conversation costs at most eighteen written rows, indices included', async () => {
  const { channel, ctx } = await makeLibrary()
  const patron = makePatron()
  await post(messageBody(channel, patron, 'Zijn jullie vandaag open?'))
  const { d1, counted } = counting(env.LIBRARIES_1)
  await post(messageBody(channel, patron, 'En wat kost printen in kleur?'), { changes: { LIBRARIES_1: d1 } })
  expect(await messagesOf(ctx)).toHaveLength(2)
  expect(counted.rows_written).toBeGreaterThan(5)
  expect(counted.rows_written).toBeLessThanOrEqual(18)
})

test('where all is on that leaves by itself, a message that is not answered so costs no more', async () => {
  const { channel, ctx } = await makeLibrary({ auto_replies: {} })
  const patron = makePatron()
  await post(messageBody(channel, patron, 'Zijn jullie vandaag open?'))
  const { d1, counted } = counting(env.LIBRARIES_1)
  await post(messageBody(channel, patron, 'En wat kost printen in kleur?'), { changes: { LIBRARIES_1: d1 } })
  expect((await messagesOf(ctx)).filter(({ automatic }) => automatic !== null)).toHaveLength(1)
  expect(counted.rows_written).toBeLessThanOrEqual(18)
})

test('a message reads as many rows in a library of many deliveries as in a new one', async () => {
  const { channel, ctx } = await makeLibrary()
  const costOf = async () => {
    const { d1, counted } = counting(env.LIBRARIES_1)
    await post(messageBody(channel, makePatron(), 'Is de studiezaal open?'), { changes: { LIBRARIES_1: d1 } })
    return counted.rows_read
  }
  const first = await costOf()
  await Promise.all(
    Array.from({ length: 60 }, (_, index) => post(messageBody(channel, makePatron(), `Vraag ${index}`)))
  )
  expect(await messagesOf(ctx)).toHaveLength(61)
  expect(first).toBeGreaterThan(5)
  expect(Math.abs((await costOf()) - first)).toBeLessThan(10)
})

test('a page of the inbox reads at most a hundred and fifty rows, however many conversations there are', async () => {
  const { channel, ctx, library, person } = await makeLibrary()
  await Promise.all(
    Array.from({ length: 120 }, (_, index) => post(messageBody(channel, makePatron(), `Vraag ${index}`)))
  )
  expect(await conversationsOf(ctx)).toHaveLength(120)
  const { d1, counted } = counting(env.LIBRARIES_1)
  const edge = { ...ctx, env: { ...ctx.env, LIBRARIES_1: d1 } }
  const reader = contextOf(edge, library, { kind: 'staff', id: person.id })
  const first = await listConversations(reader, 'waiting_on_us', undefined)
  expect(first.items).toHaveLength(50)
  expect(counted.rows_read).toBeLessThanOrEqual(150)
  const before = counted.rows_read
  const second = await listConversations(reader, 'waiting_on_us', first.next)
  expect(counted.rows_read - before).toBeLessThanOrEqual(150)
  const third = await listConversations(reader, 'waiting_on_us', second.next)
  const ids = [...first.items, ...second.items, ...third.items].map((item) => item.id)
  expect(new Set(ids).size).toBe(120)
  expect(third.next).toBeUndefined()
})
