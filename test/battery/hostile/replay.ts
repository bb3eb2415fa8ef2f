import fc from 'fast-check'
import { expect } from 'vitest'
import { shorten } from '../../../workers/lib/text.ts'
import { firstSeed, report, scale } from '../scale.ts'

/** Cases of one seed. The next five hundred take the next seed, so that a case deep in a soak is replayed in seconds. */
const OF_ONE_SEED = 500
/** For a test that tries many: on a busy machine it may take its time, and a soak takes an hour; ms. */
export const PATIENCE = scale(600_000, 4_000_000)
/** Of what is told about a failure; characters. */
const LONGEST = 6000

/** So many seeds are tried beside each other: while one waits for a database, another goes on. */
const BESIDE = 4

/**
 * Tries a property on so many generated cases, five hundred a seed; `begin` makes what the cases of one seed share. What fails is made as
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
  let begun = 0
  const tryNext = async () => {
    for (; begun * OF_ONE_SEED < count; ) {
      const numRuns = Math.min(OF_ONE_SEED, count - begun * OF_ONE_SEED)
      const seed = firstSeed() + begun
      begun += 1
      const shared = await begin(seed)
      const tried = fc.asyncProperty(cases, (one) => property(one, shared))
      tell(await fc.check(tried, { seed, numRuns }), `BAAK_SEED=${seed} npm exec vitest -- run ${file}`)
    }
  }
  await Promise.all(Array.from({ length: BESIDE }, tryNext))
  report(`hostile ${part}`, { cases: count, seed: firstSeed() })
}

function tell<Case>(result: fc.RunDetails<Case>, again: string) {
  if (!result.failed) return
  const told = shorten(fc.defaultReportMessage(result) ?? '', LONGEST)
  throw new Error(`${told}\nAgain: ${again}`, { cause: result.errorInstance })
}
