import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

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
  body: string
}

export type Handler = (asked: Asked) => Answer | Promise<Answer>

/** Address, method and what answers it. The first that fits wins. */
export type Route = readonly [method: string, path: RegExp, handler: Handler]

/** Meta's largest body is 3 MB. */
const MOST_BYTES = 4_000_000

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
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"
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

/** Reads the body; undefined when it is too large. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MOST_BYTES) return undefined
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
  response.writeHead(answer.status, { 'x-content-type-options': 'nosniff', ...answer.headers })
  response.end(answer.body)
}
