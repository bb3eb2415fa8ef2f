import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { developmentSecrets, freePort, ROOT } from '../../scripts/environment.ts'
import { type RunningWorker, startWorker } from '../../scripts/worker.ts'
import { newId } from '../../workers/lib/id.ts'
import { sign, startStack, type Stack, until } from '../support/stack.ts'

const NUMBER = '100000000000701'
const EMAIL = 'jet@naast.example'
const ROUNDS = 6

let stack: Stack
let before: RunningWorker
let folder: string
let cookie = ''
beforeAll(async () => {
  stack = await startStack([
    {
      ...{
        name: 'Bibliotheek Naast',
        place: 'Naast',
        phone: '012 555 07 01',
        website: 'https://naast.example'
      },
      ...{ database: 'LIBRARIES_1', branches: [] },
      channels: [
        {
          ...{ name: 'WhatsApp', phone_number_id: NUMBER, waba_id: '200000000000701' },
          ...{ display_phone_number: '31855500701', scope: '300000000000701' }
        }
      ],
      people: [{ name: 'Jet Naaldwijk', email: EMAIL, role: 'coordinator' }]
    }
  ])
  folder = mkdtempSync(join(tmpdir(), 'baak-before-'))
  const bundle = join(folder, 'worker.js')
  writeFileSync(bundle, gunzipSync(readFileSync(`${ROOT}test/fixtures/releases/worker.js.gz`)))
  before = await startWorker({ ...stack.options, port: await freePort(), bundle })
}, 120_000)
afterAll(async () => {
  await before?.stop()
  await stack.close()
  rmSync(folder, { recursive: true, force: true })
})

async function call<Answer>(method: string, url: string, body?: unknown): Promise<Answer> {
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(cookie && { cookie })
  }
  const response = await fetch(url, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`)
  const text = await response.text()
  return (text ? JSON.parse(text) : null) as Answer
}

async function signIn() {
  await call('POST', `${before.url}/api/session/code`, { email: EMAIL })
  let code = ''
  await until('the code is in the mailbox', async () => {
    const url = `${stack.simulator.url}/simulator/mail`
    const { mail } = await call<{ mail: { to: string; text: string }[] }>('GET', url)
    code = /\b\d{6}\b/.exec(mail.find((item) => item.to === EMAIL)?.text ?? '')?.[0] ?? ''
    return code !== ''
  })
  await call('POST', `${before.url}/api/session`, { email: EMAIL, code })
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
  const library = stack.libraries[0]?.place.id ?? ''
  const doors = [before, stack.worker()]
  const secret = developmentSecrets().META_APP_SECRET ?? ''
  for (let round = 0; round < ROUNDS; round += 1) {
    const body = JSON.stringify(inbound(`vraag ${round}`))
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': sign(body, secret) }
    // each message comes at both doors, as Meta repeats it while one of them restarts
    for (const door of round % 2 === 0 ? doors : [...doors].reverse()) {
      expect((await fetch(`${door.url}/webhooks/meta`, { method: 'POST', headers, body })).status).toBe(200)
    }
  }
  await until('every message is stored', async () => {
    await stack.tick()
    return stack.rows("select id from deliveries where state <> 'done'").length === 0
  })
  const stored = stack.rows("select text from messages where origin = 'patron' order by text")
  expect(stored.map(({ text }) => text)).toEqual(
    Array.from({ length: ROUNDS }, (_, round) => `vraag ${round}`)
  )

  await signIn()
  for (const door of doors) {
    const { items } = await call<{ items: { id: string; last_message: { text: string } }[] }>(
      'GET',
      `${door.url}/api/libraries/${library}/conversations`
    )
    expect(items.map((item) => item.last_message.text)).toEqual([`vraag ${ROUNDS - 1}`])
    const path = `/api/libraries/${library}/conversations/${items[0]?.id}`
    const thread = await call<{ items: { type: string }[] }>('GET', `${door.url}${path}/messages`)
    expect(thread.items.filter(({ type }) => type === 'message').length).toBeGreaterThanOrEqual(ROUNDS)
  }
})

test('an answer that one of them wrote is sent once, though both look after the outbox', async () => {
  const library = stack.libraries[0]?.place.id ?? ''
  const [conversation] = stack.rows('select id from conversations')
  const answers = [before, stack.worker()].map((door, index) => ({ door, text: `antwoord ${index}` }))
  for (const { door, text } of answers) {
    const url = `${door.url}/api/libraries/${library}/conversations/${conversation?.id}/replies`
    await call('POST', url, { id: newId('message'), text })
  }
  await until('both answers are on the phone', async () => {
    await Promise.all([stack.tick(), fetch(`${before.url}/cdn-cgi/local/scheduled?cron=*+*+*+*+*`)])
    return stack.rows('select id from outbox').length === 0
  })
  const { messages } = await call<{ messages: { text: string }[] }>(
    'GET',
    `${stack.simulator.url}/simulator/messages`
  )
  expect(messages.map(({ text }) => text).sort()).toEqual(['antwoord 0', 'antwoord 1'])
})
