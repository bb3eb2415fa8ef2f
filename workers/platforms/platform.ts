/** What every platform module offers, and the plain data that passes through it. Pure: no I/O, no clock, no database. */

import type { Json } from '../lib/json.ts'

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
  /** Meta's type (`text`, `image`, …); `unknown` when there is none. */
  kind: string
  text: string | null
  /** For every kind but plain text: the element as sent, so that a later version can show it. */
  content: Json
  reply_to_external_id: string | null
  /** True for what a patron sends live: it opens the 24-hour window. */
  opens_window: boolean
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
}

/** News about the account, number or templates, and every field without a face of its own yet. */
export interface ChannelEvent {
  type: 'channel_event'
  /** Stable over redeliveries. */
  external_id: string
  at: number | null
  content: Json
}

export const IGNORED_REASONS = [
  'empty',
  'not_an_object',
  'no_id',
  'unknown_status',
  'test_event',
  'already_counted'
] as const
export type IgnoredReason = (typeof IGNORED_REASONS)[number]

/** Nothing a person could act on; the reason comes from a closed list. */
export interface IgnoredEvent {
  type: 'ignored'
  reason: IgnoredReason
}

export type InboundEvent = (MessageEvent | StatusEvent | ChannelEvent | IgnoredEvent) & {
  /** Where in the change it stood, e.g. `messages[3]`. */
  path: string
}

/** What is sent, and to whom. */
export interface OutboundMessage {
  phone_number_id: string
  to: { phone: string | null; user_id: string | null }
  text: string
  /** Meta's id of the quoted message. */
  reply_to_external_id: string | null
  /** Comes back in every status; at most 512 characters. */
  callback_data: string
}

/** The exact request for Meta's Graph: path below the version, and JSON body. */
export interface GraphRequest {
  method: 'POST' | 'GET' | 'DELETE'
  path: string
  body: Json
}
