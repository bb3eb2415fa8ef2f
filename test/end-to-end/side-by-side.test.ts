import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestHarness, type TestHarness, type WorkerHandle } from 'wrangler'
import { developmentSecrets, QUIET, ROOT } from '../../scripts/environment.ts'
import { migrate } from '../../scripts/migrate.ts'
import { writeLibrary } from '../../scripts/seed/library.ts'
import { type Simulator, startSimulator } from '../../scripts/simulator/main.ts'
import { edgeOf } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import { newId } from '../../workers/lib/id.ts'
import { sign, until } from '../support/stack.ts'

Object.assign(process.env, QUIET, { WRANGLER_LOG: 'error' })

const NUMBER = '100000000000701'
const EMAIL = 'jet@naast.example'
const ROUNDS = 6
const LIBRARY = {
  ...{ name: 'Bibliotheek Naast', place: 'Naast', phone: '012 555 07 01', website: 'https://naast.example' },
  ...{ database: 'LIBRARIES_1' as const, branches: [] },
  channels: [
    {
      ...{ name: 'WhatsApp', phone_number_id: NUMBER, waba_id: '200000000000701' },
      ...{ display_phone_number: '31855500701', scope: '300000000000701' }
    }
  ],
  people: [{ name: 'Jet Naaldwijk', email: EMAIL, role: 'coordinator' as const }]
}

let harness: TestHarness
let simulator: Simulator
let doors: WorkerHandle[]
let env: Env
let library = ''
let folder: string
let cookie = ''

/** The configuration of this tree for the bundle that went out last. It takes no jobs: a queue has one consumer. */
function configOfBefore(): string {
  const bundle = join(folder, 'worker.js')
  writeFileSync(bundle, gunzipSync(readFileSync(`${ROOT}test/fixtures/releases/worker.js.gz`)))
  const own = readFileSync(`${ROOT}wrangler.toml`, 'utf8')
    .replace('name = "baak"', 'name = "before"\nno_bundle = true')
    .replace('"workers/index.ts"', JSON.stringify(bundle))
    .replace('"./dist/web"', JSON.stringify(`${ROOT}dist/web`))
    .replaceAll(/"migrations\/(\w+)"/g, (_, name) => JSON.stringify(`${ROOT}migrations/${name}`))
    .replaceAll(/\[\[queues\.consumers\]\][^[]*/g, '')
  const file = join(folder, 'wrangler.toml')
  writeFileSync(file, own)
  return file
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baak-before-'))
  const secrets = developmentSecrets()
  simulator = await startSimulator({
    ...{ port: 0, webhook_url: 'http://127.0.0.1:9/', app_secret: secrets.META_APP_SECRET ?? '' },
    channels: []
  })
  const vars = { ...secrets, GRAPH_URL: simulator.url, MAIL_URL: `${simulator.url}/mail` }
  const workers = [`${ROOT}wrangler.toml`, configOfBefore()].map((configPath) => ({ configPath, vars }))
  harness = createTestHarness({ workers })
  await harness.listen()
  doors = [harness.getWorker('before'), harness.getWorker('baak')]
  env = (await harness.getWorker('baak').getEnv()) as Env
  await migrate(env.DIRECTORY, 'directory')
  for (const d1 of [env.LIBRARIES_1, env.LIBRARIES_2]) if (d1) await migrate(d1, 'library')
  const made = await writeLibrary(edgeOf({ ...env, ...vars }, { waitUntil: () => {} }), LIBRARY)
  library = made.place.id
  const own = { library_id: library, library: LIBRARY.name, email: EMAIL }
  const access_token = `EAA-development-${NUMBER}`
  await simulated('/channels', 'PUT', { channels: [{ ...LIBRARY.channels[0], ...own, access_token }] })
}, 120_000)
afterAll(async () => {
  await harness?.close()
  await simulator?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function call<Answer>(
  door: WorkerHandle,
  method: string,
  path: string,
  body?: unknown
): Promise<Answer> {
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(cookie && { cookie })
  }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  const response = await door.fetch(`http://baak.test/api${path}`, init)
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return (text ? JSON.parse(text) : null) as Answer
}

async function simulated<Answer>(path: string, method = 'GET', body?: unknown): Promise<Answer> {
  const asked = body === undefined ? {} : { body: JSON.stringify(body) }
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${simulator.url}/simulator${path}`, { method, headers, ...asked })
  return (await response.json()) as Answer
}
const rows = async (sql: string): Promise<Record<string, string>[]> =>
  (await env.LIBRARIES_1?.prepare(sql).all<Record<string, string>>())?.results ?? []
const tick = async () => {
  for (const door of doors) await door.scheduled({ cron: '* * * * *', scheduledTime: new Date() })
}

async function signIn(door: WorkerHandle) {
  await call(door, 'POST', '/session/code', { email: EMAIL })
  let code = ''
  await until('the code is in the mailbox', async () => {
    const { mail } = await simulated<{ mail: { to: string; text: string }[] }>('/mail')
    code = /\b\d{6}\b/.exec(mail.find((item) => item.to === EMAIL)?.text ?? '')?.[0] ?? ''
    return code !== ''
  })
  await call(door, 'POST', '/session', { email: EMAIL, code })
}

const inbound = (text: string) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '200000000000701',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '31855500701', phone_number_id: NUMBER },
            contacts: [{ wa_id: '31612345701', profile: { name: 'Wiebe Anema' } }],
            messages: [
              {
                from: '31612345701',
                id: `wamid.${text}`,
                timestamp: String(Math.floor(Date.now() / 1000)),
                type: 'text',
                text: { body: text }
              }
            ]
          }
        }
      ]
    }
  ]
})

test('while a deploy goes out, the Worker of before and the one after work on the same data: nothing is lost, nothing twice', async () => {
  const secret = developmentSecrets().META_APP_SECRET ?? ''
  for (let round = 0; round < ROUNDS; round += 1) {
    const body = JSON.stringify(inbound(`vraag ${round}`))
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': sign(body, secret) }
    // each message comes at both doors, as Meta repeats it
    for (const door of round % 2 === 0 ? doors : [...doors].reverse()) {
      const response = await door.fetch('http://baak.test/webhooks/meta', { method: 'POST', headers, body })
      expect(response.status).toBe(200)
    }
  }
  await until('every message is stored', async () => {
    await tick()
    return (await rows("select id from deliveries where state <> 'done'")).length === 0
  })
  const stored = await rows("select text from messages where origin = 'patron' order by text")
  expect(stored.map((row) => row.text)).toEqual(
    Array.from({ length: ROUNDS }, (_, round) => `vraag ${round}`)
  )

  const [first] = doors
  if (first) await signIn(first)
  for (const door of doors) {
    type Page = { items: { id: string; last_message: { text: string } }[] }
    const { items } = await call<Page>(door, 'GET', `/libraries/${library}/conversations`)
    expect(items.map((item) => item.last_message.text)).toEqual([`vraag ${ROUNDS - 1}`])
    const path = `/libraries/${library}/conversations/${items[0]?.id}/messages`
    const thread = await call<{ items: { origin?: string }[] }>(door, 'GET', path)
    // outside hours the patron is told when we are back, too
    expect(thread.items.filter(({ origin }) => origin === 'patron').length).toBe(ROUNDS)
  }
}, 120_000)

test('an answer that one of them wrote is sent once, though both look after the outbox', async () => {
  const [conversation] = await rows('select id from conversations')
  // Meta knows that the patron wrote: the window is open there too
  await simulated('/inbound', 'POST', {
    phone_number_id: NUMBER,
    from: '31612345701',
    name: 'Wiebe',
    text: 'hallo'
  })
  for (const [index, door] of doors.entries()) {
    const path = `/libraries/${library}/conversations/${conversation?.id}/replies`
    await call(door, 'POST', path, { id: newId('message'), text: `antwoord ${index}` })
  }
  await until('both answers left', async () => {
    await tick()
    return (await rows('select id from outbox')).length === 0
  })
  const { messages } = await simulated<{ messages: { text: string }[] }>('/messages')
  expect(messages.map(({ text }) => text).sort()).toEqual(['antwoord 0', 'antwoord 1'])
}, 120_000)
