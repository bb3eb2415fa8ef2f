import { describe, expect, test } from 'vitest'
import { report, scale } from '../scale.ts'
import type { Fault } from '../world/world.ts'
import { type Scenario, trial } from './play.ts'
import { INBOUND } from './inbound.ts'
import { OUTBOUND } from './outbound.ts'
import { HELD, TICKS } from './waiting.ts'

const MODES: Fault[] = ['before', 'after', 'hang before', 'crash after']
const ALL = [...INBOUND, ...OUTBOUND, ...HELD, ...TICKS]
let seed = 0

/** Every call of the invocation in turn fails, in every way; afterwards nothing may be lost, twice or in doubt unseen. */
async function everyPoint(scenario: Scenario): Promise<{ points: number; broken: string[] }> {
  seed += 1
  const clean = await trial(scenario, seed, null)
  const broken = clean.broken.map((text) => `without a fault: ${text}`)
  for (let number = 1; number <= clean.calls; number += 1) {
    for (const mode of MODES) {
      seed += 1
      const { broken: found } = await trial(scenario, seed, { number, mode })
      broken.push(...found.map((text) => `call ${number} of ${clean.calls}, ${mode}: ${text}`))
    }
  }
  return { points: clean.calls * MODES.length, broken }
}

let points = 0
describe('wherever it breaks off, it ends well', () => {
  test.each(ALL.map((scenario) => [scenario.title, scenario] as const))('%s', async (_title, scenario) => {
    const { points: tried, broken } = await everyPoint(scenario)
    points += tried
    expect(broken).toEqual([])
  })

  test('every point was tried', () => {
    expect(points).toBeGreaterThan(scale(500, 500))
    report('simulation.crash_points', { scenarios: ALL.length, points, modes: MODES.length })
  })
})
