import type { Place } from '../lib/seal.ts'
import { MINUTE, SECOND } from '../lib/time.ts'

/** What is sent. Plain text: it must be readable everywhere. */
export interface Mail {
  to: string
  subject: string
  text: string
  /** ms; later than this it helps nobody and is dropped */
  useful_until?: number
}

/** Where the sealed text of a mail stands. */
export const placeOf = (id: string): Place => ({
  library_id: 'directory',
  table: 'mails',
  row: id,
  column: 'sealed'
})

/** How long to wait after each failed attempt; the first ones quick, because somebody waits for a code. */
const PAUSES = [10 * SECOND, 30 * SECOND, MINUTE, 3 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE]

/** The wait after this many attempts, in ms; null when that was the last. */
export const pauseAfter = (attempts: number): number | null => PAUSES[attempts - 1] ?? null
