import { expect, test } from 'vitest'
import type { Json } from '../../workers/lib/json.ts'
import { readBlockAnswer } from '../../workers/meta/blocking.ts'

const answered = (status: number, body: Json) => ({ type: 'answered' as const, status, body, trace_id: null })
const of = (code: number) => ({ error: { code } })
const FAILED = [{ input: '31655501234' }]

test.each([
  ['all is well', 200, { block_users: { added_users: [{ input: '31655501234' }] } }, 'done'],
  ['it says nothing', 200, null, 'done'],
  ['it is the last of what is a success', 299, {}, 'done'],
  ['one of a success failed', 200, { block_users: { failed_users: FAILED } }, 'failed'],
  ['one failed, told beside it', 200, { failed_users: FAILED }, 'failed'],
  ['it points elsewhere', 300, {}, 'failed'],
  ['it refuses without saying why', 400, {}, 'failed'],
  ['it refuses for good', 400, of(131026), 'failed'],
  ['it refuses for good, in a success', 200, of(131026), 'failed'],
  ['it is busy', 400, of(130429), 'later'],
  ['it asks for patience', 429, {}, 'later'],
  ['it asks for patience, and names a code that is for good', 429, of(131026), 'later'],
  ['it is broken', 500, {}, 'later'],
  ['it is broken, and names a code that is for good', 503, of(131026), 'later'],
  ['it fails, short of being broken', 499, {}, 'failed']
])('when %s, blocking somebody at Meta is so', (_what, status, body, outcome) => {
  expect(readBlockAnswer(answered(status, body))).toBe(outcome)
})

test('when Meta did not answer, it is told again', () => {
  expect(readBlockAnswer({ type: 'thrown', message: 'TimeoutError' })).toBe('later')
})
