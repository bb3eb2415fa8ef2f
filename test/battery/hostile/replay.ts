import fc from 'fast-check'
import { expect } from 'vitest'
import { shorten } from '../../../workers/lib/text.ts'
import { firstSeed, report, scale, timeLeft } from '../scale.ts'

/** Cases of one seed. The next five hundred take the next seed, so that a case deep in a soak is replayed in seconds. */
const OF_ONE_SEED = 500
/** For a test that tries many: on a busy machine it may take its time, and a soak takes an hour; ms. */
export const PATIENCE = scale(600_000, 4_000_000)
/** Of what is told about a failure; characters. */
const LONGEST = 6000

/** So many seeds are tried beside each other: while one waits for a database, another goes on. */
const BESIDE = 4
/** After so many all that was stored may go. */
const OF_ONE_ROUND = 20 * OF_ONE_SEED

interface Trial<Case, Shared> {
  cases: fc.Arbitrary<Case>
  /** Makes what the cases of one seed share. */
  begin: () => Promise<Shared>
  property: (one: Case, shared: Shared) => Promise<void>
  /** Forgets what was stored; nothing is under way. */
  renew?: () => void
}

/**
 * Tries a property on so many generated cases, five hundred a seed, or as many as a soak has time for. What fails is made as small as
 * it gets, and told with the command that replays it.
 */
export async function holdsFor<Case, Shared>(
  part: string,
  count: number,
  trial: Trial<Case, Shared>
): Promise<void> {
  let done = 0
  while (done < count && (done === 0 || timeLeft() > 0)) {
    const round = Math.min(OF_ONE_ROUND, count - done)
    await tryRound(trial, firstSeed() + done / OF_ONE_SEED, round)
    done += round
    if (done < count) trial.renew?.()
  }
  report(`hostile ${part}`, { cases: done, seed: firstSeed() })
}

async function tryRound<Case, Shared>(trial: Trial<Case, Shared>, first: number, count: number) {
  const file = expect.getState().testPath?.replace(/^.*\/test\//, 'test/') ?? ''
  let begun = 0
  const tryNext = async () => {
    for (; begun * OF_ONE_SEED < count; ) {
      const numRuns = Math.min(OF_ONE_SEED, count - begun * OF_ONE_SEED)
      const seed = first + begun
      begun += 1
      const shared = await trial.begin()
      const tried = fc.asyncProperty(trial.cases, (one) => trial.property(one, shared))
      tell(await fc.check(tried, { seed, numRuns }), `BAAK_SEED=${seed} npm exec vitest -- run ${file}`)
    }
  }
  await Promise.all(Array.from({ length: BESIDE }, tryNext))
}

function tell<Case>(result: fc.RunDetails<Case>, again: string) {
  if (!result.failed) return
  const told = shorten(fc.defaultReportMessage(result) ?? '', LONGEST)
  throw new Error(`${told}\nAgain: ${again}`, { cause: result.errorInstance })
}
