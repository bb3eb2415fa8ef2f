import { Stale } from './db.ts'
import { pause } from './time.ts'

const TRIES = 6

/** Reads and decides anew while somebody else was first. Throws Stale when that never ends, and whatever else `work` throws. */
export async function whileStale<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Stale) || attempt === TRIES) throw error
      await pause(5 * attempt + Math.random() * 20 * attempt)
    }
  }
}
