import type { Json } from '../../workers/lib/json.ts'
import type { AttachmentKind, CallFacts, MessageContent } from '../../workers/platforms/content.ts'
import type { SeedHours } from './hours.ts'

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
  /** When it is open and answers; one without works with what holds until somebody sets it. */
  hours?: SeedHours
  conversations: SeedConversation[]
  /** What Meta told about its numbers. */
  news?: SeedNews[]
}

export interface SeedNews {
  minutes_ago: number
  /** Meta's field and value. */
  field: string
  value: { [name: string]: Json }
}

export type NewLibrary = Omit<SeedLibrary, 'conversations' | 'news'>

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

/** Something that a person sends beside words: a file of `samples`. */
export interface SeedFile {
  sample: string
  kind: AttachmentKind
  /** As the sender named it. */
  name?: string
  /** What the sender says it is. */
  declared_type?: string
  /** Meta had it no longer when it was asked for. */
  lost?: true
}

/** In order of time. A staff turn lies within 23 hours after the patron's last one, unless it is held. */
export type SeedTurn =
  | {
      from: 'patron'
      minutes_ago: number
      text: string | null
      /** Of the message; `reaction`: the text is the emoji, on what it quotes. */
      kind?: string
      quotes?: number
      content?: MessageContent
      file?: SeedFile
      forwarded?: 1 | 2
      /** Somebody else had the thread. */
      standby?: true
      /** From before the number was connected. */
      imported?: true
    }
  | {
      from: 'staff'
      by: string
      minutes_ago: number
      text: string | null
      /** `waits` and `uncollected` are of a held answer. */
      ends?: 'read' | 'delivered' | 'sent' | 'failed' | 'uncertain' | 'waits' | 'uncollected'
      quotes?: number
      file?: SeedFile
      /** Of a branch, as a place on the map. */
      place?: string
      /** The text is an emoji on that turn. */
      reacts_to?: number
    }
  | { from: 'note'; by: string; minutes_ago: number; text: string }
  | {
      from: 'phone'
      minutes_ago: number
      text: string
      quotes?: number
      kind?: string
      standby?: true
      imported?: true
    }
  | SeedChange

/** What happens to a conversation beside what is said in it. */
export type SeedChange = { minutes_ago: number; text: string | null } & (
  | { from: 'edit'; of: number }
  | { from: 'deletion'; of: number }
  | { from: 'call'; call: CallFacts }
  /** The patron has another number from here on. */
  | { from: 'new_phone'; phone: string }
  | { from: 'consent'; value: 'stop' | 'resume' }
  /** Another party of Meta's has the thread; null: we have it back. The text is what it told us. */
  | { from: 'owner'; owner: string | null }
  | { from: 'block'; by: string }
)
