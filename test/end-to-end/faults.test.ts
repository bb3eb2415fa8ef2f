import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../workers/lib/id.ts'
import { startStack, type Stack, until } from '../support/stack.ts'

const PHONE_NUMBER_ID = '100000000000601'
const EMAIL = 'sanne@storing.example'
const PATRONS = 24

let stack: Stack
let cookie = ''
beforeAll(async () => {
  stack = await startStack([
    {
      ...{
        name: 'Bibliotheek Storing',
        place: 'Storing',
        phone: '012 555 06 01',
        website: 'https://storing.example'
      },
      ...{ database: 'LIBRARIES_1', branches: [] },
      channels: [
        {
          ...{ name: 'WhatsApp', phone_number_id: PHONE_NUMBER_ID, waba_id: '200000000000601' },
          ...{ display_phone_number: '31855500601', scope: '300000000000601' }
        }
      ],
      people: [{ name: 'Sanne Visser', email: EMAIL, role: 'coordinator' }]
    }
  ])
}, 120_000)
afterAll(() => stack.close())

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

const simulator = <Answer>(method: string, path: string, body?: unknown) =>
  call<Answer>(method, `${stack.simulator.url}/simulator${path}`, body)
const api = <Answer>(method: string, path: string, body?: unknown) =>
  call<Answer>(method, `${stack.worker().url}/api${path}`, body)

async function signIn() {
  await api('POST', '/session/code', { email: EMAIL })
  let code = ''
  await until('the code is in the mailbox', async () => {
    const { mail } = await simulator<{ mail: { to: string; text: string }[] }>('GET', '/mail')
    code = /\b\d{6}\b/.exec(mail.find((item) => item.to === EMAIL)?.text ?? '')?.[0] ?? ''
    return code !== ''
  })
  await api('POST', '/session', { email: EMAIL, code })
}

interface Listed {
  items: { id: string; patron: { name: string } }[]
}
type Shown = { messages: { to: string; text: string }[] }
type Status = { id: string; status: string }

test('whatever Meta does, each answer reaches its patron once or a person is told that it may not have', async () => {
  const libraryId = stack.libraries[0]?.place.id ?? ''
  const known = {
    phone_number_id: PHONE_NUMBER_ID,
    display_phone_number: '31855500601',
    waba_id: '200000000000601'
  }
  const owner = { library_id: libraryId, library: 'Bibliotheek Storing', email: EMAIL }
  const access_token = `EAA-development-${PHONE_NUMBER_ID}`
  await simulator('PUT', '/channels', { channels: [{ ...known, ...owner, access_token }] })
  await signIn()
  await simulator('POST', '/settings', { auto_read: true })
  await simulator('POST', '/faults', [
    { where: 'webhook', duplicate: 2, reorder: true, redeliver_with_other_batch: true },
    { where: 'messages', to: phone(0), hang_up: 'after', times: 1 },
    { where: 'messages', to: phone(1), status: 500, accept: true, times: 1 },
    { where: 'messages', to: phone(2), status: 502, times: 1 },
    { where: 'messages', to: phone(3), error_code: 131056, times: 2 },
    { where: 'messages', to: phone(4), error_code: 131016, status: 500, times: 2 },
    { where: 'messages', to: phone(5), error_code: 131026, times: 1 },
    { where: 'messages', to: phone(6), failed_code: 131047, times: 1 },
    { where: 'messages', to: phone(7), never_answer: true, accept: true, times: 1 },
    { where: 'messages', to: phone(8), error_code: 130429, times: 2 }
  ])
  for (let number = 0; number < PATRONS; number += 1) {
    const inbound = {
      phone_number_id: PHONE_NUMBER_ID,
      from: phone(number),
      name: `Klant ${number}`,
      text: 'Zijn jullie open?'
    }
    await simulator('POST', '/inbound', inbound)
  }
  const path = `/libraries/${libraryId}/conversations`
  let listed: Listed = { items: [] }
  await until('everyone is in the inbox', async () => {
    listed = await api<Listed>('GET', path)
    return listed.items.length === PATRONS
  })
  for (const { id, patron } of listed.items) {
    const reply = { id: newId('message'), text: `Ja hoor, ${patron.name}!` }
    // every click is doubled, as by a nervous finger
    await Promise.all([
      api('POST', `${path}/${id}/replies`, reply),
      api('POST', `${path}/${id}/replies`, reply)
    ])
  }
  const statuses = () =>
    stack.rows("select id, status from messages where origin = 'staff'") as unknown as Status[]
  const open = new Set(['queued', 'sending', 'accepted', 'sent', 'delivered'])
  await until('every answer reached its end', async () => {
    await stack.tick()
    return statuses().every((message) => !open.has(message.status))
  })
  const { messages } = await simulator<Shown>('GET', '/messages')
  const arrived = messages.map((message) => message.to)
  expect(new Set(arrived).size).toBe(arrived.length)
  const byPatron = (number: number) => statusOf(stack, `Klant ${number}`)
  // refused for good, certainly or later: said so, and never shown as sent
  expect([5, 6].map(byPatron)).toEqual(['failed', 'failed'])
  // Meta's answer was lost and the patron got it: its statuses proved it
  expect([0, 1, 7].map(byPatron)).toEqual(['read', 'read', 'read'])
  // Meta's answer was lost and nothing came: uncertain, and not sent again
  expect(byPatron(2)).toBe('uncertain')
  expect(arrived).not.toContain(phone(2))
  expect([3, 4, 8].map(byPatron)).toEqual(['read', 'read', 'read'])
  for (let number = 9; number < PATRONS; number += 1) expect(byPatron(number)).toBe('read')
  expect(stack.rows("select id from deliveries where state = 'dead'")).toEqual([])
}, 240_000)

const phone = (number: number) => `3165550${6000 + number}`

function statusOf(running: Stack, name: string) {
  const [row] = running.rows(
    `select messages.status from messages
      join conversations on conversations.library_id = messages.library_id and conversations.id = messages.conversation_id
      join patrons on patrons.library_id = conversations.library_id and patrons.id = conversations.patron_id
      where messages.origin = 'staff' and patrons.name = ?`,
    name
  )
  return row?.status
}
