import { directoryOf, type Edge } from '../lib/context.ts'
import type { Turn } from '../operators/chores.ts'
import { dueMails } from './queries.ts'
import { sendSoon } from './send.ts'

/** In one run of the schedule; the rest goes with the next. */
const MOST = 24
/** A Worker holds six connections open at a time. */
const AT_ONCE = 4

/** Sends what is due. A mail that fails says so itself, and is tried again. */
export async function sendDueMails(edge: Edge): Promise<Turn> {
  const now = edge.now()
  const due = await dueMails(directoryOf(edge), now, MOST)
  const waiting = due.map((mail) => mail.id)
  const next = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) await sendSoon(edge, id)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  const [oldest] = due
  return { handled: due.length, failed: 0, error: null, lag_ms: oldest ? now - oldest.next_attempt_at : 0 }
}
