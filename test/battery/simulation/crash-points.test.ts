import { describe, expect, test } from 'vitest'
import { patience, report, scale, timeLeft } from '../scale.ts'
import type { Fault } from '../world/world.ts'
import { type Break, type Scenario, trial } from './play.ts'
import { EMERGENCIES } from './emergencies.ts'
import { INBOUND } from './inbound.ts'
import { OUTBOUND } from './outbound.ts'
import { HELD, TICKS } from './waiting.ts'

const MODES: Fault[] = ['before', 'after', 'hang before', 'crash after']
const ALL = [...INBOUND, ...OUTBOUND, ...HELD, ...TICKS, ...EMERGENCIES]
let seed = 0

/** A soak breaks each off a second time, within so many calls of anybody after the first. */
const AFTER = scale(0, 12)

/** One break at this call; in a soak also with a second one, at each of the calls that follow. */
const breaksAt = (number: number, mode: Fault): Break[] => [
  { number, mode },
  ...Array.from({ length: AFTER }, (_, index) =>
    MODES.map((second) => ({ number, mode, again: { after: index + 1, mode: second } }))
  ).flat()
]

/** Every call of the invocation in turn fails, in every way; afterwards nothing may be lost, twice or in doubt unseen. */
async function everyPoint(scenario: Scenario): Promise<{ points: number; broken: string[] }> {
  seed += 1
  const clean = await trial(scenario, seed, null)
  const broken = clean.broken.map((text) => `without a fault: ${text}`)
  const numbers = Array.from({ length: clean.calls }, (_, index) => index + 1)
  const breaks = numbers.flatMap((number) => MODES.flatMap((mode) => breaksAt(number, mode)))
  let points = 0
  for (const one of breaks) {
    if (timeLeft() <= 0) break
    seed += 1
    points += 1
    const { broken: found } = await trial(scenario, seed, one)
    broken.push(...found.map((text) => `${JSON.stringify(one)} of ${clean.calls} calls: ${text}`))
  }
  return { points, broken }
}

let points = 0
describe('wherever it breaks off, it ends well', () => {
  test.each(ALL.map((scenario) => [scenario.title, scenario] as const))(
    '%s',
    async (_title, scenario) => {
      const { points: tried, broken } = await everyPoint(scenario)
      points += tried
      expect(broken).toEqual([])
    },
    patience()
  )

  test('every point was tried', () => {
    expect(points).toBeGreaterThan(500)
    report('simulation.crash_points', { scenarios: ALL.length, points, modes: MODES.length })
  })
})
