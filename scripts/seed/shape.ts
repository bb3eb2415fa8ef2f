/** What a seeded library looks like. Times count back from now, so that the seed always looks alive. */

export interface SeedLibrary {
  name: string
  place: string
  phone: string
  website: string
  database: `LIBRARIES_${number}`
  branches: { name: string; address: string; phone: string; latitude?: number; longitude?: number }[]
  channels: SeedChannel[]
  /** The same e-mail address in two libraries is the same person. */
  people: { name: string; email: string; role: 'viewer' | 'trainee' | 'staff' | 'coordinator' | 'admin' }[]
  conversations: SeedConversation[]
}

export type NewLibrary = Omit<SeedLibrary, 'conversations'>

export interface SeedChannel {
  name: string
  /** Digits, invented. */
  phone_number_id: string
  waba_id: string
  display_phone_number: string
  /** The business portfolio within which a user id means one person. */
  scope: string
  /** Meta's token for this number; one that the simulator knows when left out. */
  access_token?: string
}

export interface SeedConversation {
  patron: {
    name: string | null
    username?: string
    /** Digits; null for somebody known by user id only. */
    phone: string | null
    /** `NL.` and digits, unique. */
    user_id: string
  }
  /** Index into `channels`; the first when left out. */
  channel?: number
  turns: SeedTurn[]
  /** E-mail of who it is handed to; null gives it back to nobody. */
  assignee?: string | null
  closed_minutes_ago?: number
  closed_by?: string
}

/** In order of time. A staff turn lies within 23 hours after the patron's last one. */
export type SeedTurn =
  | { from: 'patron'; minutes_ago: number; text: string | null; kind?: string; quotes?: number }
  | {
      from: 'staff'
      by: string
      minutes_ago: number
      text: string
      ends?: 'read' | 'delivered' | 'sent' | 'failed' | 'uncertain'
      quotes?: number
    }
  | { from: 'note'; by: string; minutes_ago: number; text: string }
  | { from: 'phone'; minutes_ago: number; text: string }
