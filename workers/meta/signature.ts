import { bytesOf } from '../lib/text.ts'

const FORM = /^sha256=([0-9a-f]{64})$/i
const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' }
const keys = new Map<string, Promise<CryptoKey>>()

/**
 * Did Meta sign exactly these bytes? Any of the secrets may have signed: a new one is accepted beside its predecessor. Compares in
 * constant time. Source: Meta, "Validating payloads" (X-Hub-Signature-256); the older SHA-1 header counts for nothing.
 */
export async function verifySignature(
  body: Uint8Array,
  header: string | null,
  secrets: string[]
): Promise<boolean> {
  const hex = FORM.exec(header ?? '')?.[1]
  if (!hex) return false
  const signature = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  for (const secret of secrets) {
    if (secret && (await crypto.subtle.verify('HMAC', await keyOf(secret), signature, body))) return true
  }
  return false
}

function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret)
  if (known) return known
  const key = crypto.subtle.importKey('raw', bytesOf(secret), ALGORITHM, false, ['verify'])
  keys.set(secret, key)
  return key
}
