import { type Channel, findChannel } from '../channels.ts'
import { type Asked, jsonObject } from '../http.ts'
import type { World } from '../world.ts'
import { GraphError, invalidParameter, unknownObject } from './error.ts'
import { bearer, channelsOfCaller, channelsOfToken } from './token.ts'

type Node = Record<string, unknown>

const NUMBER_FIELDS = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
  'id'
]
const APP = { id: '1000000000000001', name: 'Baak', link: 'https://baak.example/' }

/** `GET /<id>?fields=`: a number or an account. */
export function getNode(world: World, asked: Asked): Node {
  const channels = channelsOfCaller(world, asked.headers)
  const { id = '' } = asked.groups
  const channel = channels.find((item) => item.phone_number_id === id)
  if (channel) return pick(numberNode(channel), asked, NUMBER_FIELDS, 'WhatsAppBusinessPhoneNumber')
  const account = channels.find((item) => item.waba_id === id)
  if (account) return pick(accountNode(account), asked, ['id', 'name'], 'WhatsAppBusinessAccount')
  throw noSuchNode(asked.method, id)
}

/** A number that is none of the token's, or a word that is no number. */
export function noSuchNode(method: string, id: string): GraphError {
  if (/^\d+$/.test(id)) return unknownObject(method, id)
  return new GraphError(803, {
    sentence: `Some of the aliases you requested do not exist: ${id}`,
    status: 404
  })
}

/** `GET /<account>/phone_numbers`. */
export function getNumbers(world: World, asked: Asked) {
  const channels = numbersOfAccount(world, asked)
  return paged(
    asked,
    channels.map((channel) => pick(numberNode(channel), asked, NUMBER_FIELDS, 'WhatsAppBusinessPhoneNumber'))
  )
}

/** `GET`, `POST` or `DELETE /<account>/subscribed_apps`: without it, no webhooks. */
export function subscribedApps(world: World, asked: Asked) {
  const [first] = numbersOfAccount(world, asked)
  const account = first?.waba_id ?? ''
  if (asked.method === 'GET') {
    return { data: world.subscribed.has(account) ? [{ whatsapp_business_api_data: APP }] : [] }
  }
  if (asked.method === 'DELETE') world.subscribed.delete(account)
  else {
    const more = Object.keys(jsonObject(asked.body) ?? {})
    if (more.length > 0)
      throw invalidParameter(`Unexpected key "${more[0]}": the simulator knows no overrides.`)
    world.subscribed.add(account)
  }
  return { success: true }
}

/** `GET /debug_token?input_token=`, asked with the app's token (`id|secret`) or one of an account. */
export function debugToken(world: World, asked: Asked) {
  const caller = bearer(asked.headers)
  if (caller.split('|')[1] !== world.app_secret) channelsOfCaller(world, asked.headers)
  const token = asked.url.searchParams.get('input_token')
  if (!token) throw invalidParameter('The parameter input_token is required.')
  const channels = channelsOfToken(world, token)
  const target_ids = [...new Set(channels.map((channel) => channel.waba_id))]
  if (target_ids.length === 0) {
    return {
      data: { error: { code: 190, message: 'Invalid OAuth access token.' }, is_valid: false, scopes: [] }
    }
  }
  const scopes = ['whatsapp_business_management', 'whatsapp_business_messaging']
  return {
    data: {
      app_id: APP.id,
      type: 'SYSTEM_USER',
      application: APP.name,
      expires_at: 0,
      is_valid: true,
      scopes,
      granular_scopes: scopes.map((scope) => ({ scope, target_ids }))
    }
  }
}

/** The numbers of the address, if the token may use them; at least one. */
export function numbersOfAccount(world: World, asked: Asked): Channel[] {
  const { id = '' } = asked.groups
  const channels = channelsOfCaller(world, asked.headers).filter((channel) => channel.waba_id === id)
  if (channels.length > 0) return channels
  if (findChannel(world, id)) throw invalidParameter('Tried accessing nonexisting field on a phone number')
  throw noSuchNode(asked.method, id)
}

function numberNode(channel: Channel): Node {
  return {
    verified_name: channel.library,
    code_verification_status: 'VERIFIED',
    display_phone_number: channel.display_phone_number,
    quality_rating: 'GREEN',
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    status: 'CONNECTED',
    name_status: 'APPROVED',
    is_on_biz_app: false,
    is_official_business_account: false,
    whatsapp_business_manager_messaging_limit: 'TIER_2K',
    health_status: {
      can_send_message: 'AVAILABLE',
      entities: [
        { entity_type: 'PHONE_NUMBER', id: channel.phone_number_id, can_send_message: 'AVAILABLE' },
        { entity_type: 'WABA', id: channel.waba_id, can_send_message: 'AVAILABLE' }
      ]
    },
    id: channel.phone_number_id
  }
}

function accountNode(channel: Channel): Node {
  return {
    id: channel.waba_id,
    name: channel.library,
    currency: 'EUR',
    timezone_id: '91',
    account_review_status: 'APPROVED'
  }
}

/** The fields that `?fields=` names, and always the id. */
export function pick(node: Node, asked: Asked, usual: string[], type: string): Node {
  const wanted = asked.url.searchParams.get('fields')?.split(',') ?? usual
  const unknown = wanted.find((field) => !Object.hasOwn(node, field))
  if (unknown) {
    throw invalidParameter(`Tried accessing nonexisting field (${unknown}) on node type (${type})`)
  }
  return Object.fromEntries([...new Set([...wanted, 'id'])].map((field) => [field, node[field]]))
}

const MOST_IN_PAGE = 100

/** One page of a list: 25, or `limit`, after the cursor `after`. */
export function paged(asked: Asked, all: Node[]) {
  const { searchParams } = asked.url
  const limit = Math.min(Number(searchParams.get('limit') ?? 25) || 25, MOST_IN_PAGE)
  const from = placeOf(searchParams.get('after'))
  const data = all.slice(from, from + limit)
  if (data.length === 0) return { data }
  const cursors = { before: cursor(from), after: cursor(from + data.length) }
  const next = new URL(asked.url)
  next.searchParams.set('after', cursors.after)
  return { data, paging: { cursors, ...(from + data.length < all.length && { next: String(next) }) } }
}

const cursor = (place: number) => Buffer.from(`c${place}`).toString('base64url')

function placeOf(after: string | null): number {
  const place = /^c(\d+)$/.exec(Buffer.from(after ?? '', 'base64url').toString())?.[1]
  return place === undefined ? 0 : Number(place)
}
