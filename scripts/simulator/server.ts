import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, give, readBody, refusal, type Route } from './http.ts'
import type { World } from './world.ts'

/** The simulator is for this computer only. */
export const LOOPBACK = '127.0.0.1'

/** Answers one request by the first route that fits it. Never throws. */
export async function respond(
  world: World,
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse
) {
  try {
    if (request.url === '/events') stream(world, request, response)
    else give(response, await answer(routes, request))
  } catch (error) {
    if (response.destroyed) return
    world.log(`simulator: ${error instanceof Error ? error.stack : error}`)
    give(response, refusal(500, 'internal', 'the simulator failed'))
  }
}

async function answer(routes: readonly Route[], request: IncomingMessage): Promise<Answer> {
  if (!isFromHere(request)) return refusal(403, 'forbidden', 'the simulator answers to this computer only')
  const url = new URL(request.url ?? '/', `http://${LOOPBACK}`)
  const body = await readBody(request, url.pathname)
  if (!body) return refusal(413, 'limit', 'the body is too large')
  const { method = 'GET', headers } = request
  for (const [verb, path, handle] of routes) {
    const found = verb === method || verb === 'ANY' ? path.exec(url.pathname) : null
    if (found) return handle({ method, url, groups: { ...found.groups }, headers, body })
  }
  return refusal(404, 'not_found', 'no such address')
}

/** A page of another site must not reach the simulator through somebody's browser. */
function isFromHere({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? ''
  const isLoopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host)
  return isLoopback && (headers.origin === undefined || headers.origin === `http://${host}`)
}

const QUIET_MS = 40

/** Server-sent events: one empty message whenever something changed, at most one in a short while. */
function stream(world: World, request: IncomingMessage, response: ServerResponse) {
  if (!isFromHere(request)) {
    give(response, refusal(403, 'forbidden', 'the simulator answers to this computer only'))
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 1000\n\n')
  let waiting: NodeJS.Timeout | undefined
  const tell = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      response.write('data: changed\n\n')
    }, QUIET_MS)
  }
  world.listeners.add(tell)
  response.on('close', () => {
    world.listeners.delete(tell)
    clearTimeout(waiting)
  })
}
