import { expect, test } from 'vitest'
import { firstSeed, patience, report, scale, timeLeft } from '../scale.ts'
import { storm } from './storms.ts'

/** Patrons' messages in one run. */
const MESSAGES = 1_000
const SEEDS = scale(12, 10_000, 2)

/** What replays one seed alone. */
const replay = (seed: number) => `node test/battery/simulation/run-one.ts ${seed} ${MESSAGES}`

test(
  'whatever fails, comes twice or comes too late: every message is kept once, and every answer leaves once',
  async () => {
    const total = { messages: 0, sent: 0, deliveries: 0, statuses: 0 }
    let seed = firstSeed()
    for (; seed < firstSeed() + SEEDS && timeLeft() > 0; seed += 1) {
      const outcome = await storm(seed, MESSAGES)
      expect(outcome.broken, replay(seed)).toEqual([])
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += outcome[key]
    }
    expect(total.messages).toBeGreaterThan(0)
    report('simulation.storms', { seeds: `${firstSeed()}-${seed - 1}`, ...total })
  },
  patience()
)
