import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstSeed, report, scale, timeLeft } from '../scale.ts'
import { oneOfThree } from './desk.ts'
import { FAULTS } from './faults.ts'
import { type Fire, startFire } from './fire.ts'
import { judge } from './ledger.ts'

/** Beside what Meta tells of our answers. */
const WEBHOOKS = scale(4000, 1_000_000)
const ALL_WEBHOOKS = scale(5000, 0)
/** Webhooks a second, as Meta sends them in a rush. */
const RUSH = 300
const MINUTE = 60_000
/** What a soak needs after its last webhook, to come to rest and to be judged. */
const FOR_THE_END = 5 * MINUTE
/** After which parts of the webhooks the Worker is killed, when it is not every minute. */
const KILLS = [0.35, 0.7]

let fire: Fire
beforeAll(async () => {
  const choose = oneOfThree(scale(Number.POSITIVE_INFINITY, MINUTE))
  fire = await startFire({ choose, tick_ms: scale(2000, 10_000) })
}, 300_000)
afterAll(() => fire.close())

async function killNowAndThen(isOver: () => boolean) {
  for (let last = Date.now(); !isOver(); await new Promise((resolve) => setTimeout(resolve, 50))) {
    const isHalfway = fire.sender.answered() >= WEBHOOKS * (KILLS[fire.kills()] ?? 2)
    if (!scale(isHalfway, Date.now() - last > MINUTE)) continue
    last = Date.now()
    await fire.kill()
    if (!scale(false, true)) continue
    await fire.meta.look()
    await fire.setFaults(fire.kills())
  }
}

test(
  'what was answered 200 is stored once, in its own library, and each answer reached its patron once or is known not to have, though the Worker was killed and Meta was in trouble',
  async () => {
    let isOver = false
    const killing = killNowAndThen(() => isOver)
    const began = performance.now()
    await fire.sender.burst(WEBHOOKS, RUSH, () => timeLeft() > FOR_THE_END)
    isOver = true
    await killing
    const sent = performance.now()
    await fire.rest()
    const { violations, ends } = judge(fire)
    const seconds = (ms: number) => Math.round(ms / 1000)
    const taken = { sent_s: seconds(sent - began), rested_s: seconds(performance.now() - sent) }
    const figures = fire.figures()
    report('fire', { seed: firstSeed(), faults: FAULTS, ...figures, ...ends, ...taken })
    expect(violations).toEqual([])
    expect([...new Set(fire.wrong)]).toEqual([])
    expect([...fire.sender.refusals.keys()].filter((status) => status !== 0 && status !== 503)).toEqual([])
    expect(figures.webhooks).toBeGreaterThanOrEqual(ALL_WEBHOOKS)
    expect(fire.screens.map(({ hints }) => hints)).not.toContain(0)
    expect(fire.untold()).toEqual([])
  },
  scale(20 * MINUTE, 90 * MINUTE)
)
