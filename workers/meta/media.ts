import { fieldsOf, integerOf, textOf } from '../lib/json-fields.ts'
import type { Env } from '../lib/env.ts'
import { bytesOf, hexOf } from '../lib/text.ts'
import { decide } from './codes.ts'
import type { GraphAnswer } from './failures.ts'
import { answerOf, callGraph, GRAPH_VERSION } from './graph.ts'
import { mediaUrl } from './media-host.ts'

type MetaEnv = Pick<Env, 'ENVIRONMENT' | 'GRAPH_URL'>
export type MediaFailure = 'not_found' | 'refused' | 'expired' | 'unavailable' | 'not_allowed_host'
type Failed = { type: 'failed'; reason: MediaFailure }

/** A number's right to a file of Meta's. */
export interface MediaAsk {
  token: string
  phone_number_id: string
  media_id: string
}

export type FoundMedia = { type: 'found'; url: string; size: number | null; sha256: string | null }

/** Where Meta has a file now: the address lives five minutes. The number goes along, so that Meta checks whose file it is. */
export async function findMedia(env: MetaEnv, ask: MediaAsk): Promise<FoundMedia | Failed> {
  const path = `/${encodeURIComponent(ask.media_id)}?phone_number_id=${encodeURIComponent(ask.phone_number_id)}`
  const request = { method: 'GET', path, body: null } as const
  const answer = await callGraph({ graph_url: env.GRAPH_URL, token: ask.token, request })
  const body = fieldsOf(answer.type === 'answered' ? answer.body : null)
  const url = textOf(body.url)
  if (answer.type === 'thrown' || answer.status >= 300 || !url)
    return { type: 'failed', reason: whyNot(answer) }
  return { type: 'found', url, size: integerOf(body.file_size), sha256: hashOf(textOf(body.sha256)) }
}

const NOT_FOUND = new Set([100, 33, 131052])
const NO_RIGHT = new Set(['token_invalid', 'permission_missing', 'account_restricted'])

function whyNot(answer: GraphAnswer): MediaFailure {
  if (answer.type === 'thrown') return 'unavailable'
  const code = integerOf(fieldsOf(fieldsOf(answer.body).error).code)
  if (code !== null && NOT_FOUND.has(code)) return 'not_found'
  if (code !== null && NO_RIGHT.has(decide(code).reason)) return 'refused'
  return answer.status === 404 ? 'not_found' : 'unavailable'
}

/** Meta writes a hash as hex or as base64. Lower-case hex, or null. */
export function hashOf(text: string | null): string | null {
  if (text && /^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase()
  if (!text || !/^[A-Za-z0-9+/]{43}=?$/.test(text)) return null
  return hexOf(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))
}

const REDIRECTS = 2

/** The bytes at an address that `findMedia` gave. The token goes to Meta's own hosts only, whoever points elsewhere. */
export async function openMedia(
  env: MetaEnv,
  address: string,
  token: string,
  timeout_ms: number
): Promise<{ type: 'open'; response: Response; body: ReadableStream<Uint8Array> } | Failed> {
  const signal = AbortSignal.timeout(timeout_ms)
  // without a User-Agent this host refuses
  const headers = { authorization: `Bearer ${token}`, 'user-agent': 'Baak', 'accept-encoding': 'identity' }
  let url = mediaUrl(address, env)
  for (let redirects = 0; url; redirects += 1) {
    const response = await fetch(url, { headers, redirect: 'manual', signal }).catch(() => null)
    if (response?.status === 200 && response.body) return { type: 'open', response, body: response.body }
    await response?.body?.cancel()
    const location =
      response && response.status >= 300 && response.status < 400 && response.headers.get('location')
    if (!location) return { type: 'failed', reason: refusalOf(response?.status) }
    if (redirects === REDIRECTS) return { type: 'failed', reason: 'unavailable' }
    url = URL.canParse(location, url) ? mediaUrl(new URL(location, url).href, env) : null
  }
  return { type: 'failed', reason: 'not_allowed_host' }
}

function refusalOf(status: number | undefined): MediaFailure {
  if (status === 404 || status === 410) return 'expired'
  return status === 401 || status === 403 ? 'refused' : 'unavailable'
}

export interface MediaUpload {
  token: string
  phone_number_id: string
  type: string
  size: number
  body: ReadableStream<Uint8Array>
  timeout_ms: number
}

/** Gives Meta a file to send. It goes through as it comes, with its length told beforehand. Never throws. */
export async function uploadMedia(env: MetaEnv, upload: MediaUpload): Promise<GraphAnswer> {
  const boundary = `baak-${crypto.randomUUID()}`
  const before = bytesOf(
    `${part(boundary, 'name="messaging_product"')}whatsapp\r\n${part(boundary, 'name="type"')}${upload.type}\r\n` +
      part(boundary, 'name="file"; filename="file"', `content-type: ${upload.type}\r\n`)
  )
  const after = bytesOf(`\r\n--${boundary}--\r\n`)
  const { readable, writable } = new FixedLengthStream(before.byteLength + upload.size + after.byteLength)
  const sending = pass(writable, before, upload.body, after)
  try {
    const response = await fetch(`${env.GRAPH_URL}/${GRAPH_VERSION}/${upload.phone_number_id}/media`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${upload.token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'user-agent': 'Baak'
      },
      body: readable,
      redirect: 'manual',
      signal: AbortSignal.timeout(upload.timeout_ms)
    })
    return await answerOf(response)
  } catch (error) {
    return { type: 'thrown', message: error instanceof Error ? error.name : 'unknown' }
  } finally {
    await sending
  }
}

const part = (boundary: string, disposition: string, more = '') =>
  `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n${more}\r\n`

/** Before, the file as it comes, and after. Ends quietly when the receiver stops listening: the answer says why. */
async function pass(
  writable: WritableStream<Uint8Array>,
  before: Uint8Array,
  file: ReadableStream<Uint8Array>,
  after: Uint8Array
): Promise<void> {
  try {
    const first = writable.getWriter()
    await first.write(before)
    first.releaseLock()
    await file.pipeTo(writable, { preventClose: true })
    const last = writable.getWriter()
    await last.write(after)
    await last.close()
  } catch {
    await file.cancel().catch(() => {})
    await writable.abort().catch(() => {})
  }
}
