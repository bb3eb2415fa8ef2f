import { FROM_MASTER, newestMaster } from './seal.ts'
import { bytesOf, hexOf } from './text.ts'

const keys = new Map<string, Promise<CryptoKey>>()

/**
 * HMAC-SHA-256 (RFC 2104) in hex, under a key derived for its purpose from the newest of `SEAL_KEYS`: for what is too short to
 * hide behind a plain hash, such as an address or a code of six digits. A new key makes other hashes, so only for what is short-lived.
 */
export async function keyedHash(sealKeys: string, purpose: string, text: string): Promise<string> {
  const key = await keyFor(sealKeys, purpose)
  return hexOf(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(text))))
}

/** Compares two hashes in a time that does not tell where they differ. */
export function sameHash(left: string, right: string): boolean {
  const [a, b] = [bytesOf(left), bytesOf(right)]
  return a.byteLength === b.byteLength && crypto.subtle.timingSafeEqual(a, b)
}

function keyFor(sealKeys: string, purpose: string): Promise<CryptoKey> {
  const name = `${sealKeys}|${purpose}`
  const known = keys.get(name) ?? derive(sealKeys, purpose)
  keys.set(name, known)
  return known
}

async function derive(sealKeys: string, purpose: string): Promise<CryptoKey> {
  const parameters = { ...FROM_MASTER, info: bytesOf(`hash:${purpose}`) }
  const algorithm = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  return crypto.subtle.deriveKey(parameters, await newestMaster(sealKeys), algorithm, false, ['sign'])
}
