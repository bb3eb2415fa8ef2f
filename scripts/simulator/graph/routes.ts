import { findChannel } from '../channels.ts'
import type { Occasion } from '../faults.ts'
import { type Asked, type Handler, isObject, json, jsonObject, type Reply, type Route } from '../http.ts'
import { patronId } from '../patrons.ts'
import { underFault } from '../under-fault.ts'
import { nowIn, type World } from '../world.ts'
import { debugToken, getNode, getNumbers, noSuchNode, subscribedApps } from './accounts.ts'
import { errorReply, GraphError } from './error.ts'
import { blockUsers } from './block-users.ts'
import { deleteMedia, downloadMedia, getMedia, readUpload, uploadMedia } from './media.ts'
import { markRead } from './mark-read.ts'
import { sendMessage } from './send.ts'
import { createTemplate, deleteTemplates, getTemplates } from './template-calls.ts'
import { channelsOfCaller } from './token.ts'

/** Meta's Graph, as far as Baak calls it. */
export function graphRoutes(world: World): Route[] {
  const graph =
    (call: (world: World, asked: Asked) => unknown): Handler =>
    (asked) =>
      underFault(world, { where: 'graph' }, () => answer(() => call(world, asked)))
  return [
    ['POST', /^\/v26\.0\/(?<id>[^/]+)\/messages$/, (asked) => messages(world, asked)],
    ['GET', /^\/v26\.0\/debug_token$/, graph(debugToken)],
    ['GET', /^\/v26\.0\/(?<id>[^/]+)\/phone_numbers$/, graph(getNumbers)],
    ['GET', /^\/v26\.0\/(?<id>[^/]+)\/message_templates$/, graph(getTemplates)],
    ['POST', /^\/v26\.0\/(?<id>[^/]+)\/message_templates$/, graph(createTemplate)],
    ['DELETE', /^\/v26\.0\/(?<id>[^/]+)\/message_templates$/, graph(deleteTemplates)],
    ['ANY', /^\/v26\.0\/(?<id>[^/]+)\/block_users$/, graph(blockUsers)],
    ['GET', /^\/v26\.0\/(?<id>[^/]+)\/subscribed_apps$/, graph(subscribedApps)],
    ['POST', /^\/v26\.0\/(?<id>[^/]+)\/subscribed_apps$/, graph(subscribedApps)],
    ['DELETE', /^\/v26\.0\/(?<id>[^/]+)\/subscribed_apps$/, graph(subscribedApps)],
    ['POST', /^\/v26\.0\/(?<id>[^/]+)\/media$/, (asked) => upload(world, asked)],
    ['GET', /^\/v26\.0\/(?<id>\d+)$/, (asked) => node(world, asked)],
    ['DELETE', /^\/v26\.0\/(?<id>\d+)$/, graph((_, asked) => deleteMedia(world, asked))],
    ['GET', /^\/whatsapp_business\/attachments\/$/, (asked) => download(world, asked)],
    ['GET', /^\/v26\.0\/(?<id>[^/]+)$/, graph(getNode)],
    ['ANY', /^\/v\d+\.\d+(?:\/.*)?$/, graph(unknownPath)]
  ]
}

function messages(world: World, asked: Asked) {
  const { id = '' } = asked.groups
  const body = (asked.headers['content-type'] ?? '').startsWith('application/json')
    ? jsonObject(asked.body)
    : {}
  const { to, recipient } = body ?? {}
  const written = to ?? recipient
  const occasion: Occasion = {
    where: 'messages',
    phone_number_id: id,
    to: typeof written === 'string' ? patronId(written) : undefined
  }
  return underFault(world, occasion, (fault) =>
    answer(() => {
      const channel = channelsOfCaller(world, asked.headers).find((item) => item.phone_number_id === id)
      if (!channel) throw noSuchNode(asked.method, id)
      const now = nowIn(world)
      if (body?.status !== undefined) return markRead(world, channel, body, now)
      return sendMessage(world, channel, body ?? {}, now, fault)
    })
  )
}

async function upload(world: World, asked: Asked) {
  const file = await readUpload(asked)
  const occasion: Occasion = { where: 'media', kind: 'upload', phone_number_id: asked.groups.id }
  return underFault(world, occasion, () => answer(() => uploadMedia(world, asked, file)))
}

/** A media id, or a number or an account. */
function node(world: World, asked: Asked) {
  const media = world.media.get(asked.groups.id ?? '')
  if (!media) return underFault(world, { where: 'graph' }, () => answer(() => getNode(world, asked)))
  const occasion: Occasion = { where: 'media', kind: 'lookup', phone_number_id: media.phone_number_id }
  return underFault(world, occasion, (fault) => answer(() => getMedia(world, asked, fault)))
}

function download(world: World, asked: Asked) {
  const media = world.media.get(asked.url.searchParams.get('mid') ?? '')
  const occasion: Occasion = { where: 'media', kind: 'download', phone_number_id: media?.phone_number_id }
  return underFault(world, occasion, (fault) => answer(() => downloadMedia(world, asked, fault)))
}

function unknownPath(world: World, asked: Asked): never {
  channelsOfCaller(world, asked.headers)
  const [, version, id = '', ...rest] = asked.url.pathname.split('/')
  const known = findChannel(world, id) ?? world.channels.find((channel) => channel.waba_id === id)
  if (version === 'v26.0' && !known) throw noSuchNode(asked.method, id)
  const message = `Unknown path components: /${version === 'v26.0' ? rest.join('/') : id}`
  throw new GraphError(100, { message, status: 404 })
}

/** The value as a reply, or the GraphError that was thrown. */
function answer(call: () => unknown): Reply {
  try {
    const value = call()
    return isReply(value) ? value : json(value)
  } catch (error) {
    if (error instanceof GraphError) return errorReply(error)
    throw error
  }
}

const isReply = (value: unknown): value is Reply =>
  isObject(value) && typeof value.status === 'number' && isObject(value.headers)
