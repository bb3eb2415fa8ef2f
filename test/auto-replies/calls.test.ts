import { beforeEach, expect, test } from 'vitest'
import { findChannel } from '../../workers/channels/find.ts'
import { receiveCall } from '../../workers/conversations/receive-call.ts'
import type { CallFacts } from '../../workers/platforms/content.ts'
import { at, openTown, type Setting } from './setting.ts'

let town: Setting
beforeEach(async () => {
  town = await openTown()
})

/** A step of one call of the patron's. */
async function call(state: CallFacts['state'], seconds: number | null = null) {
  const channel = await findChannel(town.system(), town.made.channel.id)
  if (!channel) throw new Error('the channel is gone')
  const { patron } = town.patron.event(null)
  return receiveCall(town.system(), channel, {
    ...{ type: 'call', external_id: `call:${town.patron.who.wa_id}`, patron, at: town.edge.now() },
    ...{ call: { direction: 'in', state, seconds }, opens_window: true }
  })
}

test('who calls in the evening and is not answered reads when somebody is there', async () => {
  town.clock(at('22:00'))
  await call('missed')
  expect(await town.kinds()).toEqual(['greeting_away'])
  expect(await town.conversation()).toMatchObject({
    state: 'waiting_on_us',
    unread: 1,
    last_kind: 'call_missed'
  })
})

test('while it rings nothing is sent; once it is missed it is, once', async () => {
  town.clock(at('22:00'))
  await call('ringing')
  expect(await town.kinds()).toEqual([])
  town.clock(at('22:01'))
  await call('missed')
  await call('missed')
  expect(await town.kinds()).toEqual(['away'])
})

test('a call that was spoken has none', async () => {
  town.clock(at('22:00'))
  await call('ringing')
  await call('answered')
  await call('ended', 90)
  expect(await town.kinds()).toEqual([])
})

test('a missed call within hours is no message to confirm', async () => {
  town.clock(at('11:00'))
  await town.patron.says('Hoi')
  await town.answers()
  town.clock(at('15:00'))
  await call('missed')
  expect(await town.receipts()).toEqual([])
  expect(await town.kinds()).toEqual(['greeting'])
})
