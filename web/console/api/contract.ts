/** What the console's API answers: JSON, snake_case, instants in ms. Kept equal to `workers/console.ts` and the nouns' routes. */
import type { View } from '../../../workers/conversations/schema.ts'
import type { AttachmentKind, MessageContent } from '../../../workers/platforms/content.ts'
import type { Role } from '../../../workers/people/roles.ts'

export type Language = 'nl' | 'en'
export type { AttachmentKind, MessageContent, Role, View }

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
  due_at: number | null
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

export type MessageStatus =
  | 'received'
  | 'queued'
  | 'sending'
  | 'uncertain'
  | 'accepted'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'withdrawn'

export interface MessageItem {
  type: 'message'
  id: string
  origin: Origin
  author_id: string | null
  kind: string
  text: string | null
  reply_to: null | { id: string | null; text: string | null; origin: Origin | null; kind: string | null }
  at: number
  received_at: number
  status: MessageStatus
  /** while queued: when it leaves; until then it can be taken back */
  due_at: number | null
  failure: null | { code: number | null; reason: string }
  /** uncertain for over two minutes: the person decides whether to send again */
  asked: boolean
  resend_of: string | null
  resent_by: string | null
  content: MessageContent | null
  attachments: Attachment[]
  /** the newest of each person; ours has an author when it was sent from here */
  reactions: { emoji: string; origin: Origin; author_id: string | null; status: MessageStatus }[]
  /** 0 no, 1 yes, 2 many times */
  forwarded: 0 | 1 | 2
  /** its words now are not the first: `GET messages/:id/versions` has them all */
  edited_at: number | null
  /** taken back by its sender: nothing of it is left */
  deleted_at: number | null
  /** another party of Meta's had the thread */
  standby: boolean
  /** from before the number was connected */
  imported: boolean
  /** waits until the patron taps; after `until` it ends unread */
  held: null | { until: number }
  times: {
    accepted_at: number | null
    sent_at: number | null
    delivered_at: number | null
    read_at: number | null
  }
  seq: number
}
export interface Attachment {
  id: string
  kind: AttachmentKind
  name: string | null
  /** as its first bytes say; null before it is here */
  type: string | null
  size: number | null
  width: number | null
  height: number | null
  /** `waiting`: being fetched from Meta; `gone`: removed */
  state: 'waiting' | 'stored' | 'failed' | 'gone'
  /** why it is not here: see `attachments/reasons.ts` */
  reason: string | null
  next_try_at: number | null
  /** what the console does with it: shows it, plays it, offers it as a file, or offers it with a warning */
  shown: 'image' | 'audio' | 'video' | 'file' | 'risky'
}
/** Oldest first; the last is what the message says now. */
export interface MessageVersion {
  at: number
  text: string | null
}

export interface Template {
  id: string
  /** Meta's account that it belongs to: sent by its channels only */
  account_id: string
  name: string
  language: string
  category: string | null
  status: string
  quality: string | null
  /** why it is rejected or paused, as Meta says */
  reason: string | null
  body: string
  buttons: string[]
  /** how many {{n}} the body has */
  parameters: number
  sendable: boolean
}
/** What sending costs now, where the sender decides. */
export interface Usage {
  month: string
  service_delivered: number
  free: number
  /** of the next ordinary answer, and of a template; null: no price is known for the patron's country */
  service_price: Price | null
  template_price: Price | null
}
export interface Price {
  micros: number
  currency: string
}

export interface ChannelNews {
  id: string
  channel_id: string
  what: string
  severity: 'info' | 'warn' | 'critical'
  facts: Record<string, string | number | null>
  at: number
}

export interface NoteItem {
  type: 'note'
  id: string
  author_id: string
  text: string
  at: number
  seq: number
}
export interface EventItem {
  type: 'event'
  id: string
  act:
    | 'conversation_closed'
    | 'conversation_reopened'
    | 'conversation_assigned'
    | 'conversation_claimed'
    | 'conversation_given_back'
    | 'patron_blocked'
    | 'patron_unblocked'
    | 'thread_handed_over'
    | 'thread_taken_back'
    | 'held_expired'
  actor_id: string | null
  subject_id: string | null
  at: number
  seq: number
}
export type ThreadItem = MessageItem | NoteItem | EventItem
/** Oldest first. */
export interface ThreadPage {
  items: ThreadItem[]
  earlier?: string
}

export interface Changes {
  seq: number
  conversations: Conversation[]
  /** too much changed to list: load the lists again */
  more: boolean
}
/** What the socket says; the API tells the rest. */
export type Hint = { type: 'changed'; conversation_id: string } | { type: 'channel'; channel_id: string }

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
