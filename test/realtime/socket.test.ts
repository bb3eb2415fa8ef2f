import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import worker from '../../workers/index.ts'
import { signedIn } from '../support/app.ts'
import { makeEdge } from '../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

async function openSocket(made: MadeLibrary, cookie: string, headers: Record<string, string> = {}) {
  const address = `http://baak.example/api/libraries/${made.library.id}/socket`
  const request = new Request(address, { headers: { upgrade: 'websocket', cookie, ...headers } })
  const response = await worker.fetch(request, env, createExecutionContext())
  const socket = response.webSocket
  const messages: string[] = []
  let closed: number | null = null
  socket?.accept()
  socket?.addEventListener('message', (event) => messages.push(String(event.data)))
  socket?.addEventListener('close', (event) => {
    closed = event.code
  })
  return { status: response.status, socket, messages, closedWith: () => closed }
}

async function eventually(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100 && !holds(); attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(holds()).toBe(true)
}

test('who has the console open hears of a new message, without its text, and nobody else does', async () => {
  const edge = makeEdge()
  const [ours, theirs] = [await makeLibrary({ edge }), await makeLibrary({ edge })]
  const our = await openSocket(ours, (await signedIn(edge, ours.person.email)).cookie() ?? '')
  const their = await openSocket(theirs, (await signedIn(edge, theirs.person.email)).cookie() ?? '')
  expect([our.status, their.status]).toEqual([101, 101])
  await post(messageBody(ours.channel, makePatron(), 'Alleen voor ons'))
  await eventually(() => our.messages.length > 0)
  expect(JSON.parse(our.messages[0] ?? '{}')).toMatchObject({
    type: 'changed',
    conversation_id: expect.any(String)
  })
  expect(our.messages.join()).not.toContain('Alleen voor ons')
  expect(their.messages).toEqual([])
})

test('a session that ends closes its socket', async () => {
  const edge = makeEdge()
  const made = await makeLibrary({ edge })
  const browser = await signedIn(edge, made.person.email)
  const socket = await openSocket(made, browser.cookie() ?? '')
  await browser.fetch('DELETE', '/api/session')
  await edge.settle()
  await eventually(() => socket.closedWith() !== null)
  expect(socket.closedWith()).toBe(4401)
})

test('a socket as old as a quiet session is asked to come back, not to sign in: its session may live on', async () => {
  const { library } = await makeLibrary()
  const room = env.ROOM.getByName(library.id)
  const headers = { upgrade: 'websocket', 'x-session-id': 'ses_any', 'x-session-expires-at': '1' }
  const { webSocket } = await room.fetch('https://room/socket', { headers })
  let closed: number | null = null
  webSocket?.accept()
  webSocket?.addEventListener('close', (event) => {
    closed = event.code
  })
  await room.hint({ type: 'changed', conversation_id: 'cnv_any' })
  await eventually(() => closed !== null)
  expect(closed).toBe(4000)
})

test.each([
  ['no session', {}, ''],
  ['a page of another site', { origin: 'https://elders.example' }, 'own'],
  ['a frame of another site', { 'sec-fetch-site': 'cross-site' }, 'own']
])('a socket for %s is refused', async (_who, headers, cookie) => {
  const edge = makeEdge()
  const made = await makeLibrary({ edge })
  const own = (await signedIn(edge, made.person.email)).cookie() ?? ''
  const socket = await openSocket(made, cookie === 'own' ? own : '', headers)
  expect(socket.socket).toBeNull()
  expect([401, 403]).toContain(socket.status)
})
