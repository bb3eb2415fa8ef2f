import type { DueKind } from '../../../workers/lib/due.ts'
import type { ChoreId } from '../../../workers/operators/chore-times.ts'

/** What the operator's part of the API answers: health and counts, never what a patron wrote. */
export interface AttentionLine {
  library_id: string
  /** null when it is not in the directory any more */
  library: string | null
  count: number
  oldest_at: number
}
export interface LateLine extends AttentionLine {
  kind: DueKind
}
/** The longest ago first; `libraries` counts those too that are not in `lines`. */
export interface AttentionList<Line = AttentionLine> {
  count: number
  libraries: number
  lines: Line[]
}
export interface Attention {
  dead: AttentionList
  uncertain: AttentionList
  late: AttentionList<LateLine>
  mails: { count: number; oldest_at: number } | null
  chores: {
    id: ChoreId
    trouble: 'stopped' | 'failed' | 'behind'
    last_finished_at: number | null
    lag_ms: number
  }[]
}
export interface DeadDelivery {
  library_id: string
  library: string
  id: string
  field: string
  received_at: number
  attempts: number
  error: string | null
  /** by the item's place in the delivery: `stored`, `ignored: …`, `failed: …`, `dead: …` */
  outcomes: Record<string, string>
}
/** A school holiday, or days on which all libraries are closed. */
export interface CentralDay {
  id: string
  kind: 'closure' | 'school_holiday'
  /** null: the whole country */
  region: 'noord' | 'midden' | 'zuid' | null
  name: string
  from_on: string
  until_on: string
}
export interface QuarantinedChange {
  id: string
  received_at: number
  reason: 'unparsable' | 'no_account' | 'unknown_account'
  object: string | null
  field: string | null
  account: string | null
  state: 'waiting' | 'replayed'
}
export interface Chore {
  id: string
  last_started_at: number | null
  last_finished_at: number | null
  last_handled: number | null
  last_failed: number
  error: string | null
  /** how long the oldest of its work had waited when its last turn began */
  lag_ms: number
}
