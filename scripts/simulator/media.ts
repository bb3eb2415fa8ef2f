import { createHash, randomInt } from 'node:crypto'
import { nowIn, type World } from './world.ts'

/** A file at Meta: uploaded by the business, or sent by a patron. */
export interface Media {
  /** Digits. */
  id: string
  phone_number_id: string
  origin: 'business' | 'patron'
  /** With its parameters, such as `audio/ogg; codecs=opus`. */
  mime_type: string
  name?: string
  bytes: Uint8Array
  at: number
}

export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker'

const DAY = 24 * 3_600_000
/** What is uploaded is kept 30 days, what a patron sent 7. */
const KEPT_MS = { business: 30 * DAY, patron: 7 * DAY }
const MOST_BYTES_IN_ALL = 400_000_000
const MB = 1_048_576

/** From Meta's page on media, with the limits in bytes. Documents may be of any other type. */
export const MEDIA_TYPES: Record<Exclude<MediaKind, 'document'>, readonly string[]> = {
  audio: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/opus'],
  image: ['image/jpeg', 'image/png'],
  sticker: ['image/webp'],
  video: ['video/mp4', 'video/3gpp']
}
export const MEDIA_LIMITS: Record<MediaKind, number> = {
  audio: 16 * MB,
  document: 100 * MB,
  image: 5 * MB,
  sticker: 500_000,
  video: 16 * MB
}

export type NewMedia = Omit<Media, 'id' | 'at'>

export function keepMedia(world: World, media: NewMedia): Media {
  const kept = { ...media, id: String(randomInt(1e14, 2e14)), at: nowIn(world) }
  world.media.set(kept.id, kept)
  let size = 0
  for (const { id, bytes } of [...world.media.values()].reverse()) {
    size += bytes.byteLength
    if (size > MOST_BYTES_IN_ALL) world.media.delete(id)
  }
  return kept
}

/** A file of before the simulator started. */
export function rememberMedia(world: World, media: Omit<Media, 'at'>) {
  world.media.set(media.id, { ...media, at: nowIn(world) })
}

/** The file, unless it is of another number or was kept long enough. */
export function findMedia(world: World, phone_number_id: string, id: string): Media | undefined {
  const media = world.media.get(id)
  if (!media || media.phone_number_id !== phone_number_id) return undefined
  return nowIn(world) < media.at + KEPT_MS[media.origin] ? media : undefined
}

export function sha256(bytes: Uint8Array, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(bytes).digest(encoding)
}

/** `audio/ogg; codecs=opus` → `audio/ogg`. */
export function bareType(mime_type: string): string {
  return mime_type.split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** Whether Meta takes such a file as this kind of message. */
export function fitsKind(kind: MediaKind, mime_type: string): boolean {
  return kind === 'document' || MEDIA_TYPES[kind].includes(bareType(mime_type))
}

/** Whether the first bytes are what the type says, for the types that Meta looks into. */
export function isWhatItSays({ mime_type, bytes }: Pick<Media, 'mime_type' | 'bytes'>): boolean {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const signs: Record<string, RegExp> = {
    'image/jpeg': /^\xff\xd8\xff/,
    'image/png': /^\x89PNG\r\n/,
    'image/webp': /^RIFF.{4}WEBP/s,
    'audio/ogg': /^OggS.*OpusHead/s,
    'audio/mp4': /^.{4}ftyp/s,
    'video/mp4': /^.{4}ftyp/s,
    'video/3gpp': /^.{4}ftyp/s,
    'application/pdf': /^%PDF-/
  }
  return signs[bareType(mime_type)]?.test(start) ?? true
}
