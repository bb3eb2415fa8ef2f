import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openMedia } from '../../workers/meta/media.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A door of this computer, and what was asked there. */
async function door(answer: RequestListener) {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const open = (GRAPH_URL: string, path: string) =>
  openMedia({ ENVIRONMENT: 'development', GRAPH_URL }, `${GRAPH_URL}${path}`, 'EAA-secret', 5000)

/** Sends on from /1 to /2 and so on, until /0. */
const stairs: RequestListener = ({ url = '' }, response) => {
  const step = Number(url.slice(1))
  if (step === 0) return response.end('bytes')
  response.writeHead(302, { location: `/${step - 1}` }).end()
}

test('a file is asked for with the token and a name of ours', async () => {
  const { url, asked } = await door(stairs)
  expect(await open(url, '/0')).toMatchObject({ type: 'open' })
  expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer EAA-secret', 'user-agent': 'Baak' })
})

test('two redirects are followed, a third is not', async () => {
  const { url } = await door(stairs)
  expect(await open(url, '/2')).toMatchObject({ type: 'open' })
  expect(await open(url, '/3')).toEqual({ type: 'failed', reason: 'unavailable' })
})

test('who sends us to another host gets neither us nor our token', async () => {
  const thief = await door((_request, response) => response.end('bytes'))
  const { url } = await door((_request, response) => {
    response.writeHead(302, { location: `${thief.url}/x` }).end()
  })
  expect(await open(url, '/x')).toEqual({ type: 'failed', reason: 'not_allowed_host' })
  expect(thief.asked).toEqual([])
})
