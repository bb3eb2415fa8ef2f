import { expect, test } from 'vitest'
import { windowEndsAt, windowIsOpen } from '../../../workers/platforms/whatsapp/window.ts'

const MINUTE = 60_000
const WRITTEN = Date.UTC(2026, 10, 24, 8)

test('the window ends a minute before the 24 hours do', () => {
  expect(windowEndsAt(WRITTEN)).toBe(Date.UTC(2026, 10, 25, 7, 59))
})

test('counts real hours: the night that the clock goes back is no longer', () => {
  const evening = Date.UTC(2026, 9, 24, 18)
  expect(windowEndsAt(evening) - evening).toBe(24 * 60 * MINUTE - MINUTE)
})

test('an answer may leave until the window ends, and not at its end', () => {
  const end = windowEndsAt(WRITTEN)
  expect([WRITTEN, end - 1, end, end + 1].map((now) => windowIsOpen(end, now))).toEqual([
    true,
    true,
    false,
    false
  ])
})

test('a patron who never wrote has no window', () => {
  expect(windowIsOpen(null, WRITTEN)).toBe(false)
})
