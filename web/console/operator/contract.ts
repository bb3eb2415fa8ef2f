/** What the operator's part of the API answers: health and counts, never what a patron wrote. */
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
  error: string | null
}
