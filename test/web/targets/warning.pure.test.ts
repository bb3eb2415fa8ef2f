import { expect, test } from 'vitest'
import { warningOf } from '../../../web/console/targets/warning.ts'

const ME = 'me'
const waits = (assignee_id: string | null, reminded: number) => ({
  ...{ state: 'waiting_on_us' as const, wake_at: null },
  ...{ assignee_id, reminded }
})
const SOON = 2
const LATE = 6

test.each([
  ['nearly late, of nobody, without a roster', null, SOON, null, 'soon'],
  ['nearly late, of nobody, on duty', null, SOON, [ME], 'soon'],
  ['nearly late, of nobody, off duty', null, SOON, ['other'], undefined],
  ['nearly late, of a colleague', 'other', SOON, [ME], undefined],
  ['nearly late, of mine, off duty', ME, SOON, ['other'], 'soon'],
  ['late, of a colleague, on duty', 'other', LATE, [ME], 'late'],
  ['late, of a colleague, off duty', 'other', LATE, ['other'], undefined],
  ['late, of mine, off duty', ME, LATE, ['other'], 'late']
])('what is %s is told to those whom it concerns', (_what, assignee_id, reminded, hearers, told) => {
  expect(warningOf(waits(assignee_id, reminded), undefined, ME, hearers)).toBe(told)
})

test('what was told is not told again, and late is told after nearly late', () => {
  expect(warningOf(waits(null, SOON), 'soon', ME, null)).toBeUndefined()
  expect(warningOf(waits(null, LATE), 'soon', ME, null)).toBe('late')
  expect(warningOf(waits(null, SOON), 'late', ME, null)).toBeUndefined()
})
