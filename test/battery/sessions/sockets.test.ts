import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { newMeter } from '../../../workers/lib/d1.ts'
import { HOUR } from '../../../workers/lib/time.ts'
import { type Browser, codeFor, openBrowser, signedIn } from '../../support/app.ts'
import { makeEdge, type TestEdge } from '../../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../../support/library.ts'
import { firstSeed, report, scale } from '../scale.ts'
import { randomOf } from '../world/random.ts'
import { currentOf, knock, ORIGIN } from './world.ts'

interface Listener {
  status: number
  /** What it heard. */
  heard: string[]
  /** The code it was closed with. Far more than the five seconds it may take, for a busy machine. */
  closed: Promise<number | 'still open'>
  say: (text: string | ArrayBuffer) => void
  /** Resolves when the room answers: it is open. */
  isOpen: () => Promise<boolean>
  hangUp: () => void
}

const PATIENCE_MS = 20_000

type Rooms = Pick<typeof env, 'ROOM'>

/** A console that listens, as a browser does. */
async function listen(made: MadeLibrary, cookie: string, headers = {}, rooms?: Rooms): Promise<Listener> {
  const address = `${ORIGIN}/api/libraries/${made.library.id}/socket`
  const init = { headers: { upgrade: 'websocket', origin: ORIGIN, cookie, ...headers } }
  const { status, socket } = await knock('GET', address, init, rooms)
  const heard: string[] = []
  const waiting: (() => void)[] = []
  const shut = new Promise<number>((resolve) =>
    socket?.addEventListener('close', (event) => resolve(event.code))
  )
  // from when it is asked: in a soak a socket may live longer than anybody waits for its end
  const closed = () =>
    Promise.race([
      shut,
      new Promise<'still open'>((resolve) => setTimeout(() => resolve('still open'), PATIENCE_MS))
    ])
  socket?.addEventListener('message', (event) => {
    if (event.data === 'pong') waiting.shift()?.()
    else heard.push(String(event.data))
  })
  socket?.accept()
  const say = (text: string | ArrayBuffer) => socket?.send(text)
  const pong = () => {
    say('ping')
    return new Promise<true>((resolve) => waiting.push(() => resolve(true)))
  }
  const isOpen = () => Promise.race([pong(), shut.then(() => false)])
  return {
    ...{ status, heard, say, isOpen, hangUp: () => socket?.close(1000) },
    get closed() {
      return closed()
    }
  }
}

const cookieOf = (browser: Browser) => browser.cookie() ?? ''

async function withTwo(): Promise<{ edge: TestEdge; made: MadeLibrary; one: Browser; other: Browser }> {
  const edge = makeEdge()
  const made = await makeLibrary({ edge, people: [{ role: 'admin' }] })
  const { email } = made.person
  return { edge, made, one: await signedIn(edge, email), other: await signedIn(edge, email) }
}

type Two = Awaited<ReturnType<typeof withTwo>>

/** How a session ends while its socket is open. */
const ENDS: Record<string, (two: Two) => Promise<unknown>> = {
  'its owner signs out': ({ one }) => one.fetch('DELETE', '/api/session'),
  'its owner ends it elsewhere': async ({ one, other }) =>
    other.fetch('DELETE', `/api/sessions/${await currentOf(one)}`),
  'its owner ends it there': async ({ one }) => one.fetch('DELETE', `/api/sessions/${await currentOf(one)}`),
  'its browser signs in again': async ({ edge, made, one }) => {
    const code = await codeFor(edge, one, made.person.email)
    return one.fetch('POST', '/api/session', { email: made.person.email, code })
  },
  'someone else signs in in its browser': async ({ edge, one }) => {
    const { person } = await makeLibrary({ edge })
    const code = await codeFor(edge, one, person.email)
    return one.fetch('POST', '/api/session', { email: person.email, code })
  }
}

test.each(Object.entries(ENDS))('when %s, all its sockets are closed, and no other', async (_how, end) => {
  const two = await withTwo()
  const { edge, made, one, other } = two
  const second = await makeLibrary({ edge, people: [made.person] })
  const theirs = await Promise.all([made, made, second].map((library) => listen(library, cookieOf(one))))
  const stays = await listen(made, cookieOf(other))
  expect((await end(two)) as { status: number }).toMatchObject({ status: expect.toSatisfy(isFine) })
  await edge.settle()
  expect(await Promise.all(theirs.map((socket) => socket.closed))).toEqual([4401, 4401, 4401])
  expect(await stays.isOpen()).toBe(true)
  stays.hangUp()
})

const isFine = (status: number) => status < 300

test('of many sessions that end in any order, each closes its own socket', async () => {
  const { edge, made, one } = await withTwo()
  const random = randomOf(firstSeed())
  const count = scale(12, 80)
  const open: { browser: Browser; socket: Listener }[] = []
  for (let made_ = 0; made_ < count; made_ += 1) {
    const browser = await signedIn({ ...edge, meter: newMeter() }, made.person.email)
    open.push({ browser, socket: await listen(made, cookieOf(browser)) })
  }
  while (open.length > 0) {
    const [gone] = open.splice(random.below(open.length), 1)
    if (!gone) throw new Error('there is none left')
    edge.meter.statements = 0
    await one.fetch('DELETE', `/api/sessions/${await currentOf(gone.browser)}`)
    await edge.settle()
    expect(await gone.socket.closed).toBe(4401)
    const left = await Promise.all(open.map(({ socket }) => socket.isOpen()))
    expect(left.every(Boolean)).toBe(true)
  }
  report('sessions', { part: 'sockets', seed: firstSeed(), cases: count })
})

/** The rooms of which something goes wrong: `before` runs before each is spoken to. */
function roomsWith(before: (what: 'fetch' | 'hint') => void | Promise<void>): Rooms {
  const getByName = (name: string) => {
    const stub = env.ROOM.getByName(name)
    return {
      fetch: async (input: string, init: RequestInit) => {
        await before('fetch')
        return stub.fetch(input, init)
      },
      hint: async (message: Parameters<typeof stub.hint>[0]) => {
        await before('hint')
        return stub.hint(message)
      }
    }
  }
  return { ROOM: { getByName } as unknown as typeof env.ROOM }
}

test('a session that ends while its socket is being opened closes it', async () => {
  const { edge, made, one, other } = await withTwo()
  const id = await currentOf(one)
  const rooms = roomsWith(async (what) => {
    if (what !== 'fetch') return
    await other.fetch('DELETE', `/api/sessions/${id}`)
    await edge.settle()
  })
  const socket = await listen(made, cookieOf(one), {}, rooms)
  expect(await socket.closed).toBe(4401)
})

test('a room that does not answer at first hears of the end of a session all the same', async () => {
  const { edge, made, one, other } = await withTwo()
  const socket = await listen(made, cookieOf(one))
  const id = await currentOf(one)
  let failures = 2
  const rooms = roomsWith(() => {
    failures -= 1
    if (failures >= 0) throw new Error('this room was reset')
  })
  const answer = await openBrowserWith(edge, rooms, cookieOf(other)).fetch('DELETE', `/api/sessions/${id}`)
  expect(answer.status).toBe(204)
  await edge.settle()
  expect(await socket.closed).toBe(4401)
})

const openBrowserWith = (edge: TestEdge, rooms: Rooms, cookie: string) => {
  const browser = openBrowser({ ...edge, env: { ...edge.env, ...rooms } })
  return {
    fetch: (method: string, path: string) => browser.fetch(method, path, undefined, { cookie })
  }
}

/** What a page could say besides its cookie, to be taken for someone else. */
test.each([
  ['x-session-id', 'ses_01h455vb4pex5vsknk084sn02q'],
  ['x-session-expires-at', String(Date.now() + 1000 * HOUR)],
  ['sec-websocket-protocol', 'ses_01h455vb4pex5vsknk084sn02q']
])('%s of a request is not believed: the session that opened a socket closes it', async (name, value) => {
  const { edge, made, one } = await withTwo()
  const socket = await listen(made, cookieOf(one), { [name]: value })
  await one.fetch('DELETE', '/api/session')
  await edge.settle()
  expect(await socket.closed).toBe(4401)
})

test.each([
  ['words', 'hallo'],
  ['JSON that looks like ours', JSON.stringify({ type: 'session_ended', session_id: 'ses_any' })],
  ['bytes', new Uint8Array(64).buffer],
  ['very much', 'x'.repeat(900_000)],
  ['nothing', '']
])('%s said over a socket reaches nobody and ends nothing', async (_what, said) => {
  const { made, one, other } = await withTwo()
  const [speaks, listens] = [await listen(made, cookieOf(one)), await listen(made, cookieOf(other))]
  speaks.say(said)
  expect([await speaks.isOpen(), await listens.isOpen()]).toEqual([true, true])
  expect([speaks.heard, listens.heard]).toEqual([[], []])
  speaks.hangUp()
  listens.hangUp()
})

test.each(['WebSocket', 'websocket, h2c', 'h2c', ''])('an upgrade to "%s" opens nothing', async (upgrade) => {
  const { made, one } = await withTwo()
  const socket = await listen(made, cookieOf(one), { upgrade })
  expect(socket.status).toBe(400)
})
