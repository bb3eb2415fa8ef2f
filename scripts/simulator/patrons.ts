import { createHash } from 'node:crypto'
import { type Channel, digits, findChannel } from './channels.ts'
import { openWindow } from './messages.ts'
import { keepNewest, type World } from './world.ts'

/** Somebody with WhatsApp on a phone. */
export interface Patron {
  /** Digits of the phone number. Or a business-scoped user id, when that is all that is known. */
  id: string
  name: string
  /** Without @. */
  username?: string
  /** Has taken a username, so that businesses do not get to see the number. */
  hides_number: boolean
  /** By account, where another id than ours was known before. */
  user_ids?: Record<string, string>
}

/** Somebody who wrote to a number before the simulator started. */
export interface Writer {
  phone_number_id: string
  from: string
  name: string
  /** As the library knows them, when it does. */
  user_id?: string | null
  /** In ms. */
  last_inbound_at: number
}

const MOST_PATRONS = 5_000

/** `+31 6 …`, `316…` or `NL.123…` as an id; undefined when it is none of these. */
export function patronId(from: string): string | undefined {
  const text = from.trim()
  if (isUserId(text)) return text
  if (!/^\+?[\d\s().-]+$/.test(text)) return undefined
  const number = digits(text)
  return /^[1-9]\d{6,14}$/.test(number) ? number : undefined
}

export function isUserId(text: string): boolean {
  return /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/.test(text)
}

/** Adds a patron, or gives one that exists its new name. */
export function meetPatron(world: World, id: string, more: Partial<Omit<Patron, 'id'>>): Patron {
  const known = world.patrons.get(id)
  const patron = { name: shownNumber(id), hides_number: isUserId(id), ...known, ...more, id }
  world.patrons.set(id, patron)
  keepNewest(world.patrons, MOST_PATRONS)
  return patron
}

/** Makes the phone and the 24 hours know a patron of before, by the id that the library knows. */
export function rememberWriter(world: World, writer: Writer) {
  const { phone_number_id, from, name, user_id, last_inbound_at } = writer
  const account = findChannel(world, phone_number_id)?.waba_id
  const known = account && user_id ? { user_ids: { [account]: user_id } } : {}
  const { id } = meetPatron(world, patronId(from) ?? from, { name, ...known })
  openWindow(world, phone_number_id, id, last_inbound_at)
}

/** Meta's name for a person towards one business: another account sees another id. */
export function userId(channel: Channel, patron: Patron): string {
  if (isUserId(patron.id)) return patron.id
  const known = patron.user_ids?.[channel.waba_id]
  if (known) return known
  const hash = createHash('sha256').update(`${channel.waba_id} ${patron.id}`).digest()
  return `NL.${hash.readBigUInt64BE().toString().padStart(20, '1')}`
}

/** The person behind a business-scoped user id. */
export function patronOfUserId(world: World, channel: Channel, id: string): Patron | undefined {
  const known = world.patrons.get(id)
  if (known) return known
  for (const patron of world.patrons.values()) if (userId(channel, patron) === id) return patron
  return undefined
}

/** The digits that the business may see, if any. */
export function visibleNumber(patron: Patron): string | undefined {
  return patron.hides_number || isUserId(patron.id) ? undefined : patron.id
}

/** `316 5550 0101` as people write it; an id as it is. */
export function shownNumber(id: string): string {
  if (isUserId(id)) return id
  return id.replace(/^316(\d{4})(\d{4})$/, '+31 6 $1 $2').replace(/^(?=\d)/, '+')
}
