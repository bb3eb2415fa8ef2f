import fc from 'fast-check'
import { expect } from 'vitest'
import { firstSeed, report } from '../scale.ts'

/** Cases of one seed. The next thousand take the next seed, so that a case deep in a soak is replayed in seconds. */
const OF_ONE_SEED = 1000

/**
 * Tries a property on so many generated cases, a thousand a seed; `begin` makes what the cases of one seed share. What fails is made as
 * small as it gets, and told with the command that replays it.
 */
export async function holdsFor<Case, Shared>(
  part: string,
  count: number,
  cases: fc.Arbitrary<Case>,
  begin: (seed: number) => Promise<Shared>,
  property: (one: Case, shared: Shared) => Promise<void>
): Promise<void> {
  const file = expect.getState().testPath?.replace(/^.*\/test\//, 'test/') ?? ''
  let seed = firstSeed()
  for (let left = count; left > 0; left -= OF_ONE_SEED) {
    const shared = await begin(seed)
    const numRuns = Math.min(left, OF_ONE_SEED)
    const tried = fc.asyncProperty(cases, (one) => property(one, shared))
    const result = await fc.check(tried, { seed, numRuns })
    if (result.failed)
      throw new Error(
        `${fc.defaultReportMessage(result)}\nAgain: BAAK_SEED=${seed} npm exec vitest -- run ${file}`
      )
    seed += 1
  }
  report(`hostile ${part}`, { cases: count, seed: firstSeed() })
}
