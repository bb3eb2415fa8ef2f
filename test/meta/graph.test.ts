import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { callGraph, GRAPH_VERSION } from '../../workers/meta/graph.ts'
import type { GraphRequest } from '../../workers/platforms/platform.ts'

interface Heard {
  method: string | undefined
  url: string | undefined
  headers: IncomingMessage['headers']
  body: string
}

let heard: Heard[] = []
let reply: (response: ServerResponse) => void = (response) => response.end('{}')

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { method, url, headers } = request
    response.setHeader('connection', 'close')
    heard.push({ method, url, headers, body: Buffer.concat(parts).toString() })
    reply(response)
  })
})

let address = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  heard = []
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const TOKEN = 'EAAtest|with.odd-signs'
const SEND: GraphRequest = {
  method: 'POST',
  path: '/201600000000001/messages',
  body: { text: { body: 'Hoi é 👍' } }
}
const call = (request: GraphRequest = SEND, more: { timeout_ms?: number; graph_url?: string } = {}) =>
  callGraph({ graph_url: address, token: TOKEN, request, ...more })

function answer(status: number, text: string, headers: Record<string, string> = {}) {
  reply = (response) => void response.writeHead(status, headers).end(text)
}

describe('a call to Graph', () => {
  test('goes to the version we read, with the token in its header and nowhere else', async () => {
    answer(200, '{}')
    await call()
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({
      method: 'POST',
      url: '/v26.0/201600000000001/messages',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
        'user-agent': expect.stringMatching(/./)
      }
    })
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual(SEND.body)
    expect(`${heard[0]?.url}${heard[0]?.body}`).not.toContain('EAAtest')
    expect(GRAPH_VERSION).toBe('v26.0')
  })

  test('asks without a body, and deletes with one', async () => {
    answer(200, '{}')
    await call({ method: 'GET', path: '/201600000000001?fields=id', body: null })
    await call({ method: 'DELETE', path: '/201600000000001/block_users', body: { block_users: [] } })
    expect(heard.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['GET', '/v26.0/201600000000001?fields=id', ''],
      ['DELETE', '/v26.0/201600000000001/block_users', '{"block_users":[]}']
    ])
  })
})

describe('whatever comes back is an answer', () => {
  test('with every digit of its ids, and Meta’s trace', async () => {
    answer(200, '{"messages":[{"id":10201978818232601}]}', { 'x-fb-trace-id': 'T1' })
    expect(await call()).toEqual({
      type: 'answered',
      status: 200,
      body: { messages: [{ id: '10201978818232601' }] },
      trace_id: 'T1'
    })
  })

  test.each([
    [400, '{"error":{"code":100}}', { error: { code: 100 } }],
    [503, '{"error":{"code":2}}', { error: { code: 2 } }],
    [502, '<html>Bad gateway</html>', null],
    [200, '', null],
    [200, `${'['.repeat(50_000)}`, null],
    [200, `"${'x'.repeat(999_998)}"`, 'x'.repeat(999_998)],
    [200, `"${'x'.repeat(999_999)}"`, null]
  ])('%i with a body that is good or not (case %#)', async (status, text, body) => {
    answer(status, text)
    expect(await call()).toEqual({ type: 'answered', status, body, trace_id: null })
  })

  test.each([
    ['tells', { 'content-length': '5000000000' }],
    ['hides', {}]
  ])('of an endless size that it %s is not read on', async (_how, headers) => {
    let closed = false
    reply = (response) => {
      response.writeHead(200, headers)
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) {}
      }
      response.on('drain', pour).on('close', () => (closed = true))
      pour()
    }
    expect(await call()).toEqual({ type: 'answered', status: 200, body: null, trace_id: null })
    await vi.waitFor(() => expect(closed).toBe(true))
  })

  test('that points elsewhere is not followed: the token stays here', async () => {
    answer(307, '', { location: `${address}/elsewhere` })
    expect(await call()).toMatchObject({ type: 'answered', status: 307 })
    expect(heard.map(({ url }) => url)).toEqual(['/v26.0/201600000000001/messages'])
  })
})

describe('no answer at all', () => {
  test('in time counts as broken', async () => {
    reply = () => undefined
    expect(await call(SEND, { timeout_ms: 50 })).toEqual({ type: 'thrown', message: 'TimeoutError' })
    expect(heard).toHaveLength(1)
  })

  test('in time because the body does not end counts as broken too', async () => {
    reply = (response) => void response.writeHead(200).write('{"messages":')
    expect(await call(SEND, { timeout_ms: 50 })).toMatchObject({ type: 'thrown' })
  })

  test('because Meta hangs up, before or in the middle', async () => {
    reply = (response) => void response.destroy()
    expect(await call()).toMatchObject({ type: 'thrown' })
    reply = (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"messages":')
      setImmediate(() => response.destroy())
    }
    expect(await call()).toMatchObject({ type: 'thrown' })
  })

  test('because nobody is there, or the address is none', async () => {
    expect(await call(SEND, { graph_url: 'http://127.0.0.1:9' })).toMatchObject({ type: 'thrown' })
    expect(await call(SEND, { graph_url: 'nowhere' })).toMatchObject({ type: 'thrown' })
    expect(heard).toEqual([])
  })

  test('says nothing of token or text, and nothing is logged', async () => {
    const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name))
    const broken = await callGraph({ graph_url: address, token: 'secret\nline', request: SEND })
    expect(broken).toMatchObject({ type: 'thrown' })
    expect(JSON.stringify(broken)).not.toMatch(/secret|Hoi/)
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([])
    for (const spy of spies) spy.mockRestore()
  })
})
