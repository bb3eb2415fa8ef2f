import type { Roster } from '../../../workers/rosters/schema.ts'

export type { Roster }
export type Exception = Roster['exceptions'][number]

/** Who is on duty now, who is busy or away, and who is warned of what waits: everybody when that is null. */
export interface Duty {
  enabled: boolean
  presence: boolean
  member_ids: string[]
  changes_at: number | null
  next: { from_at: number; member_ids: string[] } | null
  presences: { member_id: string; state: 'busy' | 'away'; until_at: number }[]
  hearers: string[] | null
  my_shift_ended_at: number | null
}

export interface Gaps {
  gaps: { from_at: number; until_at: number }[]
  more_gaps: number
}

export interface Shown extends Gaps {
  version: number
  enabled: boolean
  presence: boolean
  document: Roster
  versions: { version: number; changed_at: number; changed_by: string | null }[]
}
