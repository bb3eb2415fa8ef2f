import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { firstSeed, report, timeLeft } from '../scale.ts'
import { oneOfThree } from './desk.ts'
import { FAULTS } from './faults.ts'
import { type Fire, startFire } from './fire.ts'
import { judge } from './ledger.ts'

const MINUTE = 60_000
const WARM_UP = 10
const MEASURED = 30
const RUSH = 300
const QUIET = 5
/** Webhooks of one rush, and how long it is quiet until the next. */
const AT_ONCE = 6000
const QUIET_MS = 3 * MINUTE

/** Minutes, as many as are wanted but in this relation. */
const minutes = Math.min(inject('battery').minutes, WARM_UP + MEASURED)
const warm_up = (minutes * WARM_UP) / (WARM_UP + MEASURED)
/** Ms between two looks at the memory: thirty of them are judged. */
const look_ms = Math.min(MINUTE, (minutes * MINUTE) / 40)

let fire: Fire
beforeAll(async () => {
  fire = await startFire({ choose: oneOfThree(MINUTE), tick_ms: MINUTE })
})
afterAll(() => fire.close())

/** Seconds from the last answer of a rush until nothing that came waits. */
async function drained(): Promise<number> {
  const started = performance.now()
  const waiting = () => fire.stack.rows("select id from due where kind = 'delivery' limit 1").length > 0
  while (waiting()) await new Promise((resolve) => setTimeout(resolve, 250))
  return (performance.now() - started) / 1000
}

const middle = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

test('after each rush the queue drains within a minute, and in half an hour the memory grows by less than a twentieth', async () => {
  const ends = performance.now() + minutes * MINUTE
  const measured = performance.now() + warm_up * MINUTE
  const isOver = () => performance.now() > ends || timeLeft() < MINUTE
  const drains: number[] = []
  const memory: number[] = []
  const looking = setInterval(() => {
    if (performance.now() > measured) memory.push(fire.memory())
  }, look_ms)
  while (!isOver()) {
    await fire.sender.burst(AT_ONCE, RUSH, () => !isOver())
    drains.push(await drained())
    const quiet = performance.now() + QUIET_MS
    await fire.sender.burst(Number.POSITIVE_INFINITY, QUIET, () => performance.now() < quiet && !isOver())
  }
  clearInterval(looking)
  await fire.rest()
  const { violations, ends: answers } = judge(fire)
  const [first, last] = [middle(memory.slice(0, 5)), middle(memory.slice(-5))]
  const growth = Math.round((last / first - 1) * 1000) / 10
  const slowest_s = Math.round(Math.max(...drains))
  const figures = { rushes: drains.length, slowest_drain_s: slowest_s, memory_mb: Math.round(last) }
  report('load', {
    ...{ seed: firstSeed(), faults: FAULTS, minutes, ...figures, growth_percent: growth },
    ...{ ...fire.figures(), ...answers }
  })
  expect(violations).toEqual([])
  expect([...new Set(fire.wrong)]).toEqual([])
  expect(fire.untold()).toEqual([])
  expect(slowest_s).toBeLessThanOrEqual(60)
  expect(growth).toBeLessThan(5)
})
