import { directoryOf, type Edge } from '../lib/context.ts'
import type { Turn } from '../operators/chores.ts'
import { duePushes, type PushId } from './queries.ts'
import { sendSoon } from './send.ts'

/** In one run of the schedule; the rest goes with the next. */
const MOST = 60
/** A Worker holds six connections open at a time. */
const AT_ONCE = 4

/** Sends what is due. A push that fails says so itself, and is tried again. */
export async function sendDuePushes(edge: Edge): Promise<Turn> {
  const now = edge.now()
  const due = await duePushes(directoryOf(edge), now, MOST)
  await sendEach(edge, due)
  const [oldest] = due
  return { handled: due.length, failed: 0, error: null, lag_ms: oldest ? now - oldest.next_attempt_at : 0 }
}

/** A few at a time: one that hangs holds up the others for seconds, and nobody else at all. */
export async function sendEach(edge: Edge, pushes: readonly PushId[]): Promise<void> {
  const waiting = [...pushes]
  const next = async () => {
    for (let push = waiting.shift(); push; push = waiting.shift()) await sendSoon(edge, push)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
}
