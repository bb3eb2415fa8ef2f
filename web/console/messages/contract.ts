/** What the API answers about a thread: JSON, snake_case, instants in ms. */
import type { AttachmentKind, MessageContent } from '../../../workers/platforms/content.ts'
import type { Find } from '../../../workers/sensitive-data/kinds.ts'
import type { Origin } from '../api/contract.ts'

export type { AttachmentKind, MessageContent }

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
  /** which automatic message it is; null when a person wrote it */
  automatic: string | null
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
  /** what was taken out of its words before they were stored, and what stands in them still; null: a message like any other */
  sensitive: null | { masked: string[]; finds: Find[] }
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
    | 'conversation_merged'
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
