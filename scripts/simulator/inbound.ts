import { type Channel, findChannel } from './channels.ts'
import { takeFault } from './faults.ts'
import { takeToken, THROUGHPUT } from './graph/rates.ts'
import { callLibrary, type CallOutcome } from './inbound-call.ts'
import { type Content, contentOf, isShortText, type Kinds } from './inbound-kinds.ts'
import { findMessage, keepMessage, type Message, newWamid, openWindow, pair } from './messages.ts'
import { meetPatron, type Patron, patronId } from './patrons.ts'
import { changed, nowIn, type World } from './world.ts'
import { messageValue } from './webhooks/bodies.ts'
import { postChange } from './webhooks/post.ts'

/** What a patron does on the phone, or a script in a patron's place. */
export interface Inbound extends Kinds {
  phone_number_id?: unknown
  /** Digits with or without +, or a business-scoped user id for somebody without a visible number. */
  from?: unknown
  name?: unknown
  /** Id of the message that this one quotes. */
  reply_to?: unknown
  /** Without @; the library then no longer sees the number. */
  username?: unknown
  /** When it was sent, in ms; now, if absent. */
  at?: unknown
  /** true, or `many`. */
  forwarded?: unknown
  /** true, or what Meta tells of the advertisement that they came by. */
  referral?: unknown
}

type Wrong = { wrong: string; status: number }

interface Frame {
  channel: Channel
  patron: Patron
  at: number
  reply_to?: string
  forwarded?: 1 | 2
  more?: Record<string, unknown>
}

const wrong = (sentence: string, status = 400): Wrong => ({ wrong: sentence, status })

const REFERRAL = {
  source_url: 'https://fb.me/baak',
  source_type: 'ad',
  source_id: '120000000000000001',
  headline: 'Word lid van de bibliotheek',
  body: 'De eerste maand is gratis.',
  media_type: 'image',
  ctwa_clid: 'ARAkLkA8rmlFeiCktEJQ'
}

/** Gives it to the library. The id of the message, or a sentence that says what is wrong. */
export function receive(world: World, input: Inbound): { id: string } | Wrong {
  const frame = frameOf(world, input)
  if ('wrong' in frame) return frame
  if (input.kind === 'call') {
    const { outcome = 'missed' } = input
    if (outcome !== 'missed' && outcome !== 'rejected' && outcome !== 'answered') {
      return wrong('outcome must be missed, rejected or answered')
    }
    return { id: call(world, frame, outcome) }
  }
  const content = contentOf(world, frame, input)
  if (typeof content === 'string') return wrong(content)
  return { id: send(world, frame, content).id }
}

function frameOf(world: World, input: Inbound): Frame | Wrong {
  const { phone_number_id, from, name, reply_to, username, at = nowIn(world), forwarded, referral } = input
  const channel = typeof phone_number_id === 'string' ? findChannel(world, phone_number_id) : undefined
  const id = typeof from === 'string' ? patronId(from) : undefined
  if (typeof phone_number_id !== 'string') return wrong('phone_number_id must be a text')
  if (!channel) return wrong('phone_number_id is none of the channels', 404)
  if (!id) return wrong('from must be a phone number or a user id such as NL.123')
  if (name !== undefined && !isShortText(name)) return wrong('name must be a text')
  if (username !== undefined && !isShortText(username)) return wrong('username must be a text')
  if (reply_to !== undefined && !isShortText(reply_to)) return wrong('reply_to must be a message id')
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return wrong('at must be ms')
  const patron = meetPatron(world, id, {
    ...(name === undefined ? {} : { name }),
    ...(username === undefined ? {} : { username: username.replace(/^@/, ''), hides_number: true })
  })
  return {
    channel,
    patron,
    at,
    ...(reply_to === undefined ? {} : { reply_to }),
    ...(forwarded ? { forwarded: forwarded === 'many' ? 2 : 1 } : {}),
    ...(referral ? { more: { referral: referral === true ? REFERRAL : referral } } : {})
  }
}

function send(world: World, { more, ...frame }: Frame, content: Content): Message {
  const { channel, patron, at, reply_to = content.reply_to, forwarded } = frame
  const { phone_number_id } = channel
  const { type, text, payload, media, target } = content
  const message: Message = {
    id: newWamid(patron.id, 'in'),
    phone_number_id,
    patron: patron.id,
    direction: 'in',
    type,
    text,
    payload,
    at,
    status: 'waiting',
    more: { ...more, ...content.more },
    ...(reply_to ? { reply_to } : {}),
    ...(forwarded ? { forwarded } : {}),
    ...(media ? { media } : {}),
    ...(target ? { target } : {})
  }
  keepMessage(world, message)
  if (world.blocked.has(pair(phone_number_id, patron.id))) return message
  if (more?.referral) world.entries.set(pair(phone_number_id, patron.id), { came_at: at })
  openWindow(world, phone_number_id, patron.id, at)
  // What comes in uses the number's throughput as well, but is never refused.
  takeToken(world.buckets, phone_number_id, THROUGHPUT, nowIn(world))
  const quoted = reply_to ? findMessage(world, phone_number_id, reply_to) : undefined
  const of = quoted?.direction === 'in' ? 'patron' : 'business'
  const fault = takeFault(world, { where: 'webhook', kind: 'message', phone_number_id, to: patron.id })
  postChange(world, channel, messageValue(channel, patron, message, of), {
    fault,
    arrived() {
      if (message.status === 'waiting') message.status = 'delivered'
      changed(world)
    }
  })
  content.then?.()
  changed(world)
  return message
}

function call(world: World, { channel, patron, at }: Frame, outcome: CallOutcome): string {
  const { phone_number_id } = channel
  const id = newWamid(patron.id, 'in').replace('wamid', 'wacid')
  const text = { missed: 'Gemiste oproep', rejected: 'Geweigerde oproep', answered: 'Oproep' }[outcome]
  const { direction, status } = { direction: 'in', status: 'delivered' } as const
  keepMessage(world, { id, phone_number_id, patron: patron.id, direction, type: 'call', text, at, status })
  if (!world.blocked.has(pair(phone_number_id, patron.id))) {
    openWindow(world, phone_number_id, patron.id, at)
    callLibrary(world, { channel, patron, id, at, outcome })
  }
  changed(world)
  return id
}
