import { createHash } from 'node:crypto'
import { type Channel, digits } from '../channels.ts'
import { errorEntry } from '../graph/error-codes.ts'
import type { Message } from '../messages.ts'
import { type Patron, userId, visibleNumber } from '../patrons.ts'

/** Statuses that Meta reports on a message. */
export type Reported = 'sent' | 'delivered' | 'read' | 'failed'

/** The value of a webhook with one message of a patron. A field that Meta leaves out is absent, not empty. */
export function messageValue(
  channel: Channel,
  patron: Patron,
  message: Message,
  quotes: 'business' | 'patron'
) {
  const number = visibleNumber(patron)
  const context = {
    ...(message.reply_to ? quoted(channel, patron, message.reply_to, quotes) : {}),
    ...(message.forwarded === 1 ? { forwarded: true } : {}),
    ...(message.forwarded === 2 ? { frequently_forwarded: true } : {})
  }
  return {
    ...head(channel),
    ...(message.type === 'system' ? {} : { contacts: [contact(channel, patron, { username: true })] }),
    messages: [
      {
        ...(Object.keys(context).length > 0 ? { context } : {}),
        ...(number ? { from: number } : {}),
        from_user_id: userId(channel, patron),
        id: message.id,
        timestamp: seconds(message.at),
        [message.type]: message.payload,
        type: message.type,
        ...message.more
      }
    ]
  }
}

interface Call {
  id: string
  at: number
  event: 'connect' | 'terminate'
  /** Of an answered call. */
  seconds?: number
}

/** The value of a webhook with one step of a call by a patron. A call that nobody took has no start and no duration. */
export function callValue(channel: Channel, patron: Patron, { id, at, event, seconds: lasted }: Call) {
  const number = visibleNumber(patron)
  const end =
    lasted === undefined
      ? { status: 'FAILED' }
      : {
          status: 'COMPLETED',
          start_time: seconds(at - lasted * 1000),
          end_time: seconds(at),
          duration: lasted
        }
  return {
    ...head(channel),
    contacts: [contact(channel, patron, { username: true })],
    calls: [
      {
        id,
        ...(number ? { from: number } : {}),
        from_user_id: userId(channel, patron),
        to: digits(channel.display_phone_number),
        event,
        timestamp: seconds(at),
        direction: 'USER_INITIATED',
        ...(event === 'connect' ? { session: { sdp_type: 'offer', sdp: 'v=0' } } : end)
      }
    ]
  }
}

function quoted(channel: Channel, patron: Patron, id: string, of: 'business' | 'patron') {
  if (of === 'business') return { from: digits(channel.display_phone_number), id }
  const number = visibleNumber(patron)
  return { ...(number ? { from: number } : {}), from_user_id: userId(channel, patron), id }
}

interface Status {
  status: Reported
  at: number
  /** Why it failed. */
  code?: number
}

/** The value of a webhook with one status. `failed` comes without contacts. */
export function statusValue(
  channel: Channel,
  patron: Patron,
  message: Message,
  { status, at, code }: Status
) {
  const failed = status === 'failed'
  const byNumber = message.addressed_by === 'to'
  const number = visibleNumber(patron) ?? (byNumber ? message.to : undefined)
  const user_id = userId(channel, patron)
  return {
    ...head(channel),
    ...(failed ? {} : { contacts: [contact(channel, patron, { username: status !== 'sent', number })] }),
    statuses: [
      {
        id: message.id,
        status,
        timestamp: seconds(at),
        ...(number ? { recipient_id: number } : {}),
        ...(failed && byNumber ? {} : { recipient_user_id: user_id }),
        ...(message.callback === undefined ? {} : { biz_opaque_callback_data: message.callback }),
        ...(status === 'sent' || status === 'delivered' ? { pricing: pricing(message) } : {}),
        ...(message.free_until === undefined ? {} : { conversation: entryPoint(message) }),
        ...(failed ? { errors: [failure(code ?? 131000)] } : {})
      }
    ]
  }
}

export function head(channel: Channel) {
  return {
    messaging_product: 'whatsapp',
    metadata: {
      display_phone_number: digits(channel.display_phone_number),
      phone_number_id: channel.phone_number_id
    }
  }
}

export function contact(
  channel: Channel,
  patron: Patron,
  shown: { username: boolean; number?: string | undefined }
) {
  const wa_id = shown.number ?? visibleNumber(patron)
  const username = shown.username ? patron.username : undefined
  return {
    profile: { name: patron.name, ...(username ? { username } : {}) },
    ...(wa_id ? { wa_id } : {}),
    user_id: userId(channel, patron)
  }
}

/** Only of a conversation that an advertisement began, since v24. */
function entryPoint({ phone_number_id, patron, free_until = 0 }: Message) {
  const id = createHash('sha256').update(`${phone_number_id} ${patron} ${free_until}`).digest('hex')
  return {
    id: id.slice(0, 32),
    expiration_timestamp: seconds(free_until),
    origin: { type: 'referral_conversion' }
  }
}

/** As of 1 October 2026: also templates within 24 hours cost, and answers beyond the first thousand of a month. */
function pricing({ category = 'service', free = true, free_until }: Message) {
  if (free_until !== undefined) {
    return {
      billable: false,
      pricing_model: 'PMP',
      type: 'free_entry_point',
      category: 'referral_conversion'
    }
  }
  const costs = category !== 'service' || !free
  return {
    billable: costs,
    pricing_model: 'PMP',
    type: costs ? 'regular' : 'free_customer_service',
    category
  }
}

/** One item of `errors`. */
export function failure(code: number) {
  const { title, details } = errorEntry(code)
  return {
    code,
    title,
    message: title,
    error_data: { details },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/'
  }
}

/** Meta's instants: whole seconds, as text. */
export function seconds(at: number): string {
  return String(Math.floor(at / 1000))
}
