/** What ending a conversation makes of it, and taking it up again. Pure. */
import { continues, type Placed } from './place.ts'

type Change = Partial<Omit<Placed, 'id'>>

export const closedBy = (personId: string, now: number): Change => ({
  ...{ state: 'closed', sort_at: now, waiting_since: null, due_at: null, unread: 0 },
  ...{ closed_at: now, closed_by: personId, unreached: null }
})

/** It waits for us if the patron spoke last or our answer did not reach them, and for the patron if we did. */
export function takenUp(
  { last_origin, last_inbound_at, thanked_at, unreached }: Placed,
  now: number,
  heeding: 'thanks' | 'nothing' = 'thanks'
): Change {
  const asks = heeding === 'nothing' || thanked_at === null
  const waits = (last_origin === 'patron' && asks) || unreached !== null
  const since = waits ? (last_inbound_at ?? now) : null
  return {
    ...{ state: waits ? 'waiting_on_us' : 'waiting_on_patron', sort_at: since ?? now },
    ...{ waiting_since: since, due_at: since, closed_at: null, closed_by: null }
  }
}

export const isRecentlyClosed = (closed_at: number, now: number): boolean =>
  continues({ state: 'closed', closed_at }, now)
