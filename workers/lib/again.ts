import { Stale, Taken } from './db.ts'
import { pause } from './time.ts'

const TRIES = 6

/**
 * Reads and decides anew while somebody else was first; `or taken`: also when what was to be written stood there by then. Throws
 * Stale when that never ends, and whatever else `work` throws.
 */
export async function whileStale<T>(work: () => Promise<T>, also?: 'or taken'): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const first = error instanceof Stale || (also !== undefined && error instanceof Taken)
      if (!first || attempt === TRIES) throw error
      await pause(5 * attempt + Math.random() * 20 * attempt)
    }
  }
}
