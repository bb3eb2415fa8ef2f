/** What the API answers about closing at once. */
export interface Emergency {
  id: string
  /** null: all of them */
  branches: string[] | null
  channels: boolean
  from_at: number
  until_at: number
  reason: string
  text: string
  by_id: string
  undone_at: number | null
  on: boolean
  /** until when it can be taken back */
  undo_until_at: number
  tellings: { pending: number; told: number; unreachable: number }
}
export interface Emergencies {
  items: Emergency[]
}
/** What closing would mean; nothing is closed. */
export interface ClosingPlan {
  end_of_day_at: number
  /** when somebody would answer again, in words for patrons */
  back: string | null
  waiting: {
    count: number
    /** there are more than were looked at */
    more: boolean
    unreachable: number
    people: { conversation_id: string; first_name: string | null; reachable: boolean }[]
  }
}
