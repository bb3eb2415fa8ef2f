import { type Channel, digits } from '../channels.ts'
import { type Asked, isObject, jsonObject } from '../http.ts'
import { pair, windowIsOpen } from '../messages.ts'
import { type Patron, patronOfUserId, userId, visibleNumber } from '../patrons.ts'
import { changed, nowIn, type World } from '../world.ts'
import { paged } from './accounts.ts'
import { invalidParameter } from './error.ts'
import { numberOfCaller } from './media.ts'
import { list, object, oneOf, text } from './shapes.ts'

const MOST_AT_ONCE = 100
const SHAPE = object({
  messaging_product: oneOf('whatsapp'),
  block_users: list(object({}, { user: text(30), user_id: text(140) }), 1, MOST_AT_ONCE)
})

/** `GET`, `POST` or `DELETE /<number>/block_users`. Only who wrote in the last 24 hours can be blocked. */
export function blockUsers(world: World, asked: Asked) {
  const channel = numberOfCaller(world, asked)
  if (asked.method === 'GET') return listBlocked(world, channel, asked)
  if (asked.method !== 'POST' && asked.method !== 'DELETE') {
    throw invalidParameter(`Unsupported ${asked.method} request`)
  }
  const body = jsonObject(asked.body) ?? {}
  SHAPE(body, '')
  const items = (body.block_users as unknown[]).filter(isObject)
  const outcomes = items.map((item) => change(world, channel, asked.method, item))
  changed(world)
  const done = outcomes.filter((outcome) => !('errors' in outcome))
  const failed = outcomes.filter((outcome) => 'errors' in outcome)
  const key = asked.method === 'POST' ? 'added_users' : 'removed_users'
  return {
    messaging_product: 'whatsapp',
    block_users: {
      ...(done.length > 0 && { [key]: done }),
      ...(failed.length > 0 && { failed_users: failed })
    },
    ...(failed.length > 0 && { errors: [notAll(asked.method)] })
  }
}

function change(world: World, channel: Channel, method: string, item: Record<string, unknown>) {
  const { user, user_id } = item
  const input = String(user ?? user_id)
  const patron =
    typeof user === 'string' ? world.patrons.get(digits(user)) : patronOfUserId(world, channel, input)
  const about = { input, ...(patron ? address(channel, patron) : {}) }
  if (!patron) return { ...about, errors: [failure(131026, 'User not found on WhatsApp.')] }
  const key = pair(channel.phone_number_id, patron.id)
  if (method === 'DELETE') {
    world.blocked.delete(key)
    return about
  }
  if (!windowIsOpen(world, channel.phone_number_id, patron.id, nowIn(world))) {
    const details = 'Business can only block users that have messaged the business in the last 24 hours.'
    return { ...about, errors: [failure(131047, details)] }
  }
  world.blocked.set(key, nowIn(world))
  return about
}

function address(channel: Channel, patron: Patron) {
  const wa_id = visibleNumber(patron)
  return { ...(wa_id && { wa_id }), user_id: userId(channel, patron) }
}

const failure = (code: number, details: string) => ({
  message: `(#${code}) ${details}`,
  code,
  error_data: { details }
})

const notAll = (method: string) => ({
  message: `(#139100) Failed to ${method === 'POST' ? 'block' : 'unblock'} some users`,
  type: 'OAuthException',
  code: 139100,
  error_data: { details: 'See the list of failed_users.' }
})

function listBlocked(world: World, channel: Channel, asked: Asked) {
  const own = [...world.blocked.keys()].flatMap((key) => {
    const [number, id = ''] = key.split(' ')
    const patron = number === channel.phone_number_id ? world.patrons.get(id) : undefined
    return patron ? [{ messaging_product: 'whatsapp', ...address(channel, patron) }] : []
  })
  return paged(asked, own)
}
