/** What the console's API answers: JSON, snake_case, instants in ms. Kept equal to `workers/console.ts` and the nouns' routes. */
import type { View } from '../../../workers/conversations/schema.ts'
import type { Role } from '../../../workers/people/roles.ts'

export type Language = 'nl' | 'en'
export type { Role, View }

export interface Session {
  person: {
    id: string
    name: string
    email: string
    language: Language
    single_keys: boolean
    operator: boolean
  }
  libraries: Membership[]
  expires_at: number
}
export interface Membership {
  id: string
  name: string
  place: string
  role: Role
  initials: string
  time_zone: string
}
export interface DeviceSession {
  id: string
  device: string
  created_at: number
  seen_at: number
  current: boolean
}

export interface Library {
  id: string
  name: string
  place: string
  phone: string | null
  website: string | null
  time_zone: string
  role: Role
  channels: Channel[]
  members: Member[]
  branches: Branch[]
  /** what is closed at once now */
  emergencies: {
    id: string
    branches: string[] | null
    channels: boolean
    reason: string
    from_at: number
    until_at: number
  }[]
}
export interface Channel {
  id: string
  kind: string
  name: string
  display_phone_number: string | null
  state: string
  breaker: null | { opened_at: number; code: number | string | null; reason: string }
  /** Meta's account that it belongs to: that of its templates */
  account_id: string | null
  /** as Meta names them: `GREEN`, `TIER_1K`; null until it told */
  quality: string | null
  messaging_limit: string | null
  /** the patron sees blue ticks and "typing…" only where the library wants it */
  read_receipts: boolean
  typing_indicator: boolean
}
export interface Member {
  id: string
  name: string
  initials: string
  left: boolean
}
export interface Branch {
  id: string
  name: string
  address: string | null
  phone: string | null
  /** known: it can be sent as a place on the map */
  located: boolean
}

export type Origin = 'patron' | 'staff' | 'automatic' | 'phone_app'
export type ConversationState = 'waiting_on_us' | 'waiting_on_patron' | 'closed'

export interface Conversation {
  id: string
  channel_id: string
  patron: {
    id: string
    name: string | null
    username: string | null
    phone_hint: string | null
    blocked: boolean
  }
  state: ConversationState
  sort_at: number
  waiting_since: number | null
  /** when an answer is due; the same as `waiting_since` on a channel that is never open */
  due_at: number | null
  /** what was told of this waiting, added up: 2 nearly late, 4 late */
  reminded: number
  urgent: 'staff' | 'hint' | null
  /** put off until then */
  wake_at: number | null
  put_off_by: string | null
  /** why it is back */
  woke: 'time' | 'patron' | null
  promised_at: number | null
  promised_by: string | null
  /** null: a question */
  kind: 'complaint' | 'tip' | 'suggestion' | 'compliment' | 'remark' | null
  confirm_by: number | null
  handle_by: number | null
  /** for coordinators and whoever it is assigned to */
  confidential: boolean
  assignee_id: string | null
  unread: number
  thanked_at: number | null
  last_message: { text: string | null; kind: string; origin: Origin; at: number }
  window_ends_at: number | null
  opened_at: number
  closed_at: number | null
  /** the branch they wrote to, when the QR code, ad or button told */
  branch_id: string | null
  /** the role of another party that answers this thread now; null: we do */
  owner: string | null
  /** an answer waits for the patron's tap on our template */
  held: boolean
  /** who waits for us got no answer: ours failed, or nobody knows */
  unreached: 'failed' | 'uncertain' | null
  /** the start of the reader's own draft */
  draft: string | null
  seq: number
}
export interface ConversationPage {
  items: Conversation[]
  next?: string
  seq: number
}
export interface Count {
  count: number
  capped: boolean
}
export interface Counts {
  waiting_on_us: Count
  waiting_on_patron: Count
  mine: Count
  unassigned: Count
  later: Count
  unread_for_me_or_unassigned: number
}
export interface ConversationDetail {
  conversation: Conversation
  patron: Patron
  earlier: EarlierConversation[]
  drafts: { reply: string | null; note: string | null }
}
export interface Patron {
  id: string
  name: string | null
  username: string | null
  phone: string | null
  phone_hint: string | null
  user_id_only: boolean
  first_seen_at: number
  blocked: boolean
  blocked_at: number | null
  /** messages since, which were not kept */
  blocked_count: number
  /** whether Meta blocks them too */
  block_sync: 'pending' | 'done' | 'failed' | null
  /** the newest word about news, told by the patron in WhatsApp */
  consent: null | { scope: 'marketing'; value: 'stop' | 'resume'; at: number }
}
export interface EarlierConversation {
  id: string
  opened_at: number
  closed_at: number | null
  last_text: string | null
  closed_by: string | null
}

export interface Changes {
  seq: number
  conversations: Conversation[]
  /** changed too, and not for this reader (any more) */
  out_of_sight: string[]
  /** too much changed to list: load the lists again */
  more: boolean
}
/** What the socket says; the API tells the rest. */
export type Hint =
  | { type: 'changed'; conversation_id: string }
  | { type: 'channel'; channel_id: string }
  | { type: 'library' }

export interface SearchResults {
  messages: {
    message_id: string
    conversation_id: string
    patron: { id: string; name: string | null }
    text: string
    at: number
    origin: Origin
  }[]
  patrons: { id: string; name: string | null; phone_hint: string | null; conversation_id: string | null }[]
}
export interface QuickReply {
  id: string
  central_id: string | null
  shortcut: string
  title: string
  topic: string | null
  text: string
  text_u: string | null
  text_en: string | null
  level: 'central' | 'library'
  overridden: boolean
  enabled: boolean
}
