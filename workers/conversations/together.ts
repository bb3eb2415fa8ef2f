/** What two conversations become that turn out to be one. Pure. */
import type { Placed } from './place.ts'

export interface Half extends Omit<Placed, 'id' | 'closed_at' | 'closed_by'> {
  last_text: string | null
  last_kind: string
  branch_id: string | null
  owner: string | null
  owner_at: number | null
  held_by: string | null
  confidential: 0 | 1
}

/** How the list knows a conversation whose messages stand in another one. */
export const MERGED = 'merged'

const most = (...times: (number | null)[]) => Math.max(0, ...times.map((time) => time ?? 0)) || null

/** Whoever waits for us in either waits in both, since the first; the rest is as the newest of them says. */
export function together(into: Half, from: Half): Half {
  const [older, newer] = into.last_at <= from.last_at ? [into, from] : [from, into]
  const owning = Number(into.owner_at) >= Number(from.owner_at) ? into : from
  const waiting = [into, from].filter((half) => half.state === 'waiting_on_us')
  const since = waiting.flatMap((half) => half.waiting_since ?? half.sort_at)
  return {
    state: waiting.length > 0 ? 'waiting_on_us' : 'waiting_on_patron',
    sort_at: waiting.length > 0 ? Math.min(...since) : Math.max(into.sort_at, from.sort_at),
    waiting_since: waiting.length > 0 ? Math.min(...since) : null,
    due_at: waiting.length > 0 ? Math.min(...waiting.map((half) => half.due_at ?? half.sort_at)) : null,
    assignee_id: into.assignee_id ?? from.assignee_id,
    unread: into.unread + from.unread,
    thanked_at: waiting.length > 0 ? null : newer.thanked_at,
    last_inbound_at: most(into.last_inbound_at, from.last_inbound_at),
    window_ends_at: most(into.window_ends_at, from.window_ends_at),
    ...{ last_at: newer.last_at, last_text: newer.last_text },
    ...{ last_kind: newer.last_kind, last_origin: newer.last_origin },
    opened_at: Math.min(into.opened_at, from.opened_at),
    branch_id: older.branch_id ?? newer.branch_id,
    ...{ owner: owning.owner, owner_at: owning.owner_at },
    held_by: into.held_by ?? from.held_by,
    // what was said in confidence stays so, whatever it is joined with
    confidential: into.confidential === 1 || from.confidential === 1 ? (1 as const) : (0 as const),
    unreached: waiting.find((half) => half.unreached !== null)?.unreached ?? null
  }
}
