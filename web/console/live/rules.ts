/** When the live connection asks, waits and tries again; durations in ms. */
export const PING_MS = 15_000
export const PONG_MS = 5_000
/** how long a page may have been out of sight before it asks what changed */
export const AWAY_MS = 60_000
/** how long without a connection before we say so */
export const OFFLINE_MS = 5_000
/** hints that come together are fetched together */
export const GATHER_MS = 50
export const COUNT_EVERY_MS = 500
/** the server closes a socket with this when the session is over */
export const SESSION_ENDED = 4401

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 20_000

/** Doubles with every failed attempt; `chance` (0–1) spreads people who all lost the same server. */
export function pauseBefore(attempt: number, chance: number): number {
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS)
  return longest / 2 + (longest / 2) * chance
}
