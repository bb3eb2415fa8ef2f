import { type Channel, findChannel } from './channels.ts'
import { takeFault } from './faults.ts'
import { takeToken, THROUGHPUT } from './graph/rates.ts'
import { findMessage, keepMessage, type Message, newWamid, openWindow } from './messages.ts'
import { meetPatron, type Patron, patronId } from './patrons.ts'
import { changed, type World } from './world.ts'
import { messageValue } from './webhooks/bodies.ts'
import { postChange } from './webhooks/post.ts'

/** What a patron sends from the phone, or a script in a patron's place. */
export interface Inbound {
  phone_number_id?: unknown
  /** Digits with or without +, or a business-scoped user id for somebody without a visible number. */
  from?: unknown
  name?: unknown
  text?: unknown
  /** Id of the message that this one quotes. */
  reply_to?: unknown
  /** Without @; the library then no longer sees the number. */
  username?: unknown
  /** When it was sent, in ms; now, if absent. */
  at?: unknown
}

const MOST_CHARACTERS = 4096

/** Sends the text to the library. The id of the message, or a sentence that says what is wrong. */
export function receive(world: World, input: Inbound): { id: string } | { wrong: string; status: number } {
  const { phone_number_id, from, name, text, reply_to, username, at = Date.now() } = input
  const channel = typeof phone_number_id === 'string' ? findChannel(world, phone_number_id) : undefined
  const id = typeof from === 'string' ? patronId(from) : undefined
  const wrong = (sentence: string, status = 400) => ({ wrong: sentence, status })
  if (typeof phone_number_id !== 'string') return wrong('phone_number_id must be a text')
  if (!channel) return wrong('phone_number_id is none of the channels', 404)
  if (!id) return wrong('from must be a phone number or a user id such as NL.123')
  if (name !== undefined && !isShortText(name)) return wrong('name must be a text')
  if (username !== undefined && !isShortText(username)) return wrong('username must be a text')
  if (reply_to !== undefined && !isShortText(reply_to)) return wrong('reply_to must be a message id')
  if (!isShortText(text, MOST_CHARACTERS)) return wrong(`text must have 1 to ${MOST_CHARACTERS} characters`)
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return wrong('at must be ms')
  const patron = meetPatron(world, id, {
    ...(name === undefined ? {} : { name }),
    ...(username === undefined ? {} : { username: username.replace(/^@/, ''), hides_number: true })
  })
  return {
    id: send(world, channel, patron, { text, at, ...(reply_to === undefined ? {} : { reply_to }) }).id
  }
}

function isShortText(value: unknown, most = 400): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= most
}

function send(
  world: World,
  channel: Channel,
  patron: Patron,
  { text, at, reply_to }: { text: string; at: number; reply_to?: string }
): Message {
  const { phone_number_id } = channel
  const message: Message = {
    id: newWamid(patron.id, 'in'),
    phone_number_id,
    patron: patron.id,
    direction: 'in',
    type: 'text',
    text,
    at,
    status: 'waiting',
    ...(reply_to ? { reply_to } : {})
  }
  keepMessage(world, message)
  openWindow(world, phone_number_id, patron.id, at)
  // What comes in uses the number's throughput as well, but is never refused.
  takeToken(world.buckets, phone_number_id, THROUGHPUT, Date.now())
  const target = reply_to ? findMessage(world, phone_number_id, reply_to) : undefined
  const of = target?.direction === 'in' ? 'patron' : 'business'
  const fault = takeFault(world, { where: 'webhook', kind: 'message', phone_number_id, to: patron.id })
  postChange(world, channel, messageValue(channel, patron, message, of), {
    fault,
    arrived() {
      if (message.status === 'waiting') message.status = 'delivered'
      changed(world)
    }
  })
  changed(world)
  return message
}
