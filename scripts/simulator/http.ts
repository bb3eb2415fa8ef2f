import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/** One request, read whole. `groups` are the named parts of the address. */
export interface Asked {
  method: string
  url: URL
  groups: Record<string, string>
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What goes back. `hang up` cuts the connection, `silence` keeps it open and never answers. */
export type Answer = Reply | 'hang up' | 'silence'

export interface Reply {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
  /** Spreads the body over this time. */
  slow_ms?: number
  /** Cuts the connection halfway. */
  cut_short?: boolean
}

export type Handler = (asked: Asked) => Answer | Promise<Answer>

/** Address, method and what answers it. The first that fits wins. */
export type Route = readonly [method: string, path: RegExp, handler: Handler]

/** Meta's largest body is 3 MB, its largest file 100 MB; in JSON a file takes a third more. */
const MOST_BYTES = 4_000_000
const MOST_BYTES_WITH_FILE = 150_000_000
const PARTS = 20

export function json(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value)
  }
}

export function page(body: string, status = 200): Reply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=UTF-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'self'; img-src 'self' data: blob:; base-uri 'none'; frame-ancestors 'none'"
    },
    body
  }
}

export function seeOther(location: string): Reply {
  return { status: 303, headers: { location }, body: '' }
}

/** A refusal of the simulator's own interface; Meta's and the mail provider's have their own shapes. */
export function refusal(status: number, code: string, message: string): Reply {
  return json({ error: { code, message } }, status)
}

/** The body as an object, or undefined when it is no JSON object. */
export function jsonObject(body: Buffer): Record<string, unknown> | undefined {
  const value = parsed(body)
  return isObject(value) ? value : undefined
}

/** The body as JSON, or undefined when it is none. */
export function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of a form, with its files; undefined when the body is no form. */
export async function formOf({ headers, body }: Asked): Promise<FormData | undefined> {
  const type = headers['content-type'] ?? ''
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(type)) return undefined
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  } catch {
    return undefined
  }
}

/** Reads the body; undefined when it is too large for this address. */
export async function readBody(request: IncomingMessage, pathname: string): Promise<Buffer | undefined> {
  const takesFile = /\/(?:media|inbound|send)$/.test(pathname)
  const most = takesFile ? MOST_BYTES_WITH_FILE : MOST_BYTES
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export function give(response: ServerResponse, answer: Answer) {
  if (answer === 'silence') return
  if (answer === 'hang up') {
    response.destroy()
    return
  }
  const { slow_ms = 0, cut_short = false, body } = answer
  const length = typeof body === 'string' ? {} : { 'content-length': String(body.byteLength) }
  response.writeHead(answer.status, { 'x-content-type-options': 'nosniff', ...length, ...answer.headers })
  if (slow_ms > 0 || cut_short) void trickle(response, Buffer.from(body), { slow_ms, cut_short })
  else response.end(body)
}

/** The body piece by piece, whole or half of it. */
async function trickle(response: ServerResponse, body: Buffer, { slow_ms = 0, cut_short = false }) {
  const size = Math.max(1, Math.ceil(body.length / PARTS))
  for (let from = 0; from < body.length; from += size) {
    if (response.destroyed) return
    response.write(body.subarray(from, from + size))
    await setTimeout(slow_ms / PARTS, undefined, { ref: false })
    if (cut_short && from + size >= body.length / 2) {
      response.destroy()
      return
    }
  }
  response.end()
}
