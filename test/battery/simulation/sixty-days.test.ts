import { describe, expect, test } from 'vitest'
import { firstSeed, patience, report, scale, timeLeft } from '../scale.ts'
import { liveThrough, PERFECT, TROUBLED } from './sixty-days.ts'

const MINUTE = 60_000
const DAYS = 60
const SEEDS = scale(1, 50)
/** A soak ticks every minute as production does. */
const EVERY = scale(30, 1, 60) * MINUTE

describe('sixty days of a schedule that is badly kept', () => {
  test.each(Array.from({ length: SEEDS }, (_, index) => 90_000 + firstSeed() + index))(
    'end as those of one that is well kept: seed %d',
    async (seed) => {
      if (timeLeft() <= 0) return
      const well = await liveThrough(seed, DAYS, EVERY, PERFECT)
      const badly = await liveThrough(seed, DAYS, EVERY, TROUBLED)
      // it was about something, and something went wrong
      expect(well.state.filter((line) => line.startsWith('sent'))).not.toHaveLength(0)
      expect(badly.died).toBeGreaterThan(20)
      expect(badly.state).toEqual(well.state)
      report('simulation.sixty_days', { days: DAYS, ticks: well.ticks + badly.ticks, died: badly.died })
    },
    patience()
  )
})
