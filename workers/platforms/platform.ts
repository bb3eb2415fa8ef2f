/** What every platform module offers, and the plain data that passes through it. Pure: no I/O, no clock, no database. */

import type { Json } from '../lib/json.ts'
import type { CallFacts, MediaRef, MessageContent } from './content.ts'

/** One change of a webhook body, with what is needed to find its library. Split from the body by `split`. */
export interface Change {
  /** Meta's `field`, e.g. `messages`. */
  field: string
  /** `entry.id`: the WhatsApp account, page or Instagram account. */
  account_id: string | null
  /** `value.metadata.phone_number_id`, when the change is about one number. */
  phone_number_id: string | null
  /** Digits only, when the change names a number only by how it is shown. */
  display_phone_number: string | null
  /** `entry.time` as sent (s, ms or ISO text), for account news without a time of its own. */
  entry_time: Json
  value: Json
}

/** Everything an event says about who the patron is. A phone number may be absent, and may change. */
export interface PatronIds {
  /** Business-scoped user id, opaque, case-sensitive. */
  user_id: string | null
  parent_user_id: string | null
  /** Phone number as digits, without `+`. */
  wa_id: string | null
  /** Ids this person had before, from a system message. */
  previous_user_id: string | null
  previous_wa_id: string | null
  name: string | null
  username: string | null
}

export interface MessageEvent {
  type: 'message'
  external_id: string
  /** `phone_app`: a colleague answered in the WhatsApp app on the phone (an echo). */
  origin: 'patron' | 'phone_app'
  patron: PatronIds
  /** The sender's clock, ms. Null when Meta sent none that makes sense. */
  at: number | null
  /**
   * text, image, video, audio, voice, document, sticker, location, contacts, button, list, form, reaction, order, system,
   * group, unreadable, placeholder, call_permission, or what Meta calls it when it is none of these.
   */
  kind: string
  /** Of a reaction the emoji; null when it was taken back. */
  text: string | null
  content: MessageContent | null
  media: MediaRef | null
  /** The quoted message, or the one that a reaction is about. */
  reply_to_external_id: string | null
  /** True for what a patron sends live: it opens the 24-hour window. */
  opens_window: boolean
  /** 0 no, 1 yes, 2 many times. */
  forwarded: 0 | 1 | 2
  /** Another party of Meta's has this thread: shown, never answered by itself, and nobody here is waited for. */
  standby: boolean
  /** From before the number was connected: it triggers nothing. */
  imported: boolean
  /** Of an imported message of our own: how far it came. */
  status: 'sent' | 'delivered' | 'read' | 'failed' | null
}

/** New words for a message that was sent before. */
export interface EditEvent {
  type: 'edit'
  external_id: string
  target_external_id: string
  origin: 'patron' | 'phone_app'
  patron: PatronIds
  at: number | null
  text: string | null
}

/** The sender took a message back: its content must go, that it was there stays. */
export interface DeletionEvent {
  type: 'deletion'
  external_id: string
  target_external_id: string
  origin: 'patron' | 'phone_app'
  patron: PatronIds
  at: number | null
}

/** One step of a call; all steps of a call make one line in the thread. */
export interface CallEvent {
  type: 'call'
  /** Of the call, with `call:` before it: a voicemail of the call is a message that may bear the same id. */
  external_id: string
  /** Null when this step does not tell who: then only the call's id does. */
  patron: PatronIds | null
  at: number | null
  call: CallFacts
  opens_window: boolean
}

/** A patron said yes or no to a kind of news, in WhatsApp itself. */
export interface PreferenceEvent {
  type: 'preference'
  /** Unique within its change. */
  external_id: string
  patron: PatronIds
  at: number | null
  scope: 'marketing'
  value: 'stop' | 'resume'
  detail: string | null
}

/** Somebody else has the thread now, or we have it back. */
export interface OwnerEvent {
  type: 'owner'
  /** Ours, as Meta gives none: stable over redeliveries, and unique over changes. */
  external_id: string
  patron: PatronIds
  at: number | null
  /** The role that has it as Meta names it, e.g. `ai_agent`; null: we do. */
  owner: string | null
  /** What the other party told about the conversation so far. */
  summary: string | null
}

/** A name in the address book of the library's phone. */
export interface ContactEvent {
  type: 'contact'
  external_id: string
  patron: PatronIds
  at: number | null
  action: 'saved' | 'removed'
}

export interface StatusEvent {
  type: 'status'
  external_id: string
  status: 'sent' | 'delivered' | 'read' | 'failed'
  at: number | null
  /** Our own text, sent along with the message (`biz_opaque_callback_data`). */
  callback_data: string | null
  /** Meta's error code of a failure. */
  code: number | null
  /** What Meta charges for; comes with `sent` and with `delivered` or `read`. */
  pricing: { category: string; type: string } | null
}

/** News about the account, number or templates, and every field without a face of its own yet. */
export interface ChannelEvent {
  type: 'channel_event'
  /** Stable over redeliveries. */
  external_id: string
  at: number | null
  /** What it says, in a word the console has a sentence for: see `WHAT` in `whatsapp/news.ts`. */
  what: string
  severity: 'info' | 'warn' | 'critical'
  /** Its plain values: template, old and new state, limit, … Nothing personal. */
  facts: Record<string, string | number | null>
  /** As Meta sent it. */
  content: Json
}

export const IGNORED_REASONS = ['empty', 'not_an_object', 'no_id', 'unknown_status'] as const
export type IgnoredReason = (typeof IGNORED_REASONS)[number]

/** Nothing a person could act on; the reason comes from a closed list. */
export interface IgnoredEvent {
  type: 'ignored'
  reason: IgnoredReason
}

export type InboundEvent = (
  | MessageEvent
  | EditEvent
  | DeletionEvent
  | CallEvent
  | PreferenceEvent
  | OwnerEvent
  | ContactEvent
  | StatusEvent
  | ChannelEvent
  | IgnoredEvent
) & {
  /** Where in the change it stood, e.g. `messages[3]`. */
  path: string
}

/** What is sent, and to whom. */
export interface OutboundMessage {
  phone_number_id: string
  to: { phone: string | null; user_id: string | null }
  /** Meta's id of the quoted message. */
  reply_to_external_id: string | null
  /** Comes back in every status; at most 512 characters. */
  callback_data: string
  body: OutboundBody
}

export type OutboundBody =
  | { kind: 'text'; text: string }
  /** `media_id` as Meta gave it for our upload. A caption goes with an image, a video and a document. */
  | {
      kind: 'image' | 'video' | 'audio' | 'voice' | 'document'
      media_id: string
      caption: string | null
      name: string | null
    }
  | { kind: 'location'; latitude: number; longitude: number; name: string | null; address: string | null }
  /** A choice of one of at most ten. */
  | {
      kind: 'list'
      text: string
      button: string
      rows: { id: string; title: string; description: string }[]
    }
  /** An empty emoji takes it back. */
  | { kind: 'reaction'; target_external_id: string; emoji: string }
  | { kind: 'template'; name: string; language: string; parameters: string[]; button_payloads: string[] }

/** The exact request for Meta's Graph: path below the version, and JSON body. */
export interface GraphRequest {
  method: 'POST' | 'GET' | 'DELETE'
  path: string
  body: Json
}
