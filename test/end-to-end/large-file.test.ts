import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../workers/lib/id.ts'
import { startStack, type Stack, until } from '../support/stack.ts'

const PHONE_NUMBER_ID = '100000000000701'
const WABA_ID = '200000000000701'
const EMAIL = 'sanne@zwaar.example'
const ACCESS_TOKEN = `EAA-development-${PHONE_NUMBER_ID}`
const MB = 1024 * 1024
/**
 * An isolate has 128 MB in production. Here the object store and the databases live in the same process and are let off; and yet
 * a file that was in memory whole, once, would be seen.
 */
const MEMORY = 80 * MB

/** With a large file this process is busy for seconds, and a connection that it kept for the next request has ended by then. */
const ALONE = { connection: 'close' }

let stack: Stack
let cookie = ''
beforeAll(async () => {
  stack = await startStack([
    {
      ...{
        name: 'Bibliotheek Zwaar',
        place: 'Zwaar',
        phone: '012 555 07 01',
        website: 'https://zwaar.example'
      },
      ...{ database: 'LIBRARIES_1', branches: [] },
      channels: [
        {
          ...{ name: 'WhatsApp', phone_number_id: PHONE_NUMBER_ID, waba_id: WABA_ID },
          ...{ display_phone_number: '31855500701', scope: '300000000000701' }
        }
      ],
      people: [{ name: 'Sanne Visser', email: EMAIL, role: 'staff' }]
    }
  ])
  const known = { phone_number_id: PHONE_NUMBER_ID, display_phone_number: '31855500701', waba_id: WABA_ID }
  const owner = { library_id: stack.libraries[0]?.place.id, library: 'Bibliotheek Zwaar', email: EMAIL }
  await call('PUT', `${stack.simulator.url}/simulator/channels`, {
    channels: [{ ...known, ...owner, access_token: ACCESS_TOKEN }]
  })
  await signIn()
}, 120_000)
afterAll(() => stack.close())

async function call<Answer>(method: string, url: string, body?: unknown): Promise<Answer> {
  const headers = { ...ALONE, 'content-type': 'application/json', cookie }
  const init = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(url, { method, headers, ...init })
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`)
  return (text ? JSON.parse(text) : null) as Answer
}

async function signIn() {
  const session = `${stack.worker().url}/api/session`
  await call('POST', `${session}/code`, { email: EMAIL })
  let code = ''
  await until('the code is in the mailbox', async () => {
    const { mail } = await call<{ mail: { text: string }[] }>('GET', `${stack.simulator.url}/simulator/mail`)
    code = /\b\d{6}\b/.exec(mail.at(-1)?.text ?? '')?.[0] ?? ''
    return code !== ''
  })
  await call('POST', session, { email: EMAIL, code })
}

/** The memory of the local runtime: every process of the Worker's group that is one. Bytes. */
function memory(field: 'VmRSS' | 'VmHWM'): number {
  const group = stack.worker().process.pid
  const ours = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isRuntime(pid, group))
  return Math.max(...ours.map((pid) => kilobytes(pid, field) * 1024))
}

function isRuntime(pid: string, group: number | undefined): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.includes('(workerd)') && stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2] === String(group)
  } catch {
    return false
  }
}

const kilobytes = (pid: string, field: string) =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)

/** How far the runtime's memory rose above what it was while `work` was done; null where that cannot be seen. */
async function riseDuring(work: () => Promise<unknown>): Promise<number | null> {
  if (process.platform !== 'linux') return work().then(() => null)
  const before = memory('VmRSS')
  await work()
  return Math.max(0, memory('VmHWM') - before)
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function largeFile(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  for (let index = 0; index < size; index += 1) bytes[index] = (index * 31 + (index >> 10)) % 251
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
  return bytes
}

async function atMeta(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', 'application/pdf')
  form.set('file', new Blob([bytes], { type: 'application/pdf' }), 'boek.pdf')
  const response = await fetch(`${stack.simulator.url}/v26.0/${PHONE_NUMBER_ID}/media`, {
    method: 'POST',
    headers: { ...ALONE, authorization: `Bearer ${ACCESS_TOKEN}` },
    body: form
  })
  return ((await response.json()) as { id: string }).id
}

function webhookWith(wamid: string, media: { id: string; sha256: string }) {
  const message = {
    ...{ id: wamid, from: '31655507001', type: 'document' },
    timestamp: String(Math.floor(Date.now() / 1000)),
    document: { ...media, mime_type: 'application/pdf', filename: 'boek.pdf' }
  }
  const metadata = { phone_number_id: PHONE_NUMBER_ID, display_phone_number: '31855500701' }
  const value = { messaging_product: 'whatsapp', metadata, messages: [message] }
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: WABA_ID, changes: [{ field: 'messages', value }] }]
  })
}

const library = () => `${stack.worker().url}/api/libraries/${stack.libraries[0]?.place.id}`
const rows = () =>
  stack.rows('select id, conversation_id, state, size, sha256, type, media_id from attachments order by id')

async function fromPatron(wamid: string, bytes: Uint8Array<ArrayBuffer>) {
  const sha256 = createHash('sha256').update(bytes).digest('base64')
  const before = stored().length
  expect(await stack.post(webhookWith(wamid, { id: await atMeta(bytes), sha256 }))).toBe(200)
  await until('the file is here', () => stored().length > before)
}

const stored = () => rows().filter((row) => row.state === 'stored')

test('a hundred megabytes come from a patron, go to a colleague, and from a colleague to Meta, in a stream', async () => {
  // what the first file of some size costs a new process, for its buffers and its store, is not the file's
  await fromPatron('wamid.SMALL', largeFile(50 * MB))
  const bytes = largeFile(100 * MB)
  const sha256 = hashOf(bytes)
  const fetched = await riseDuring(() => fromPatron('wamid.LARGE', bytes))
  const file = rows().at(-1)
  expect(file).toMatchObject({ size: bytes.byteLength, sha256, type: 'application/pdf' })

  const served = await riseDuring(async () => {
    const answer = await fetch(`${library()}/attachments/${file?.id}`, { headers: { ...ALONE, cookie } })
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength))
    const hash = createHash('sha256')
    for await (const chunk of answer.body ?? []) hash.update(chunk)
    expect(hash.digest('hex')).toBe(sha256)
  })

  const upload = newId('attachment')
  const conversation = `${library()}/conversations/${file?.conversation_id}`
  const ours = bytes.subarray(0, 100_000_000)
  const taken = await riseDuring(async () => {
    const headers = {
      ...{ ...ALONE, cookie },
      ...{ 'content-type': 'application/octet-stream', 'x-file-name': 'boek.pdf' }
    }
    const answer = await fetch(`${conversation}/attachments/${upload}`, {
      method: 'PUT',
      headers,
      body: ours
    })
    expect(answer.status).toBe(201)
  })

  const sent = await riseDuring(async () => {
    await call('POST', `${conversation}/replies`, { id: newId('message'), attachments: [upload] })
    await until('Meta has it', async () => {
      await stack.tick()
      return Boolean(rows().find((row) => row.id === upload)?.media_id)
    })
  })
  const mediaId = rows().find((row) => row.id === upload)?.media_id
  const headers = { ...ALONE, authorization: `Bearer ${ACCESS_TOKEN}`, 'user-agent': 'test' }
  const found = await fetch(`${stack.simulator.url}/v26.0/${mediaId}`, { headers })
  expect(await found.json()).toMatchObject({ file_size: ours.byteLength, sha256: hashOf(ours) })

  const rises = { fetched, served, taken, sent }
  console.log(
    'MB of memory more:',
    JSON.stringify(rises, (_, value) => (typeof value === 'number' ? Math.round(value / MB) : value))
  )
  for (const rise of Object.values(rises)) expect(rise ?? 0).toBeLessThan(MEMORY)
}, 240_000)
