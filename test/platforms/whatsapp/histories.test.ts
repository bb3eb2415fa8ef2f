import { describe, expect, test } from 'vitest'
import type { Json } from '../../../workers/lib/json.ts'
import type { MessageEvent } from '../../../workers/platforms/platform.ts'
import { eventsIn } from '../../support/node/fixtures.ts'

const OURS = '31855500701'
const metadata = { phone_number_id: '100000000000701', display_phone_number: '+31 85 550 0701' }
const at = '1795507200'

const told = (history: Json, more: { [key: string]: Json } = {}) => {
  const value = { messaging_product: 'whatsapp', metadata, history, ...more }
  return eventsIn({ entry: [{ id: '1', changes: [{ field: 'history', value }] }] })
}
const thread = (message: { [key: string]: Json }, more: { [key: string]: Json } = {}) =>
  told([{ threads: [{ id: '31655500009', messages: [message], ...more }] }])
const text = (more: { [key: string]: Json }) => ({
  ...{ id: 'wamid.H1', timestamp: at, type: 'text', text: { body: 'Vroeger' } },
  ...more
})
const only = (events: ReturnType<typeof told>): MessageEvent => {
  expect(events.map(({ type }) => type)).toEqual(['message'])
  return events[0] as MessageEvent & { path: string }
}

describe('whose a message of a thread is', () => {
  test('it names nobody: it is of the patron of the thread', () => {
    const event = only(thread(text({})))
    expect([event.origin, event.patron.wa_id]).toEqual(['patron', '31655500009'])
  })

  test('it names who it is from: that one, though the thread is another’s', () => {
    expect(only(thread(text({ from: '31655500002' }))).patron.wa_id).toBe('31655500002')
    const byId = only(thread(text({ from_user_id: 'NL.7' })))
    expect([byId.patron.user_id, byId.patron.wa_id]).toEqual(['NL.7', null])
  })

  test('it is from the library’s number: the phone wrote it, to the patron of the thread', () => {
    const event = only(thread(text({ from: OURS })))
    expect([event.origin, event.patron.wa_id]).toEqual(['phone_app', '31655500009'])
  })

  test('it says that the phone wrote it, in either place', () => {
    for (const mark of [{ from_me: true }, { history_context: { from_me: true } }]) {
      const event = only(thread(text(mark)))
      expect([event.origin, event.patron.wa_id]).toEqual(['phone_app', '31655500009'])
    }
    expect(only(thread(text({ from_me: false }))).origin).toBe('patron')
    expect(only(thread(text({ from_me: 'true' }))).origin).toBe('patron')
  })

  test('the phone wrote it to somebody that it names: to that one', () => {
    expect(only(thread(text({ from: OURS, to: '31655500003' }))).patron.wa_id).toBe('31655500003')
    const byId = only(thread(text({ from: OURS, to_user_id: 'NL.8' })))
    expect([byId.patron.user_id, byId.patron.wa_id]).toEqual(['NL.8', null])
  })

  test('the thread knows its patron by user id and by name', () => {
    const context = { user_id: 'NL.9', parent_user_id: 'NL.ENT.9', name: 'Joris', username: '@joris' }
    const event = only(thread(text({}), { id: '', context }))
    expect(event.patron).toMatchObject({
      ...{ user_id: 'NL.9', parent_user_id: 'NL.ENT.9', name: 'Joris', username: 'joris' }
    })
    expect(only(thread(text({}), { id: '', context: { wa_id: '31655500004' } })).patron.wa_id).toBe(
      '31655500004'
    )
  })

  test('nobody tells what our own number is: a message without a sender is the patron’s', () => {
    const value = {
      metadata: {},
      history: [{ threads: [{ id: '31655500009', messages: [text({ from: '' })] }] }]
    }
    const events = eventsIn({ entry: [{ id: '1', changes: [{ field: 'history', value }] }] })
    expect(events.map((event) => event.type === 'message' && event.origin)).toEqual(['patron'])
  })
})

test.each<[string, Json, string]>([
  ['null', null, 'empty'],
  ['an empty object', {}, 'empty'],
  ['an empty list', [], 'empty'],
  ['a list', [1], 'not_an_object'],
  ['a text', 'later', 'not_an_object'],
  ['a number', 7, 'not_an_object']
])('a part of a history that is %s is passed over, and said where', (_what, part, reason) => {
  const events = told([{ threads: [{ id: '31655500009', messages: [text({})] }] }, part])
  expect(events.map(({ type }) => type)).toEqual(['message', 'ignored'])
  expect(events[1]).toEqual({ type: 'ignored', reason, path: 'history[1]' })
})

test('what is said beside the messages of a part stands after them', () => {
  const part = {
    metadata: { phase: 2, progress: 100 },
    threads: [{ id: '31655500009', messages: [text({})] }]
  }
  const [message, news] = told([part])
  expect(message?.path).toBe('history[0].threads[0].messages[0]')
  expect(news).toMatchObject({ type: 'channel_event', path: 'history[0].news', what: 'history_done' })
})
