import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Env } from '../../workers/lib/env.ts'
import worker from '../../workers/index.ts'
import type { MadeChannel } from './library.ts'

const encoder = new TextEncoder()
let counter = 0

export async function signatureOf(body: Uint8Array, secret = env.META_APP_SECRET): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, body))
  return `sha256=${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Posts a body to Meta's door as Meta would, and waits until what follows the answer is done. */
export async function post(
  body: unknown,
  { headers, changes = {} }: { headers?: Record<string, string>; changes?: Partial<Env> } = {}
): Promise<Response> {
  const bytes = encoder.encode(typeof body === 'string' ? body : JSON.stringify(body))
  const signed = headers ?? { 'x-hub-signature-256': await signatureOf(bytes) }
  const execution = createExecutionContext()
  const request = new Request('http://baak.example/webhooks/meta', {
    method: 'POST',
    body: bytes,
    headers: signed
  })
  const response = await worker.fetch(request, { ...env, ...changes }, execution)
  await waitOnExecutionContext(execution)
  return response
}

export interface PatronWish {
  wa_id?: string
  user_id?: string
  name?: string
  username?: string
}

/** A patron of the test's own. */
export function makePatron(wish: PatronWish = {}): { wa_id: string; user_id: string; name: string } {
  counter += 1
  const number = `${Date.now()}${Math.floor(Math.random() * 1e6)}${counter}`.slice(-9)
  return { wa_id: `316555${number}`, user_id: `NL.1000${number}`, name: 'Joris Dekker', ...wish }
}

export const wamid = () => `wamid.TEST${crypto.randomUUID().replaceAll('-', '').toUpperCase()}`

type Patron = ReturnType<typeof makePatron>

/** One message element, as Meta sends it. */
export function textElement(patron: Partial<Patron>, text: string, more: Record<string, unknown> = {}) {
  return {
    ...(patron.wa_id && { from: patron.wa_id }),
    ...(patron.user_id && { from_user_id: patron.user_id }),
    id: wamid(),
    timestamp: String(Math.floor(Date.now() / 1000)),
    type: 'text',
    text: { body: text },
    ...more
  }
}

const contactOf = (patron: Partial<Patron>) => ({
  profile: { name: patron.name },
  ...(patron.wa_id && { wa_id: patron.wa_id }),
  ...(patron.user_id && { user_id: patron.user_id })
})

export function changeOf(channel: MadeChannel, value: Record<string, unknown>, field = 'messages') {
  const metadata = {
    display_phone_number: channel.display_phone_number,
    phone_number_id: channel.phone_number_id
  }
  return { field, value: { messaging_product: 'whatsapp', metadata, ...value } }
}

export function bodyOf(channel: MadeChannel, ...changes: unknown[]) {
  return { object: 'whatsapp_business_account', entry: [{ id: channel.waba_id, changes }] }
}

/** A webhook with one message of a patron. */
export function messageBody(
  channel: MadeChannel,
  patron: Partial<Patron>,
  text: string,
  more: Record<string, unknown> = {}
) {
  const element = textElement(patron, text, more)
  return bodyOf(channel, changeOf(channel, { contacts: [contactOf(patron)], messages: [element] }))
}

/** A webhook with the status of one of our messages. */
export function statusBody(
  channel: MadeChannel,
  externalId: string,
  status: string,
  more: Record<string, unknown> = {}
) {
  const element = { id: externalId, status, timestamp: String(Math.floor(Date.now() / 1000)), ...more }
  return bodyOf(channel, changeOf(channel, { statuses: [element] }))
}
