import { createHmac } from 'node:crypto'
import { type Channel, findChannel } from '../channels.ts'
import type { Fault } from '../faults.ts'
import { type Asked, formOf, json, type Reply } from '../http.ts'
import {
  bareType,
  findMedia,
  keepMedia,
  MEDIA_LIMITS,
  MEDIA_TYPES,
  type Media,
  type MediaKind,
  sha256
} from '../media.ts'
import { nowIn, type World } from '../world.ts'
import { noSuchNode } from './accounts.ts'
import { invalidParameter } from './error.ts'
import { channelsOfCaller } from './token.ts'

/** An address works this long. */
const ADDRESS_MS = 5 * 60_000
const HTML = { 'content-type': 'text/html; charset=UTF-8' }

/** What a form for an upload holds. */
export interface Upload {
  messaging_product: unknown
  type: string
  bytes: Uint8Array | undefined
}

export async function readUpload(asked: Asked): Promise<Upload> {
  const form = await formOf(asked)
  const [file, type] = [form?.get('file'), form?.get('type')]
  const found = file instanceof File ? file : undefined
  return {
    messaging_product: form?.get('messaging_product'),
    type: typeof type === 'string' ? type : (found?.type ?? ''),
    bytes: found && new Uint8Array(await found.arrayBuffer())
  }
}

/** `POST /<number>/media`, multipart: `messaging_product`, `file` and the file's `type` → `{id}`. */
export function uploadMedia(world: World, asked: Asked, { messaging_product, type, bytes }: Upload): Reply {
  const { phone_number_id } = numberOfCaller(world, asked)
  if (messaging_product !== 'whatsapp') {
    throw invalidParameter('The parameter messaging_product is required.')
  }
  if (!bytes) throw invalidParameter('The parameter file is required.')
  const kind = kindOf(type)
  if (!kind) {
    const known = Object.values(MEDIA_TYPES).flat().join(', ')
    throw invalidParameter(
      `Param file must be a file with one of the following types: ${known}. Received file of type '${type}'.`
    )
  }
  if (bytes.byteLength === 0) throw invalidParameter('Param file must not be empty.')
  if (bytes.byteLength > MEDIA_LIMITS[kind]) {
    throw invalidParameter(`Param file: a file of type ${type} has at most ${MEDIA_LIMITS[kind]} bytes.`)
  }
  const { id } = keepMedia(world, { phone_number_id, origin: 'business', mime_type: type, bytes })
  return json({ id })
}

/** Undefined for a picture, sound or film of a type that Meta does not take. */
function kindOf(type: string): MediaKind | undefined {
  const bare = bareType(type)
  const kinds = Object.keys(MEDIA_TYPES) as (keyof typeof MEDIA_TYPES)[]
  const kind = kinds.find((item) => MEDIA_TYPES[item].includes(bare))
  if (kind) return kind
  return /^(?:application|text)\/[\w.+-]+$/.test(bare) ? 'document' : undefined
}

/** `GET /<media>?phone_number_id=`: where the bytes are, for five minutes. */
export function getMedia(world: World, asked: Asked, fault?: Fault): Reply {
  const media = mediaOfCaller(world, asked)
  const { id, mime_type, bytes } = media
  return json({
    url: mediaAddress(world, media, fault?.expired ? -1 : ADDRESS_MS),
    mime_type,
    sha256: sha256(bytes, 'hex'),
    file_size: bytes.byteLength,
    id,
    messaging_product: 'whatsapp'
  })
}

/** `DELETE /<media>`. */
export function deleteMedia(world: World, asked: Asked): Reply {
  world.media.delete(mediaOfCaller(world, asked).id)
  return json({ success: true })
}

/** The bytes. As at Meta: the token again, a `User-Agent`, and an address that is not over. */
export function downloadMedia(world: World, asked: Asked, fault?: Fault): Reply {
  if (!asked.headers['user-agent'])
    return { status: 400, headers: HTML, body: 'Sorry, something went wrong.' }
  const { searchParams } = asked.url
  const media = world.media.get(searchParams.get('mid') ?? '')
  const until = Number(searchParams.get('ext'))
  const isOurs = channelsOfCaller(world, asked.headers).some(
    (channel) => channel.phone_number_id === media?.phone_number_id
  )
  const isSigned = media && searchParams.get('hash') === signature(world, media.id, until)
  if (!media || !isOurs || !isSigned || nowIn(world) > until || fault?.expired) {
    return { status: 404, headers: HTML, body: 'URL signature expired' }
  }
  return {
    status: 200,
    headers: { 'content-type': media.mime_type, 'content-disposition': 'attachment' },
    body: fault?.wrong_bytes ? Buffer.alloc(media.bytes.byteLength, 'x') : media.bytes,
    ...(fault?.slow_ms === undefined ? {} : { slow_ms: fault.slow_ms }),
    ...(fault?.cut_short === undefined ? {} : { cut_short: fault.cut_short })
  }
}

/** Where the bytes are, for a while; a webhook tells it too. */
export function mediaAddress(world: World, { id }: Media, valid_ms = ADDRESS_MS): string {
  const until = nowIn(world) + valid_ms
  const address = new URLSearchParams({ mid: id, ext: String(until), hash: signature(world, id, until) })
  return `${world.url}/whatsapp_business/attachments/?${address}`
}

function mediaOfCaller(world: World, asked: Asked): Media {
  const { id = '' } = asked.groups
  const channels = channelsOfCaller(world, asked.headers)
  const asks = asked.url.searchParams.get('phone_number_id')
  if (asks !== null && !findChannel(world, asks)) {
    throw invalidParameter('Param phone_number_id is not a valid whatsapp business phone number ID.')
  }
  for (const { phone_number_id } of channels) {
    const media = findMedia(world, phone_number_id, id)
    if (media && (asks ?? phone_number_id) === phone_number_id) return media
  }
  throw asks !== null && world.media.has(id)
    ? invalidParameter('Param phone_number_id does not match the owner of this media.')
    : noSuchNode(asked.method, id)
}

/** The number of the address, if the token may use it. */
export function numberOfCaller(world: World, asked: Asked): Channel {
  const { id = '' } = asked.groups
  const channel = channelsOfCaller(world, asked.headers).find((item) => item.phone_number_id === id)
  if (!channel) throw noSuchNode(asked.method, id)
  return channel
}

function signature(world: World, id: string, until: number): string {
  return createHmac('sha256', world.app_secret).update(`${id} ${until}`).digest('base64url').slice(0, 24)
}
