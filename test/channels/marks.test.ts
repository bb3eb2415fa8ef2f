import { beforeEach, describe, expect, test } from 'vitest'
import { showTyping } from '../../workers/channels/show-typing.ts'
import { changeSettings } from '../../workers/channels/settings.ts'
import { markRead } from '../../workers/conversations/change-state.ts'
import { readSeq } from '../../workers/lib/db-counter.ts'
import { block } from '../../workers/patrons/block.ts'
import { type Desk, makeDesk, phoneOf } from '../support/desk.ts'
import { conversationsOf } from '../support/rows.ts'
import { faults } from '../support/simulator.ts'

let desk: Desk
beforeEach(async () => {
  desk = await makeDesk()
})

const turn = (read_receipts: boolean, typing_indicator: boolean) =>
  changeSettings(desk.made.ctx, desk.made.channel.id, { read_receipts, typing_indicator })

async function reads() {
  await markRead(desk.staff, desk.conversationId, await readSeq(desk.made.ctx.db))
  await desk.edge.settle()
}
async function types() {
  await showTyping(desk.staff, desk.conversationId)
  await desk.edge.settle()
}

describe('what a patron is shown by itself', () => {
  test('is nothing, until the library asks for it', async () => {
    await reads()
    await types()
    expect(await phoneOf(desk)).toEqual({ typing: false, read: 0 })
  })

  test('is that it was read, when the library wants that', async () => {
    await turn(true, false)
    await types()
    expect(await phoneOf(desk)).toEqual({ typing: false, read: 0 })
    await reads()
    expect(await phoneOf(desk)).toEqual({ typing: false, read: 1 })
  })

  test('is that somebody types, when the library wants that', async () => {
    await turn(false, true)
    await reads()
    expect(await phoneOf(desk)).toEqual({ typing: false, read: 0 })
    await types()
    expect(await phoneOf(desk)).toEqual({ typing: true, read: 1 })
  })

  test('is nothing any more when the library changes its mind', async () => {
    await turn(true, true)
    await turn(false, false)
    await reads()
    await types()
    expect(await phoneOf(desk)).toEqual({ typing: false, read: 0 })
  })

  test('is nothing when they are blocked', async () => {
    await turn(true, true)
    const [conversation] = await conversationsOf(desk.made.ctx)
    await block(desk.staff, conversation?.patron_id ?? '')
    await reads()
    await types()
    expect(await phoneOf(desk)).toEqual({ typing: false, read: 0 })
  })

  test('is not what came after the colleague looked', async () => {
    await turn(true, false)
    const seen = await readSeq(desk.made.ctx.db)
    await desk.asks('En morgen?')
    await markRead(desk.staff, desk.conversationId, seen)
    await desk.edge.settle()
    expect(await phoneOf(desk)).toEqual({ typing: false, read: 1 })
    await reads()
    expect(await phoneOf(desk)).toEqual({ typing: false, read: 2 })
  })
})

test('typing is told once in twenty seconds by each colleague, and never an error', async () => {
  await turn(false, true)
  await faults({ where: 'messages', status: 503, times: 1 })
  await types()
  await types()
  expect(await phoneOf(desk)).toEqual({ typing: false, read: 0 })
  desk.edge.clock.at = Date.now() + 21_000
  await types()
  expect(await phoneOf(desk)).toMatchObject({ typing: true })
})
