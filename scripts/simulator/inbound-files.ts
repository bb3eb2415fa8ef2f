import { readFileSync } from 'node:fs'
import type { Content, Kinds, Sender } from './inbound-kinds.ts'
import { mediaAddress } from './graph/media.ts'
import { keepMedia, type Media, sha256 } from './media.ts'
import type { World } from './world.ts'

export const MEDIA_KINDS = ['image', 'video', 'audio', 'voice', 'document', 'sticker'] as const
export type FileKind = (typeof MEDIA_KINDS)[number]

interface Sample {
  file: string
  mime_type: string
  /** What the phone says when there are no words with it. */
  words: string
  filename?: string
}

export const SAMPLES: Record<FileKind, Sample> = {
  image: { file: 'photo.jpg', mime_type: 'image/jpeg', words: 'Foto' },
  video: { file: 'video.mp4', mime_type: 'video/mp4', words: 'Video' },
  audio: { file: 'audio.mp3', mime_type: 'audio/mpeg', words: 'Audio' },
  voice: { file: 'voice.ogg', mime_type: 'audio/ogg; codecs=opus', words: 'Spraakbericht' },
  document: {
    file: 'document.pdf',
    mime_type: 'application/pdf',
    words: 'Document',
    filename: 'Reservering zaal.pdf'
  },
  sticker: { file: 'sticker.webp', mime_type: 'image/webp', words: 'Sticker' }
}

const MOST_CAPTION = 1024
const HAS_CAPTION = /^(?:image|video|document)$/

/** A picture, a film, a sound, a document or a sticker: the file that was given, or the sample. */
export function fileOf(world: World, { channel }: Sender, input: Kinds): Content | string {
  const kind = MEDIA_KINDS.find((item) => item === input.kind) ?? 'document'
  const { caption } = input
  const given = read(kind, input)
  if (typeof given === 'string') return given
  if (caption !== undefined && !HAS_CAPTION.test(kind)) return `${kind} has no caption`
  if (caption !== undefined && (typeof caption !== 'string' || caption.length > MOST_CAPTION)) {
    return `caption must be a text of at most ${MOST_CAPTION} characters`
  }
  const media = keepMedia(world, {
    ...given,
    phone_number_id: channel.phone_number_id,
    origin: 'patron'
  })
  const payload = {
    mime_type: media.mime_type,
    sha256: sha256(media.bytes, 'base64'),
    id: media.id,
    url: mediaAddress(world, media),
    ...(caption ? { caption } : {}),
    ...(kind === 'document' && media.name ? { filename: media.name } : {}),
    ...(kind === 'voice' || kind === 'audio' ? { voice: kind === 'voice' } : {}),
    ...(kind === 'sticker' ? { animated: false } : {})
  }
  const type = kind === 'voice' ? 'audio' : kind
  return { type, text: caption || (media.name ?? SAMPLES[kind].words), payload, media: media.id }
}

type Given = Pick<Media, 'bytes' | 'mime_type' | 'name'>

function read(kind: FileKind, { file, mime_type, filename }: Kinds): Given | string {
  const sample = SAMPLES[kind]
  if (mime_type !== undefined && (typeof mime_type !== 'string' || !/^[\w.+-]+\/[\w.+-]+/.test(mime_type))) {
    return 'mime_type must be such as image/jpeg'
  }
  if (filename !== undefined && typeof filename !== 'string') return 'filename must be a text'
  const name = filename ?? (file === undefined ? sample.filename : undefined)
  const type = { mime_type: mime_type ?? sample.mime_type, ...(name ? { name } : {}) }
  if (file === undefined) {
    return { ...type, bytes: readFileSync(new URL(`samples/${sample.file}`, import.meta.url)) }
  }
  if (file instanceof Uint8Array) return { ...type, bytes: file }
  if (typeof file !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(file)) return 'file must be base64'
  return { ...type, bytes: Buffer.from(file, 'base64') }
}
