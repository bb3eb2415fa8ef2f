import { isObject } from './http.ts'
import { changed, type World } from './world.ts'

/** A library's WhatsApp number, as the simulated Meta knows it. */
export interface Channel {
  phone_number_id: string
  display_phone_number: string
  waba_id: string
  /** Valid for every number of the same account. */
  access_token: string
  library_id: string
  library: string
  /** A seeded staff member who may answer here. */
  email: string
}

const KEYS = [
  'phone_number_id',
  'display_phone_number',
  'waba_id',
  'access_token',
  'library_id',
  'library',
  'email'
] as const

/** Replaces the numbers. Each account starts subscribed, as after onboarding. */
export function registerChannels(world: World, channels: readonly Channel[]) {
  world.channels = [...channels]
  world.subscribed = new Set(channels.map((channel) => channel.waba_id))
  changed(world)
}

/** Channels of a PUT body, or a sentence that says what is wrong. */
export function readChannels(value: unknown): Channel[] | string {
  if (!Array.isArray(value)) return 'channels must be a list'
  const channels: Channel[] = []
  for (const [index, item] of value.entries()) {
    if (!isObject(item)) return `channels[${index}] must be an object`
    const texts = KEYS.map((key) => item[key])
    const missing = KEYS.find((key) => typeof item[key] !== 'string' || item[key] === '')
    if (missing) return `channels[${index}].${missing} must be a text`
    channels.push(Object.fromEntries(KEYS.map((key, place) => [key, texts[place]])) as unknown as Channel)
  }
  return channels
}

/** What scripts may see: no tokens. */
export function listChannels(world: World) {
  return world.channels.map(({ phone_number_id, display_phone_number, library_id, library, email }) => ({
    phone_number_id,
    display_phone_number,
    library_id,
    library,
    email
  }))
}

export function findChannel(world: World, phone_number_id: string): Channel | undefined {
  return world.channels.find((channel) => channel.phone_number_id === phone_number_id)
}

export function digits(phone: string): string {
  return phone.replace(/\D/g, '')
}
