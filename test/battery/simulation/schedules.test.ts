import fc, { type Scheduler } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstSeed, patience, report, scale, timeLeft } from '../scale.ts'
import { broken } from '../world/invariants.ts'
import { inTown } from '../world/town.ts'
import { playOf, through } from './play.ts'
import { RACES, type Race } from './races.ts'

const SCHEDULES = scale(5_040, 500_040, 480)
const EACH = Math.ceil(SCHEDULES / RACES.length)
/** Of one seed. */
const AT_ONCE = 360
const HOUR = 3_600_000
let worlds = 0

/** Lets a race run in the order that the scheduler chooses; answers what is wrong afterwards. */
function raced(race: Race, scheduler: Scheduler, many: number): Promise<string[]> {
  worlds += 1
  let racing = false
  const turns = {
    ask: ({ kind, what }: { kind: string; what: string }) =>
      racing ? scheduler.schedule(Promise.resolve(), `${kind} ${what}`) : Promise.resolve(),
    give: async () => {
      if (scheduler.count() === 0) return false
      await scheduler.waitNext(1)
      return true
    }
  }
  const nature = { latency: () => 1, fault: () => null, turns }
  const meta = {
    ...{ repeats: 0, disorder: 0, statuses: () => [] },
    receive: () => ({ takes: true, answers: 'yes' }) as const
  }
  // a race counts what its people sent
  const wish = { seed: worlds, libraries: 1, nature, queues: { doubles: 0, loses: 0 }, meta, silent: true }
  return inTown(wish, async (town) => {
    const play = playOf(town)
    await through(town, async () => race.prepare?.(play), HOUR)
    racing = true
    town.cloudflare.restChores()
    await through(town, () => Promise.all(race.together(play, many)))
    return [...broken(town, play.story), ...(race.wrong?.(play) ?? [])]
  })
}

describe('in whatever order it happens', () => {
  test.each(RACES.map((race, place) => [race.title, race, place] as const))(
    '%s',
    async (_title, race, place) => {
      let runs = 0
      const property = fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 16 }),
        async (scheduler, many) => {
          expect(await raced(race, scheduler, many)).toEqual([])
          runs += 1
        }
      )
      // each race has its share of the time that is left
      const share = timeLeft() / (RACES.length - place)
      const ends = performance.now() + share
      let seed = firstSeed()
      // fast-check's own limit leaves a run alone in the midst of it, and it would go on in the world of the next
      for (; runs < EACH && (runs === 0 || performance.now() < ends); seed += 1)
        await fc.assert(property, { numRuns: Math.min(AT_ONCE, EACH - runs), seed, endOnFailure: true })
      report('simulation.schedules', {
        ...{ race: race.title, schedules: runs },
        seeds: `${firstSeed()}-${seed - 1}`
      })
    },
    patience()
  )
})
