import { randomBytes } from 'node:crypto'
import type { Fault } from './faults.ts'
import { keepNewest, type World } from './world.ts'

/** A message in a chat, either way. */
export interface Message {
  id: string
  phone_number_id: string
  /** Id of the patron it is from or to. */
  patron: string
  direction: 'in' | 'out'
  type: string
  /** What is shown: the text, or a description of another type. */
  text: string
  at: number
  status: Status
  /** Id of the message that this one quotes. */
  reply_to?: string
  /** What Meta has under the type's name, as it was sent. */
  payload?: unknown
  /** Other keys beside it, as Meta names them. */
  more?: Record<string, unknown>
  /** Id of its file. */
  media?: string
  /** Of a reaction: the message that it is on. */
  target?: string
  /** 1 forwarded, 2 many times. */
  forwarded?: 1 | 2
  /** What the patron can tap or choose in it. */
  choices?: Choices
  edited?: boolean
  deleted?: boolean
  /** What the business sent along, and gets back with every status. */
  callback?: string
  /** Whether the business wrote to a number or to a user id. */
  addressed_by?: 'to' | 'recipient'
  /** As the business wrote it: digits of the number, or the user id. */
  to?: string
  category?: string
  /** Whether this one counted within the free service messages. */
  free?: boolean
  /** Until when all is free, because the patron came by an advertisement. */
  free_until?: number
  fault?: Fault | undefined
}

export interface Choices {
  of: 'template' | 'button' | 'list'
  /** The button that opens a list. */
  label?: string
  items: { id: string; title: string; description?: string }[]
}

/**
 * In: `waiting` until the webhook is answered 200, then `delivered`, and `read` when staff say so.
 * Out: `accepted` by Meta, then up to `read`, or `failed`.
 */
export type Status = 'waiting' | 'accepted' | 'sent' | 'delivered' | 'read' | 'failed'

const MOST_MESSAGES = 5_000
const MOST_WINDOWS = 50_000
const WINDOW_MS = 24 * 3_600_000

export function keepMessage(world: World, message: Message) {
  world.messages.push(message)
  if (world.messages.length > MOST_MESSAGES) world.messages.splice(0, world.messages.length - MOST_MESSAGES)
}

export function findMessage(world: World, phone_number_id: string, id: string): Message | undefined {
  return world.messages.findLast((item) => item.id === id && item.phone_number_id === phone_number_id)
}

export function chat(world: World, phone_number_id: string, patron: string): Message[] {
  return world.messages.filter((item) => item.patron === patron && item.phone_number_id === phone_number_id)
}

export const pair = (phone_number_id: string, patron: string) => `${phone_number_id} ${patron}`

/** A message by the patron opens 24 hours in which the business may answer freely. */
export function openWindow(world: World, phone_number_id: string, patron: string, at: number) {
  const key = pair(phone_number_id, patron)
  const before = world.windows.get(key) ?? 0
  world.windows.delete(key)
  world.windows.set(key, Math.max(before, at))
  keepNewest(world.windows, MOST_WINDOWS)
}

export function windowIsOpen(world: World, phone_number_id: string, patron: string, now: number): boolean {
  const last = world.windows.get(pair(phone_number_id, patron))
  return last !== undefined && now - last < WINDOW_MS
}

/** A message id in the form of Meta's: base64 with the number inside. */
export function newWamid(patron: string, direction: 'in' | 'out'): string {
  const name = Buffer.from(patron, 'latin1').subarray(0, 100)
  const unique = Buffer.from(randomBytes(10).toString('hex').toUpperCase(), 'latin1')
  const bytes = [
    Buffer.from([0x1c, 0x18, name.length]),
    name,
    Buffer.from([0x15, 0x02, 0x00, direction === 'in' ? 0x12 : 0x11, 0x18, unique.length]),
    unique,
    Buffer.from([0x00])
  ]
  return `wamid.${Buffer.concat(bytes).toString('base64')}`
}

/**
 * What the patrons' phones show as coming from a library, oldest first.
 * A message that Meta accepted and then failed is not there, unless `failed` asks for it.
 */
export function listMessages(world: World, { failed = false } = {}) {
  return world.messages
    .filter((item) => item.direction === 'out' && (failed || item.status !== 'failed'))
    .map(({ id, phone_number_id, to, patron, type, text, at, media, reply_to, target, choices }) => ({
      id,
      phone_number_id,
      to: to ?? patron,
      type,
      text,
      at,
      ...(media && { media_id: media }),
      ...(reply_to && { reply_to }),
      ...(target && { target }),
      ...(choices && { choices: choices.items.map(({ title }) => title) })
    }))
}
