import { expect, test } from 'vitest'
import type { Json } from '../../../workers/lib/json.ts'
import type { CallEvent } from '../../../workers/platforms/platform.ts'
import { eventsIn } from '../../support/node/fixtures.ts'

type Value = { [key: string]: Json }
const OURS = '31855500701'
const SECONDS = 1_795_507_200
const AT = SECONDS * 1000

const eventOf = (list: 'calls' | 'statuses', element: Value, more: Value = {}) => {
  const metadata = { phone_number_id: '100000000000701', display_phone_number: OURS }
  const value = { messaging_product: 'whatsapp', metadata, [list]: [element], ...more }
  return eventsIn({ entry: [{ id: '1', changes: [{ field: 'calls', value }] }] })[0]
}
const step = (more: Value) => eventOf('calls', { id: 'c1', timestamp: SECONDS, ...more }) as CallEvent
const status = (more: Value) =>
  eventOf('statuses', {
    id: 'c1',
    type: 'call',
    timestamp: SECONDS,
    recipient_id: '31655500001',
    ...more
  }) as CallEvent

test.each<[Value, CallEvent['call']['state']]>([
  [{ event: 'connect' }, 'ringing'],
  [{}, 'ringing'],
  [{ event: 'TERMINATE', duration: 12 }, 'ended'],
  [{ event: 'terminate', duration: '12' }, 'ended'],
  [{ event: 'terminate', start_time: SECONDS }, 'ended'],
  [{ event: 'terminate' }, 'missed'],
  [{ event: 'terminate', duration: 0 }, 'missed'],
  [{ event: 'terminate', status: 'FAILED' }, 'missed'],
  [{ event: 'terminate', status: 'rejected' }, 'rejected'],
  [{ event: 'terminate', status: ['COMPLETED', 'Rejected'], duration: 9 }, 'rejected'],
  [{ event: 'connect', status: 'REJECTED' }, 'ringing'],
  [{ event: 'recording_available' }, 'ended'],
  [{ event: 'TRANSCRIPT_AVAILABLE' }, 'ended']
])('a step of a call that says %j is %s', (more, state) => {
  expect(step({ from: '31655500001', ...more }).call.state).toBe(state)
})

test.each<[Value, 'in' | 'out']>([
  [{ direction: 'USER_INITIATED', from: OURS }, 'in'],
  [{ direction: 'business_initiated', from: '31655500001' }, 'out'],
  [{ from: '31655500001' }, 'in'],
  [{ from: `+${OURS}` }, 'out'],
  [{ to_user_id: 'NL.1' }, 'out'],
  [{ to_user_id: 'NL.1', from_user_id: 'NL.2' }, 'in'],
  [{}, 'in']
])('a call of %j goes %s', (more, direction) => {
  expect(step(more).call.direction).toBe(direction)
})

test('nobody tells what our own number is: a call from nobody is not ours', () => {
  const call = eventOf('calls', { id: 'c1', timestamp: SECONDS }, { metadata: {} }) as CallEvent
  expect(call.call.direction).toBe('in')
})

test.each<[Value, number | null]>([
  [{ duration: 60 }, AT - 60_000],
  [{ duration: 0 }, AT],
  [{ duration: -60 }, AT],
  [{}, AT],
  [{ duration: 60, timestamp: 'soon' }, null]
])('a call that tells %j counts from when somebody called', (more, at) => {
  expect(step({ from: '31655500001', event: 'terminate', ...more }).at).toBe(at)
})

test('a call opens the window when the patron called, and what comes after it does not', () => {
  expect(step({ from: '31655500001', event: 'connect' }).opens_window).toBe(true)
  expect(step({ from: OURS, event: 'connect' }).opens_window).toBe(false)
  expect(step({ from: '31655500001', event: 'recording_available' }).opens_window).toBe(false)
})

test('a call is of who called, or of who was called, and of nobody when neither is told', () => {
  const both = { from: '31655500001', to: '31655500002', from_user_id: 'NL.1', to_user_id: 'NL.2' }
  const came = step({ ...both, direction: 'USER_INITIATED' })
  expect([came.external_id, came.patron?.wa_id, came.patron?.user_id]).toEqual([
    'call:c1',
    '31655500001',
    'NL.1'
  ])
  const went = step({ ...both, direction: 'BUSINESS_INITIATED' })
  expect([went.patron?.wa_id, went.patron?.user_id]).toEqual(['31655500002', 'NL.2'])
  expect(step({}).patron).toBeNull()
})

test.each([
  ['RINGING', 'ringing'],
  ['accepted', 'answered'],
  ['REJECTED', 'rejected'],
  ['FAILED', 'missed'],
  ['COMPLETED', 'ended'],
  ['SOMETHING', 'ringing'],
  [null, 'ringing']
])('of a call that we made, %s means %s', (told, state) => {
  const event = status({ status: told })
  expect(event).toMatchObject({ type: 'call', external_id: 'call:c1', at: AT, opens_window: false })
  expect(event.call).toEqual({ direction: 'out', state, seconds: null })
})

test('whom we called is told by number or by either name of their id', () => {
  const who = (more: Value) => status({ status: 'RINGING', ...more }).patron
  expect(who({})?.wa_id).toBe('31655500001')
  expect(who({ recipient_user_id: 'NL.1' })?.user_id).toBe('NL.1')
  expect(who({ recipient_parent_user_id: 'NL.ENT.1' })?.parent_user_id).toBe('NL.ENT.1')
  expect(who({ parent_recipient_user_id: 'NL.ENT.2' })?.parent_user_id).toBe('NL.ENT.2')
})

test('a step without an id is passed over', () => {
  expect(eventOf('calls', { from: '31655500001' })).toMatchObject({ type: 'ignored', reason: 'no_id' })
  expect(eventOf('statuses', { type: 'call', status: 'RINGING' })).toMatchObject({
    type: 'ignored',
    reason: 'no_id'
  })
})
