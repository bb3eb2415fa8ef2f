import { describe, expect, test } from 'vitest'
import { JORIS, KERKDORP, start } from './setting.ts'

const CODE = {
  from: { email: 'baak@baak.example', name: 'Baak' },
  to: [{ email: 'sanne@kerkdorp.example' }],
  subject: 'Je code voor Baak',
  text: 'Je code is 482913. Deel hem met niemand.',
  project_id: 'b0f2a1c4-0000-4000-8000-000000000000'
}

describe('channels', () => {
  test('are listed without tokens, after they were told', async () => {
    const { call, get } = await start({ channels: [] })
    expect(await get('/simulator/channels')).toEqual({ channels: [] })
    await call('PUT', '/simulator/channels', { channels: [KERKDORP] })
    const { waba_id, access_token, ...shown } = KERKDORP
    expect(await get('/simulator/channels')).toEqual({ channels: [shown] })
  })

  test('are refused when something is missing', async () => {
    const { call } = await start()
    const response = await call('PUT', '/simulator/channels', { channels: [{ ...KERKDORP, waba_id: '' }] })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { message: 'channels[0].waba_id must be a text' } })
  })
})

describe('mail', () => {
  test('is accepted as the provider would, and kept to be read', async () => {
    const { call, get } = await start()
    const response = await call('POST', '/mail', CODE, { 'x-auth-token': 'secret' })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      emails: [{ id: expect.any(String), mail_rcpt: 'sanne@kerkdorp.example' }]
    })
    expect(await get('/simulator/mail')).toEqual({
      mail: [{ to: 'sanne@kerkdorp.example', subject: CODE.subject, text: CODE.text, at: expect.any(Number) }]
    })
  })

  test.each([
    ['a sender', { from: { name: 'Baak' } }, 'from'],
    ['a receiver', { to: [] }, 'to'],
    ['receivers that are addresses', { to: [{ email: 'sanne' }] }, 'to'],
    ['a subject', { subject: undefined }, 'subject'],
    ['a subject of one line', { subject: 'Code\r\nBcc: x@x.example' }, 'subject'],
    ['a text', { text: '' }, 'text'],
    ['a project', { project_id: undefined }, 'project_id'],
    ['known arguments', { body: 'Hoi' }, 'body']
  ])('is refused without %s', async (_what, more, argument_name) => {
    const { call, get } = await start()
    const response = await call('POST', '/mail', { ...CODE, ...more }, { 'x-auth-token': 'secret' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ type: 'invalid_arguments', details: [{ argument_name }] })
    expect(await get('/simulator/mail')).toEqual({ mail: [] })
  })

  test('is refused without the secret', async () => {
    const { call } = await start()
    expect((await call('POST', '/mail', CODE)).status).toBe(401)
  })
})

test('a reset forgets what happened, and keeps the channels', async () => {
  const { call, get, write, send, door } = await start()
  await write(JORIS, 'Open?')
  await call('POST', '/mail', CODE, { 'x-auth-token': 'secret' })
  await call('POST', '/simulator/reset')
  expect(await get('/simulator/mail')).toEqual({ mail: [] })
  expect(await get('/simulator/channels')).toMatchObject({ channels: [{}, {}] })
  await send({ messaging_product: 'whatsapp', to: `+${JORIS}`, text: { body: 'Ja' } })
  await door.until(1)
  await expect.poll(() => door.statuses()).toEqual(['failed'])
})

describe('another site in the same browser', () => {
  test.each([
    ['its own origin', { origin: 'https://elders.example' }],
    ['a name of its own for this computer', { host: 'elders.example:8788' }]
  ])('is refused by %s', async (_what, headers) => {
    const { url } = await start()
    const { request } = await import('node:http')
    const status = await new Promise((resolve) => {
      request(`${url}/simulator/mail`, { headers }, (response) => resolve(response.resume().statusCode)).end()
    })
    expect(status).toBe(403)
  })
})

describe('pages', () => {
  const EVIL = '<img src=x onerror="alert(1)">'

  test('show text of others as text', async () => {
    const { call, write, url } = await start()
    await write(JORIS, EVIL, { name: EVIL })
    await call('POST', '/mail', { ...CODE, subject: EVIL, text: EVIL }, { 'x-auth-token': 'secret' })
    for (const path of [`/phone?patron=${JORIS}`, '/mailbox']) {
      const page = await (await fetch(`${url}${path}`)).text()
      expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
      expect(page).not.toContain('<img')
    }
  })

  test('let a new patron write to the library, also without scripts', async () => {
    const { url, door } = await start()
    const form = (path: string, fields: Record<string, string>) =>
      fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
    const number = KERKDORP.phone_number_id
    const made = await form('/phone/patrons', { name: 'Els', phone: '+31 6 5550 0199', number })
    expect(made.headers.get('location')).toBe(`/phone?patron=31655500199&number=${number}`)
    const sent = await form('/phone/send', { patron: '31655500199', number, text: 'Hoi', reply_to: '' })
    expect(sent.status).toBe(303)
    await door.until(1)
    expect(door.values()[0]?.contacts).toMatchObject([{ profile: { name: 'Els' }, wa_id: '31655500199' }])
  })

  test('show the code of a mail large', async () => {
    const { call, url } = await start()
    await call('POST', '/mail', CODE, { 'x-auth-token': 'secret' })
    expect(await (await fetch(`${url}/mailbox`)).text()).toContain('<output>482913</output>')
  })
})

describe('the phone page', () => {
  const number = KERKDORP.phone_number_id
  const post = async (url: string, fields: Record<string, string | File>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ patron: JORIS, number, ...fields })) form.set(name, value)
    return fetch(`${url}/phone/send`, { method: 'POST', body: form, redirect: 'manual' })
  }

  test('sends the file that was chosen, with the words under it', async () => {
    const { url, door } = await start()
    const file_image = new File([Buffer.from('beeld')], 'kaart.png', { type: 'image/png' })
    expect((await post(url, { kind: 'image', text: 'Deze?', file_image })).status).toBe(303)
    await door.until(1)
    const [message] = door.values()[0]?.messages ?? []
    expect(message).toMatchObject({ image: { mime_type: 'image/png', caption: 'Deze?' } })
    const { id } = (message?.image ?? {}) as { id?: string }
    expect(await (await fetch(`${url}/simulator/media/${id}`)).text()).toBe('beeld')
  })

  test('sends a sample when no file was chosen', async () => {
    const { url, door } = await start()
    await post(url, { kind: 'voice', text: '', file_voice: new File([], '') })
    await door.until(1)
    expect(door.values()[0]?.messages).toMatchObject([{ audio: { voice: true } }])
  })

  test('reacts, changes, takes back and taps', async () => {
    const { url, door, write, send } = await start()
    const { id } = (await (await write(JORIS, 'Open?')).json()) as { id: string }
    await post(url, { act: `reaction ${id} 🙏` })
    await post(url, { edit: id, text: 'Dicht?' })
    await post(url, { act: `delete ${id}` })
    const template = { name: 'baak_antwoord_klaar_zonder_naam', language: { code: 'nl' } }
    const body = { messaging_product: 'whatsapp', to: `+${JORIS}`, type: 'template', template }
    const { messages } = (await (await send(body)).json()) as { messages: { id: string }[] }
    await post(url, { act: `choose ${messages[0]?.id} 0` })
    await door.until(7)
    const types = door.values().flatMap((value) => value.messages ?? [])
    expect(types.map(({ type }) => type).toSorted()).toEqual(['button', 'edit', 'reaction', 'revoke', 'text'])
  })

  test('shows each kind with a name for who does not see it', async () => {
    const { url, door, call, send, write } = await start()
    for (const kind of ['image', 'video', 'audio', 'document', 'sticker', 'location', 'contacts', 'call']) {
      await call('POST', '/simulator/inbound', {
        phone_number_id: number,
        from: JORIS,
        kind,
        caption: undefined
      })
    }
    await write(JORIS, 'Welke?')
    const rows = [{ id: 'a', title: 'Centrum' }]
    const action = { button: 'Kies vestiging', sections: [{ rows }] }
    const interactive = { type: 'list', body: { text: 'Welke vestiging?' }, action }
    await send({ messaging_product: 'whatsapp', to: `+${JORIS}`, type: 'interactive', interactive })
    await door.until(12)
    const page = await (await fetch(`${url}/phone?patron=${JORIS}`)).text()
    for (const part of [
      'alt="Foto"',
      '<video',
      '<audio',
      'download="Reservering zaal.pdf"',
      'alt="Sticker"',
      'Bushalte Kerkplein',
      'Fatima de Boer',
      'Gemiste oproep',
      'Kies vestiging',
      'Centrum'
    ]) {
      expect(page).toContain(part)
    }
  })
})
