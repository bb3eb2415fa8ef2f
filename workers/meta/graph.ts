import { type Json, parseLossless } from '../lib/json.ts'
import { readAtMost } from '../lib/read-at-most.ts'
import type { GraphRequest } from '../platforms/platform.ts'
import type { GraphAnswer } from './failures.ts'

/** The version whose shapes we read; Meta keeps one alive for two years. */
export const GRAPH_VERSION = 'v26.0'
const LONGEST_ANSWER = 1_000_000

export interface GraphCall {
  graph_url: string
  token: string
  request: GraphRequest
  timeout_ms?: number
}

/** The one caller of Meta's Graph. Never throws and never logs: whatever happens is an answer. The token travels in a header only. */
export async function callGraph({
  graph_url,
  token,
  request,
  timeout_ms = 15_000
}: GraphCall): Promise<GraphAnswer> {
  try {
    const response = await fetch(`${graph_url}/${GRAPH_VERSION}${request.path}`, {
      method: request.method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': 'Baak'
      },
      ...(request.method !== 'GET' && { body: JSON.stringify(request.body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout_ms)
    })
    return await answerOf(response)
  } catch (error) {
    return { type: 'thrown', message: error instanceof Error ? error.name : 'unknown' }
  }
}

/** What Meta answered, whatever it is. Throws when the connection breaks. */
export async function answerOf(response: Response): Promise<GraphAnswer> {
  const traceId = response.headers.get('x-fb-trace-id')
  const bytes = await readAtMost(response, LONGEST_ANSWER)
  if (!bytes) await response.body?.cancel()
  return { type: 'answered', status: response.status, body: bytes && bodyOf(bytes), trace_id: traceId }
}

function bodyOf(bytes: Uint8Array): Json {
  try {
    return parseLossless(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
