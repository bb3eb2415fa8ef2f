import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pauseBefore } from '../../web/console/live/rules.ts'
import { gathered, throttled } from '../../web/console/live/timing.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('each failed attempt to connect waits about twice as long, up to twenty seconds, and never all at once', () => {
  expect([0, 1, 2, 3].map((attempt) => pauseBefore(attempt, 1))).toEqual([500, 1000, 2000, 4000])
  expect(pauseBefore(30, 1)).toBe(20_000)
  expect(pauseBefore(3, 0)).toBe(2000)
})

test('hints that come together are asked about once', async () => {
  let runs = 0
  const asking = gathered(async () => {
    runs += 1
  }, 50)
  for (let hint = 0; hint < 20; hint += 1) asking.soon()
  await vi.advanceTimersByTimeAsync(49)
  expect(runs).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(runs).toBe(1)
})

test('what changes while an answer is awaited is asked about afterwards, once', async () => {
  const answers: (() => void)[] = []
  const asking = gathered(() => new Promise<void>((resolve) => answers.push(resolve)), 50)
  asking.now()
  asking.now()
  asking.now()
  expect(answers).toHaveLength(1)
  answers[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(answers).toHaveLength(2)
  answers[1]?.()
  await vi.advanceTimersByTimeAsync(100)
  expect(answers).toHaveLength(2)
})

test('nothing is asked any more after leaving', async () => {
  let runs = 0
  const asking = gathered(async () => {
    runs += 1
  }, 50)
  asking.soon()
  asking.stop()
  asking.now()
  await vi.advanceTimersByTimeAsync(100)
  expect(runs).toBe(0)
})

test('counts are read at once, then at most once in half a second, and after the last change', async () => {
  let runs = 0
  const count = throttled(() => {
    runs += 1
  }, 500)
  for (let change = 0; change < 10; change += 1) count.run()
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(500)
  expect(runs).toBe(2)
  await vi.advanceTimersByTimeAsync(2000)
  expect(runs).toBe(2)
})
