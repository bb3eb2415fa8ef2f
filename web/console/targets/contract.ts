/** As the server's `showTargets` and `listScreens` answer. */
export interface Targets {
  version: number
  channels: {
    id: string
    kind: string
    name: string
    target_minutes: number | null
    public_target_minutes: number | null
    usual: { private: number; public: number }
  }[]
  complaint_confirm_days: number
  complaint_days: number
  other_days: number
  has_mailbox: boolean
  /** null also for whoever may not change it */
  mailbox: string | null
  /** counted up to a hundred */
  waiting: number
}

export interface Screen {
  id: string
  name: string
  created_at: number
  last_used_at: number | null
}
