import { expect, test } from 'vitest'
import type { Conversation } from '../../web/console/api/contract.ts'
import {
  applyChanges,
  markUpTo,
  oldestSeq,
  type Pages,
  withoutThese
} from '../../web/console/live/changes.ts'

const ME = 'prs_me'

/** `number` orders the ids; waits since that minute. */
function conversation(number: number, changes: Partial<Conversation> = {}): Conversation {
  return {
    id: `cnv_${String(number).padStart(3, '0')}`,
    channel_id: 'chn_1',
    patron: { id: `ptr_${number}`, name: 'Milou', username: null, phone_hint: '•• 482', blocked: false },
    state: 'waiting_on_us',
    sort_at: number * 60_000,
    waiting_since: number * 60_000,
    due_at: null,
    ...{ reminded: 0, urgent: null, wake_at: null, put_off_by: null, woke: null },
    ...{ promised_at: null, promised_by: null, kind: null, confirm_by: null, handle_by: null },
    assignee_id: null,
    confidential: false,
    unread: 1,
    thanked_at: null,
    last_message: { text: 'Zijn jullie open?', kind: 'text', origin: 'patron', at: number * 60_000 },
    window_ends_at: null,
    opened_at: 0,
    branch_id: null,
    owner: null,
    held: false,
    unreached: null,
    closed_at: null,
    draft: null,
    seq: number,
    ...changes
  }
}
const list = (...pages: Conversation[][]): Pages => ({
  pages: pages.map((items, at) => ({
    items,
    seq: 10,
    ...(at < pages.length - 1 && { next: `page ${at + 1}` })
  })),
  pageParams: pages.map((_, at) => at)
})
const withMore = (data: Pages): Pages => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, next: page.next ?? 'more' }))
})
const numbers = (data: Pages) => data.pages.map((page) => page.items.map((item) => Number(item.id.slice(4))))

test('a new conversation takes its place among those that wait: longest first', () => {
  const data = applyChanges(list([conversation(1), conversation(3)]), 'waiting_on_us', [conversation(2)], ME)
  expect(numbers(data)).toEqual([[1, 2, 3]])
})

test('what happened last stands on top of the finished ones', () => {
  const closed = (number: number) => conversation(number, { state: 'closed' })
  const data = applyChanges(list([closed(3), closed(1)]), 'closed', [closed(2), closed(4)], ME)
  expect(numbers(data)).toEqual([[4, 3, 2, 1]])
})

test('a conversation that was finished leaves the list of those that wait', () => {
  const finished = conversation(1, { state: 'closed', seq: 20 })
  const data = applyChanges(list([conversation(1), conversation(2)]), 'waiting_on_us', [finished], ME)
  expect(numbers(data)).toEqual([[2]])
})

test('a changed conversation moves over the border of two pages and stands there once', () => {
  const data = list([conversation(1), conversation(2)], [conversation(3), conversation(4)])
  const moved = conversation(1, { sort_at: 3.5 * 60_000, seq: 20 })
  expect(numbers(applyChanges(data, 'waiting_on_us', [moved], ME))).toEqual([[2], [3, 1, 4]])
})

test('what lies beyond the loaded pages waits for its page, and comes at the end when all is loaded', () => {
  const late = conversation(9)
  expect(numbers(applyChanges(withMore(list([conversation(1)])), 'waiting_on_us', [late], ME))).toEqual([[1]])
  expect(numbers(applyChanges(list([conversation(1)]), 'waiting_on_us', [late], ME))).toEqual([[1, 9]])
  expect(numbers(applyChanges(list([]), 'waiting_on_us', [late], ME))).toEqual([[9]])
})

test('an answer that is older than what is on the screen changes nothing', () => {
  const data = list([conversation(1, { seq: 30, unread: 0 })])
  const older = conversation(1, { seq: 29, unread: 4 })
  expect(applyChanges(data, 'waiting_on_us', [older], ME)).toBe(data)
  expect(applyChanges(data, 'waiting_on_us', [conversation(1, { seq: 30, unread: 4 })], ME)).toBe(data)
})

test('my own list has what I answer, those who wait first, and lets go of what a colleague took', () => {
  const mine = (number: number, changes: Partial<Conversation> = {}) =>
    conversation(number, { assignee_id: ME, ...changes })
  const waits = mine(5, { seq: 40 })
  const data = list([mine(1), mine(2, { state: 'waiting_on_patron' })])
  expect(numbers(applyChanges(data, 'mine', [waits], ME))).toEqual([[1, 5, 2]])
  const taken = mine(1, { assignee_id: 'prs_colleague', seq: 41 })
  expect(numbers(applyChanges(data, 'mine', [taken], ME))).toEqual([[2]])
  expect(numbers(applyChanges(data, 'mine', [mine(2, { state: 'closed', seq: 42 })], ME))).toEqual([[1]])
})

test('nobody’s list holds only who waits for us and has nobody', () => {
  const data = list([conversation(1)])
  expect(numbers(applyChanges(data, 'unassigned', [conversation(2)], ME))).toEqual([[1, 2]])
  const answered = conversation(1, { state: 'waiting_on_patron', seq: 20 })
  expect(numbers(applyChanges(data, 'unassigned', [answered], ME))).toEqual([[]])
  expect(
    numbers(applyChanges(data, 'unassigned', [conversation(1, { assignee_id: ME, seq: 21 })], ME))
  ).toEqual([[]])
})

test('a change elsewhere leaves the very same list, so that nothing is drawn again', () => {
  const data = list([conversation(1)])
  expect(applyChanges(data, 'waiting_on_us', [conversation(2, { state: 'closed' })], ME)).toBe(data)
})

test('the lists on hand are never changed in place', () => {
  const data = list([conversation(1), conversation(3)])
  const before = structuredClone(data)
  applyChanges(data, 'waiting_on_us', [conversation(2), conversation(3, { state: 'closed', seq: 50 })], ME)
  expect(data).toEqual(before)
})

test('catching up starts from the oldest list, and a list that was caught up is not asked for again', () => {
  const first = list([conversation(1)])
  const second = markUpTo(list([conversation(2)]), 25)
  expect(oldestSeq([first, undefined, second])).toBe(10)
  expect(oldestSeq([markUpTo(first, 25), second])).toBe(25)
  expect(oldestSeq([])).toBeUndefined()
  expect(markUpTo(second, 20)).toBe(second)
})

test('what one may not see any more is gone from the lists, and nothing else is', () => {
  const data = list([conversation(1), conversation(2)], [conversation(3)])
  expect(numbers(withoutThese(data, [conversation(2).id]))).toEqual([[1], [3]])
  expect(withoutThese(data, ['cnv_elsewhere'])).toBe(data)
})
