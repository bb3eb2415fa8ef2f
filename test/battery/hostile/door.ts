import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../../../workers/index.ts'
import type { Env } from '../../../workers/lib/env.ts'

const encoder = new TextEncoder()
const keys = new Map<string, Promise<CryptoKey>>()

export const bytesOf = (text: string) => encoder.encode(text)

/** What Meta puts in its header for these bytes; of another algorithm when that is wanted. */
export async function signed(
  body: Uint8Array,
  secret = env.META_APP_SECRET,
  hash = 'SHA-256'
): Promise<string> {
  const name = `${hash}|${secret}`
  const algorithm = { name: 'HMAC', hash }
  const key =
    keys.get(name) ?? crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
  keys.set(name, key)
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', await key, body))
  return `${hash.replace('-', '').toLowerCase()}=${hexOf(mac)}`
}

export const hexOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** One request to the whole Worker, until all that it left for after its answer is done; throws what was thrown there. */
export async function knock(
  request: Request,
  changes: Partial<Env> = {}
): Promise<{ status: number; headers: Headers; text: string }> {
  const execution = createExecutionContext()
  const response = await worker.fetch(request, { ...env, ...changes }, execution)
  // a socket that stays open would keep its room
  response.webSocket?.accept()
  response.webSocket?.close(1000)
  const text = new TextDecoder().decode(await response.arrayBuffer())
  await waitOnExecutionContext(execution)
  return { status: response.status, headers: response.headers, text }
}

export const webhook = (body: Uint8Array, headers: HeadersInit) =>
  new Request('http://baak.example/webhooks/meta', { method: 'POST', body, headers })

/** A body as Meta brings it. Answers the status. */
export async function bring(body: Uint8Array, changes: Partial<Env> = {}): Promise<number> {
  return (await knock(webhook(body, { 'x-hub-signature-256': await signed(body) }), changes)).status
}
