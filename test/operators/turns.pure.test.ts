import { describe, expect, test } from 'vitest'
import { isTurn } from '../../workers/operators/chore-times.ts'
import { HOUR, MINUTE, SECOND } from '../../workers/lib/time.ts'

const NOW = Date.UTC(2026, 10, 27, 9)
const ran = (began: number, ended: number | null) => ({
  last_started_at: NOW + began,
  last_finished_at: ended === null ? null : NOW + ended
})

describe('an hourly chore', () => {
  test.each([
    ['never ran', undefined, true],
    ['ran an hour ago', ran(-HOUR, -HOUR + 1), true],
    ['ran almost an hour ago, for a tick may come early', ran(-HOUR + 4 * SECOND, -HOUR + 5 * SECOND), true],
    ['ran half an hour ago', ran(-HOUR / 2, -HOUR / 2 + 1), false],
    ['missed its turns for days', ran(-50 * HOUR, -50 * HOUR + 1), true],
    ['began a minute ago and is at it', ran(-MINUTE, -2 * HOUR), false],
    ['began sixteen minutes ago and died', ran(-16 * MINUTE, -2 * HOUR), true],
    ['began sixteen minutes ago, the first time ever, and died', ran(-16 * MINUTE, null), true],
    ['began tomorrow: the clock was wrong', ran(24 * HOUR, 24 * HOUR + 1), true],
    ['began in two seconds: the clocks differ a little', ran(2 * SECOND, 3 * SECOND), false]
  ])('that %s: is it its turn?', (_what, last, expected) => {
    expect(isTurn(last, HOUR, NOW)).toBe(expected)
  })
})

test('a chore of every minute takes every tick, whatever its clock said', () => {
  for (const began of [-MINUTE, -1, 0, 1, HOUR]) expect(isTurn(ran(began, began), MINUTE, NOW)).toBe(true)
})
