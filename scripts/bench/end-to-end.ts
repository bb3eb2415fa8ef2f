import { setTimeout as pause } from 'node:timers/promises'
import { developmentSecrets, freePort } from '../environment.ts'
import type { SeededLibrary } from '../seed/library.ts'
import { prepareWith } from '../seed/seed.ts'
import { startSimulator } from '../simulator/main.ts'
import { startWorker } from '../worker.ts'
import { DISPLAY_PHONE_NUMBER, EMAIL, LIBRARY, PHONE_NUMBER_ID, WABA_ID } from './library.ts'
import { quantile } from './load.ts'
import { type Line, line, ms } from './table.ts'

const BUDGET_MS = 1000
const PATRONS = 20
const REST_MS = 50
const GIVE_UP_MS = 15_000

interface Console {
  /** Resolves when the screen could show this text: the hint arrived and the changes hold it. */
  shown: (text: string) => Promise<void>
  close: () => void
}

/** From a patron's send on the simulator's phone to the staff's screen, all of Baak running as `npm start` runs it. */
export async function endToEnd(folder: string, quick: boolean): Promise<Line[]> {
  const state = `${folder}/end-to-end`
  const [library] = await prepareWith(state, [LIBRARY])
  if (!library) throw new Error('there is no library to write to')
  const port = await freePort()
  const simulator = await startSimulator({
    port: 0,
    webhook_url: `http://127.0.0.1:${port}/webhooks/meta`,
    app_secret: developmentSecrets().META_APP_SECRET ?? '',
    channels: [channelOf(library)]
  })
  try {
    const worker = await startWorker({ port, state, simulator_url: simulator.url })
    const end = () => void worker.stop('SIGKILL')
    process.once('exit', end)
    try {
      const screen = await openConsole(worker.url, simulator.url, library.place.id)
      const times = await send(simulator.url, screen, quick ? 40 : 100)
      screen.close()
      const late = quantile(times, 0.95)
      return [
        line('From send to screen, median', ms(quantile(times, 0.5))),
        line('From send to screen, p95', ms(late), '≤ 1 s', late <= BUDGET_MS)
      ]
    } finally {
      process.off('exit', end)
      await worker.stop()
    }
  } finally {
    await simulator.close()
  }
}

const channelOf = (library: SeededLibrary) => ({
  phone_number_id: PHONE_NUMBER_ID,
  display_phone_number: DISPLAY_PHONE_NUMBER,
  waba_id: WABA_ID,
  access_token: `EAA-development-${PHONE_NUMBER_ID}`,
  library_id: library.place.id,
  library: LIBRARY.name,
  email: EMAIL
})

/** The first few warm up and do not count. */
async function send(simulator: string, screen: Console, count: number): Promise<number[]> {
  const times: number[] = []
  for (let number = -5; number < count; number += 1) {
    const from = `31655507${String((number + PATRONS) % PATRONS).padStart(3, '0')}`
    const text = `Zijn jullie morgen open? (${number})`
    const started = performance.now()
    const shown = screen.shown(text)
    await ask(`${simulator}/simulator/inbound`, {
      phone_number_id: PHONE_NUMBER_ID,
      from,
      name: 'Joris Dekker',
      text
    })
    await shown
    if (number >= 0) times.push(performance.now() - started)
    await pause(REST_MS)
  }
  return times
}

async function openConsole(worker: string, simulator: string, libraryId: string): Promise<Console> {
  const cookie = await signIn(worker, simulator)
  const library = `${worker}/api/libraries/${libraryId}`
  const socket = new WebSocket(`${library.replace('http', 'ws')}/socket`, { headers: { cookie } })
  let hinted = Promise.withResolvers<void>()
  socket.addEventListener('message', () => hinted.resolve())
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('the console could not open its socket')))
  })
  let seq = 0
  const shown = async (text: string) => {
    for (const end = Date.now() + GIVE_UP_MS; Date.now() < end; ) {
      await Promise.race([hinted.promise, pause(GIVE_UP_MS, undefined, { ref: false })])
      hinted = Promise.withResolvers()
      const changes = await changesSince(library, cookie, seq)
      seq = changes.seq
      if (changes.conversations.some(({ last_message }) => last_message.text === text)) return
    }
    throw new Error('a message did not reach the screen')
  }
  return { shown, close: () => socket.close() }
}

interface Changes {
  seq: number
  conversations: { last_message: { text: string | null } }[]
}

async function changesSince(library: string, cookie: string, seq: number): Promise<Changes> {
  const response = await fetch(`${library}/changes?since=${seq}`, { headers: { cookie } })
  if (!response.ok) throw new Error(`the changes answered ${response.status}`)
  return (await response.json()) as Changes
}

/** With a code from the mailbox, as a person does. Answers the cookie. */
async function signIn(worker: string, simulator: string): Promise<string> {
  await ask(`${worker}/api/session/code`, { email: EMAIL })
  const response = await ask(`${worker}/api/session`, { email: EMAIL, code: await codeFrom(simulator) })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function codeFrom(simulator: string): Promise<string> {
  for (const end = Date.now() + GIVE_UP_MS; Date.now() < end; await pause(100)) {
    const response = await fetch(`${simulator}/simulator/mail`)
    const { mail } = (await response.json()) as { mail: { to: string; text: string }[] }
    const code = /\b\d{6,8}\b/.exec(mail.findLast(({ to }) => to === EMAIL)?.text ?? '')
    if (code) return code[0]
  }
  throw new Error('no sign-in code came by mail')
}

async function ask(url: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response
}
