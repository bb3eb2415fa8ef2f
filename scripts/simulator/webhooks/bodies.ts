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
  return {
    ...head(channel),
    contacts: [contact(channel, patron, { username: true })],
    messages: [
      {
        ...(message.reply_to ? { context: quoted(channel, patron, message.reply_to, quotes) } : {}),
        ...(number ? { from: number } : {}),
        from_user_id: userId(channel, patron),
        id: message.id,
        timestamp: seconds(message.at),
        text: { body: message.text },
        type: 'text'
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
        ...(failed ? { errors: [failure(code ?? 131000)] } : {})
      }
    ]
  }
}

function head(channel: Channel) {
  return {
    messaging_product: 'whatsapp',
    metadata: {
      display_phone_number: digits(channel.display_phone_number),
      phone_number_id: channel.phone_number_id
    }
  }
}

function contact(
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

function pricing({ category = 'service', free = true }: Message) {
  const costs = category !== 'service' || !free
  return {
    billable: costs,
    pricing_model: 'PMP',
    type: costs ? 'regular' : 'free_customer_service',
    category
  }
}

function failure(code: number) {
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
function seconds(at: number): string {
  return String(Math.floor(at / 1000))
}
