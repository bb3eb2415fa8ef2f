import { describe, expect, test } from 'vitest'
import type { EventItem } from '../../../web/console/messages/contract.ts'
import { firstUnreadOf, linesOf, merge, newsIn, seenUpTo } from '../../../web/console/messages/lines.ts'
import { changed, readyToGo, restored, without } from '../../../web/console/messages/queue.ts'
import { message, NOON, note, outgoing } from '../support.ts'

const ids = (things: { id: string }[]) => things.map((thing) => thing.id)

describe('a thread with what is on its way', () => {
  test('shows it after the line it was written below, in the order of writing', () => {
    const entries = merge(
      [message('m1'), message('m2')],
      [outgoing('o1', { after: 'm1', state: 'failed' }), outgoing('o2', { after: 'm1' })]
    )
    expect(ids(entries)).toEqual(['m1', 'o1', 'o2', 'm2'])
  })
  test('shows it at the end when that line is not on hand', () => {
    expect(ids(merge([message('m1')], [outgoing('o1', { after: 'm0' }), outgoing('o2')]))).toEqual([
      'm1',
      'o1',
      'o2'
    ])
  })
  test('shows a message once, as the server has it, from the moment the server has it', () => {
    const entries = merge(
      [message('m1'), message('o1', { origin: 'staff', status: 'queued' })],
      [outgoing('o1')]
    )
    expect(entries.map(({ id, type }) => [id, type])).toEqual([
      ['m1', 'message'],
      ['o1', 'message']
    ])
  })
  test('shows a line that two pages both brought once', () => {
    expect(ids(merge([note('n1'), message('m1'), note('n1')], []))).toEqual(['n1', 'm1'])
  })
  test('what was written below something that is itself on its way stands below that', () => {
    expect(
      ids(merge([message('m1')], [outgoing('o1', { after: 'm1' }), outgoing('o2', { after: 'o1' })]))
    ).toEqual(['m1', 'o1', 'o2'])
  })
})

test('days and the line above the first unread message stand between the messages', () => {
  const entries = merge([message('m1', { at: 1 }), message('m2', { at: 2 }), message('m3', { at: 11 })], [])
  const lines = linesOf(entries, (at) => String(Math.floor(at / 10)), 'm2')
  expect(lines.map((line) => (line.type === 'entry' ? line.key : line.type))).toEqual([
    'day',
    'm1',
    'unread',
    'm2',
    'day',
    'm3'
  ])
  expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length)
})

test('what happened twice in a row is told once', () => {
  const took = (id: string, actor_id: string): EventItem => ({
    ...{ type: 'event', id, act: 'conversation_claimed', actor_id, subject_id: null, at: NOON, seq: 1 }
  })
  const lines = linesOf([took('e1', 'prs_a'), took('e2', 'prs_a'), took('e3', 'prs_b')], String, undefined)
  expect(lines.map((line) => line.key).slice(1)).toEqual(['e1', 'e3'])
})

describe('the first unread message', () => {
  const items = [message('p1'), message('s1', { origin: 'staff' }), message('p2'), note('n1'), message('p3')]
  test('is counted back over what the patron said', () => {
    expect(firstUnreadOf(items, 1)).toBe('p3')
    expect(firstUnreadOf(items, 2)).toBe('p2')
  })
  test('is the first we have when more are unread than we loaded, and none when none is', () => {
    expect(firstUnreadOf(items, 99)).toBe('p1')
    expect(firstUnreadOf(items, 0)).toBeUndefined()
  })
})

describe('what is announced', () => {
  test('is what the patron said after what was known, never our own', () => {
    const items = [message('p1'), message('s1', { origin: 'staff' }), message('p2')]
    expect(ids(newsIn(new Set(['p1']), items))).toEqual(['p2'])
  })
  test('is nothing when a thread opens, nor when earlier messages are loaded', () => {
    expect(newsIn(new Set(), [message('p1')])).toEqual([])
    expect(newsIn(new Set(['p2']), [message('p1'), message('p2')])).toEqual([])
  })
})

test('a thread was seen up to its newest change, also when the list guesses ahead', () => {
  expect(seenUpTo([message('m1', { seq: 7 }), message('m2', { seq: 9 })], 8.001)).toBe(9)
  expect(seenUpTo([], 8.001)).toBe(8)
})

describe('the queue', () => {
  test('lets one message of a conversation go at a time, and conversations side by side', () => {
    const queue = [outgoing('o1'), outgoing('o2'), outgoing('o3', { conversation_id: 'cnv_b' })]
    expect(ids(readyToGo(queue))).toEqual(['o1', 'o3'])
    expect(ids(readyToGo(changed(queue, 'o1', { state: 'posting' })))).toEqual(['o3'])
    expect(ids(readyToGo(without(queue, 'o1')))).toEqual(['o2', 'o3'])
  })
  test('is not held up by what failed', () => {
    expect(ids(readyToGo([outgoing('o1', { state: 'failed' }), outgoing('o2')]))).toEqual(['o2'])
  })
  test('comes back after a reload, and what was under way goes again under its own id', () => {
    const kept = JSON.stringify([
      outgoing('o1', { state: 'posting' }),
      outgoing('o2', { state: 'failed', at: NOON })
    ])
    expect(restored(kept).map(({ id, state, tried }) => ({ id, state, tried }))).toEqual([
      { id: 'o1', state: 'waiting', tried: true },
      { id: 'o2', state: 'failed', tried: false }
    ])
  })
  test.each([null, '', '{', '{}', '[1,null,{}]'])('is empty when what was kept is %s', (kept) => {
    expect(restored(kept)).toEqual([])
  })
})

test('an answer of before a release, kept in the tab, goes on without files', () => {
  const { files: _, hold: __, sent: ___, ...kept } = outgoing('o1')
  expect(restored(JSON.stringify([kept]))).toEqual([outgoing('o1')])
})
