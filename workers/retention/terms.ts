/** How long each kind of data is kept, and between which limits a library chooses. Pure. */

/** In calendar days of the library's time zone, after the last thing that happened to it. */
export const TERMS = {
  /** after the last message */
  conversation: { least: 7, standard: 60, withoutReason: 180, most: 365 },
  /** of a conversation that never ends: after the message itself */
  message: { least: 7, standard: 180, withoutReason: 180, most: 180 },
  media: { least: 1, standard: 30, withoutReason: 60, most: 180 },
  /** after it was handled */
  complaint: { least: 90, standard: 365, withoutReason: 365, most: 730 },
  /** after their last conversation went */
  patron: { least: 0, standard: 30, withoutReason: 60, most: 180 },
  audit: { least: 90, standard: 365, withoutReason: 365, most: 730 },
  /** five years, of which two may be leap years */
  receipt: { least: 1827, standard: 1827, withoutReason: 1827, most: 3653 },
  /** what staff signed in to and read */
  staff_log: { least: 30, standard: 90, withoutReason: 90, most: 180 }
} as const

export type Kept = keyof typeof TERMS

/** What is wrong with a term that a library chose; null when nothing is. */
export function wrongTerm(kept: Kept, days: number, reason: string): 'short' | 'long' | 'reason' | null {
  const { least, withoutReason, most } = TERMS[kept]
  if (!Number.isInteger(days) || days < least) return 'short'
  if (days > most) return 'long'
  return days > withoutReason && reason.trim() === '' ? 'reason' : null
}
