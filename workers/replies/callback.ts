import { base64url } from 'jose'
import type { Env } from '../lib/env.ts'
import { sameHash } from '../lib/keyed-hash.ts'
import { bytesOf } from '../lib/text.ts'

/**
 * The text that travels with a message to Meta and comes back in its statuses: `<message id>.<attempt>.<proof>`. The proof is an
 * HMAC under our own key and names the library, so a text from elsewhere never points to a message here.
 */
export async function callbackData(
  env: Env,
  libraryId: string,
  messageId: string,
  attempt: number
): Promise<string> {
  const claim = `${messageId}.${attempt}`
  const [newest] = secretsOf(env)
  return `${claim}.${await proof(newest ?? '', libraryId, claim)}`
}

/** The message that a callback text is about, or null when we did not write it for this library. */
export async function readCallback(env: Env, libraryId: string, text: string): Promise<string | null> {
  const parts = /^(msg_[0-9a-z]{26})\.(\d{1,4})\.([A-Za-z0-9_-]{22})$/.exec(text)
  const [, messageId, attempt, given] = parts ?? []
  if (!messageId || !attempt || !given) return null
  for (const secret of secretsOf(env)) {
    if (sameHash(given, await proof(secret, libraryId, `${messageId}.${attempt}`))) return messageId
  }
  return null
}

function secretsOf(env: Env): string[] {
  const keys = Object.entries(JSON.parse(env.SEAL_KEYS) as Record<string, string>)
  return keys.sort(([a], [b]) => Number(b) - Number(a)).map(([, secret]) => secret)
}

async function proof(secret: string, libraryId: string, claim: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytesOf(`callback|${secret}`), algorithm, false, ['sign'])
  const signed = await crypto.subtle.sign('HMAC', key, bytesOf(`${libraryId}|${claim}`))
  return base64url.encode(new Uint8Array(signed).slice(0, 16))
}
