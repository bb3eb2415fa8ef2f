import { type Fields, idOf, textOf } from '../../lib/json-fields.ts'
import type { AttachmentKind, MediaRef } from '../content.ts'

const KINDS = new Map<string, AttachmentKind>([
  ['image', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['document', 'document'],
  ['sticker', 'sticker'],
  // so named by older versions of Meta's API
  ['voice', 'voice'],
  ['file', 'document']
])

const LONGEST_NAME = 255

/** The file of a message of a kind that has one. Its id gives a fresh address when it is fetched; the one told here soon ends. */
export function mediaOf(type: string, own: Fields): MediaRef | null {
  const kind = KINDS.get(type)
  const mediaId = idOf(own.id)
  if (!kind || !mediaId) return null
  return {
    kind: kind === 'audio' && own.voice === true ? 'voice' : kind,
    media_id: mediaId,
    name: textOf(own.filename)?.slice(0, LONGEST_NAME).toWellFormed() ?? null,
    declared_type: typeOf(textOf(own.mime_type)),
    sha256: hashOf(textOf(own.sha256))
  }
}

/** Without parameters; Meta escapes the slash twice at times. */
const typeOf = (text: string | null) => text?.split(';')[0]?.replaceAll('\\', '').trim().toLowerCase() || null

export const isMedia = (type: string) => KINDS.has(type)

const HEX = /^[0-9a-f]{64}$/i
/** 32 bytes. */
const BASE64 = /^[A-Za-z0-9+/]{43}=?$/

/** Meta sends it in base64, older versions in hex. What is neither is no hash to hold a file against. */
function hashOf(text: string | null): string | null {
  if (text === null) return null
  if (HEX.test(text)) return text.toLowerCase()
  if (!BASE64.test(text)) return null
  return Array.from(atob(text), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
