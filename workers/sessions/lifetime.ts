import { HOUR, MINUTE } from '../lib/time.ts'

/** A working day and not more: a shared desk computer is never signed in the next morning. */
export const LONGEST_MS = 12 * HOUR
/** A desk may be quiet for a while; a computer that nobody touched for this long is not a desk any more. */
export const IDLE_MS = 2 * HOUR
/** How stale `seen_at` may be: one write in so long, not one a request. */
const SEEN_MS = 5 * MINUTE

interface Lifetime {
  seen_at: number
  expires_at: number
  revoked_at: number | null
}

/** When the session ends if nothing more is asked of it. */
export const endsAt = (session: Lifetime) => Math.min(session.expires_at, session.seen_at + IDLE_MS)

export const isAlive = (session: Lifetime, now: number) =>
  session.revoked_at === null && now < endsAt(session)

export const seenIsStale = (session: Lifetime, now: number) => now - session.seen_at >= SEEN_MS
