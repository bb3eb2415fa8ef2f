import { base64url } from 'jose'
import { bytesOf } from './text.ts'

/** Where a sealed value stands. It opens there only: moved to another row, column or library it does not. */
export interface Place {
  /** A library's id, or `directory`. */
  library_id: string
  table: string
  row: string
  column: string
}

const FORM = 's1'
const keys = new Map<string, Promise<CryptoKey>>()

/** A value that does not open here: another key, another place, or damaged. */
export class Unopenable extends Error {
  override name = 'Unopenable'
}

/**
 * Seals text with AES-256-GCM (NIST SP 800-38D) under a key derived (HKDF, RFC 5869) for its library from the newest key of
 * `SEAL_KEYS`. Answers `s1.<key version>.<nonce>.<ciphertext>`, the last two in base64url.
 */
export async function seal(sealKeys: string, place: Place, text: string): Promise<string> {
  const version = newest(sealKeys)
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyFor(sealKeys, version, place.library_id)
  const sealed = await crypto.subtle.encrypt(algorithm(nonce, place, version), key, bytesOf(text))
  return [FORM, version, base64url.encode(nonce), base64url.encode(new Uint8Array(sealed))].join('.')
}

/** Opens what `seal` made for the same place. Throws Unopenable. */
export async function open(sealKeys: string, place: Place, sealed: string): Promise<string> {
  const [form, version, nonce, content] = sealed.split('.')
  if (form !== FORM || !version || !nonce || !content) throw new Unopenable('not a sealed value')
  try {
    const key = await keyFor(sealKeys, version, place.library_id)
    const parameters = algorithm(base64url.decode(nonce), place, version)
    return new TextDecoder().decode(await crypto.subtle.decrypt(parameters, key, base64url.decode(content)))
  } catch {
    throw new Unopenable('this value does not open here')
  }
}

function algorithm(nonce: Uint8Array, place: Place, version: string) {
  const additionalData = bytesOf([place.library_id, place.table, place.row, place.column, version].join('|'))
  return { name: 'AES-GCM', iv: nonce, additionalData }
}

function parsed(sealKeys: string): Record<string, string> {
  return JSON.parse(sealKeys) as Record<string, string>
}

function newest(sealKeys: string): string {
  const versions = Object.keys(parsed(sealKeys)).map(Number)
  return String(Math.max(...versions))
}

function keyFor(sealKeys: string, version: string, libraryId: string): Promise<CryptoKey> {
  const secret = parsed(sealKeys)[version]
  if (!secret) throw new Unopenable('no key of this version')
  const name = `${secret}|${libraryId}`
  const known = keys.get(name)
  if (known) return known
  if (keys.size > 1000) keys.clear()
  const derived = derive(secret, libraryId)
  keys.set(name, derived)
  return derived
}

async function derive(secret: string, libraryId: string): Promise<CryptoKey> {
  const parameters = { ...FROM_MASTER, info: bytesOf(`library:${libraryId}`) }
  const master = await masterOf(secret)
  return crypto.subtle.deriveKey(parameters, master, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt'
  ])
}

/** How every key comes from the master key; `info` says what for (RFC 5869). */
export const FROM_MASTER = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array() }

/** The newest key of `SEAL_KEYS`, to derive others from. */
export const newestMaster = (sealKeys: string) => masterOf(parsed(sealKeys)[newest(sealKeys)] ?? '')

function masterOf(secret: string): Promise<CryptoKey> {
  const bytes = base64url.decode(secret.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))
  return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
}
