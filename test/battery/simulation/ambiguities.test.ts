import { describe, expect, test } from 'vitest'
import { firstSeed, patience, report, scale, timeLeft } from '../scale.ts'
import { answerAll, type Case, casesBySeed, TABLE } from './ambiguities.ts'

const AT_ONCE = 200
const AMBIGUITIES = scale(5_000, 1_000_000, 200)

describe('whatever Meta answers, or does not', () => {
  test('every outcome of a call ends as what it is, and is sent once', async () => {
    const { broken } = await answerAll(firstSeed(), TABLE)
    expect(broken).toEqual([])
    report('simulation.outcomes', { cases: TABLE.length })
  })

  test(
    'many at once, with doubled and lost jobs and statuses in disorder',
    async () => {
      let found = 0
      let seed = firstSeed()
      for (; found < AMBIGUITIES && timeLeft() > 0; seed += 1) {
        const outcome = await answerAll(seed, casesBySeed(seed, AT_ONCE))
        expect(
          outcome.broken,
          `BAAK_SEED=${seed} npm exec vitest -- run test/battery/simulation/ambiguities`
        ).toEqual([])
        found += outcome.ambiguities
      }
      report('simulation.ambiguities', { ambiguities: found, seeds: `${firstSeed()}-${seed - 1}` })
    },
    patience()
  )

  test('a token that is refused stops the channel after the messages that were under way', async () => {
    const refused: Case = {
      title: 'token refused',
      reception: { takes: false, answers: 'refused', status: 401, code: 190 },
      ...{ statuses: [], ends: ['failed'] }
    }
    const { broken, ambiguities } = await answerAll(firstSeed(), Array<Case>(50).fill(refused))
    expect(broken).toEqual([])
    expect(ambiguities).toBeGreaterThan(0)
    // as many as were claimed before the first answer came: Meta lets so many leave at once
    expect(ambiguities).toBeLessThanOrEqual(40)
  })
})
