import { expect } from 'vitest'
import { firstSeed, report, scale, timeLeft } from '../../scale.ts'
import { storm } from '../storms.ts'

/** Patrons' messages in one run. */
const MESSAGES = 1_000
const SEEDS = scale(24, 10_000, 2)

/** What replays one seed alone. */
const replay = (seed: number) => `node test/battery/simulation/run-one.ts ${seed} ${MESSAGES}`

export const TITLE =
  'whatever fails, comes twice or comes too late: every message is kept once, and every answer leaves once'

/** Every second seed, so that two files have a core each. */
export async function throughStorms(parity: 'odd' | 'even'): Promise<void> {
  const total = { messages: 0, sent: 0, deliveries: 0, statuses: 0 }
  const first = firstSeed() + (firstSeed() % 2 === (parity === 'odd' ? 1 : 0) ? 0 : 1)
  let seeds = 0
  for (let seed = first; seed < firstSeed() + SEEDS && (seeds === 0 || timeLeft() > 0); seed += 2) {
    const outcome = await storm(seed, MESSAGES)
    expect(outcome.broken, replay(seed)).toEqual([])
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += outcome[key]
    seeds += 1
  }
  expect(total.messages).toBe(seeds * MESSAGES)
  report('simulation.storms', { seeds: `${seeds} ${parity}, from ${first}`, ...total })
}
