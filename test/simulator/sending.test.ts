import { describe, expect, test } from 'vitest'
import { answer, JORIS, KERKDORP, start, WATERSTAD } from './setting.ts'

const HOUR = 3_600_000

describe('a message that Meta accepts', () => {
  test('is answered with the address and a new id, and stands on the phone', async () => {
    const { write, send, get } = await start()
    await write(JORIS, 'Open?')
    const response = await send(answer())
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      messaging_product: 'whatsapp',
      contacts: [{ input: `+${JORIS}`, wa_id: JORIS }],
      messages: [{ id: expect.stringMatching(/^wamid\.[A-Za-z0-9+/=]+$/) }]
    })
    expect(await get('/simulator/messages')).toEqual({
      messages: [
        {
          id: expect.stringMatching(/^wamid\./),
          phone_number_id: KERKDORP.phone_number_id,
          to: JORIS,
          type: 'text',
          text: 'Ja, tot 17.00 uur.',
          at: expect.any(Number)
        }
      ]
    })
  })

  test('gets another id each time, because Meta knows no repeats', async () => {
    const { write, send, get } = await start()
    await write(JORIS, 'Open?')
    await send(answer())
    await send(answer())
    const { messages } = await get<{ messages: { id: string }[] }>('/simulator/messages')
    expect(new Set(messages.map(({ id }) => id)).size).toBe(2)
  })

  test.each([
    ['text without a type', answer({ type: undefined })],
    [
      'an image by link',
      answer({ type: 'image', text: undefined, image: { link: 'https://a.example/a.jpg' } })
    ],
    [
      'three buttons',
      answer({
        type: 'interactive',
        text: undefined,
        interactive: {
          type: 'button',
          header: { type: 'text', text: 'Vraag' },
          body: { text: 'Heeft ons antwoord je geholpen?' },
          footer: { text: 'Bibliotheek' },
          action: {
            buttons: ['Ja', 'Een beetje', 'Nee'].map((title) => ({
              type: 'reply',
              reply: { id: title, title }
            }))
          }
        }
      })
    ],
    [
      'a reaction that is taken away',
      answer({ type: 'reaction', text: undefined, reaction: { message_id: 'wamid.HBg=', emoji: '' } })
    ]
  ])('may be %s', async (_what, body) => {
    const { write, send } = await start()
    await write(JORIS, 'Open?')
    expect((await send(body)).status).toBe(200)
  })

  test('may go to a user id, and is then answered without a number', async () => {
    const { door, write, send, get } = await start()
    await write('NL.123456789', 'Open?', { name: 'Noor', username: 'noorleest' })
    const response = await send(answer({ to: undefined, recipient: 'NL.123456789' }))
    expect(await response.json()).toMatchObject({
      contacts: [{ input: 'NL.123456789', user_id: 'NL.123456789' }]
    })
    expect(await get('/simulator/messages')).toMatchObject({ messages: [{ to: 'NL.123456789' }] })
    await door.until(3)
    for (const value of door.values())
      expect(JSON.stringify(value)).not.toMatch(/"(?:wa_id|recipient_id|from)"/)
  })
})

describe('outside 24 hours', () => {
  const failed = {
    status: 'failed',
    recipient_id: JORIS,
    biz_opaque_callback_data: 'msg_1',
    errors: [{ code: 131047, title: 'Re-engagement message', error_data: { details: expect.any(String) } }]
  }

  test.each([
    ['the patron wrote 25 hours ago', 25 * HOUR],
    ['the patron never wrote', undefined]
  ])('when %s, it is accepted and fails afterwards, and the phone shows nothing', async (_why, ago) => {
    const { door, write, send, get } = await start()
    if (ago !== undefined) await write(JORIS, 'Open?', { at: Date.now() - ago })
    expect((await send(answer({ biz_opaque_callback_data: 'msg_1' }))).status).toBe(200)
    await door.until(ago === undefined ? 1 : 2)
    const value = door.values().find((item) => item.statuses)
    expect(value).toMatchObject({ statuses: [failed] })
    expect(value).not.toHaveProperty('contacts')
    expect(value?.statuses?.[0]).not.toHaveProperty('recipient_user_id')
    expect(await get('/simulator/messages')).toEqual({ messages: [] })
    expect(await get('/simulator/messages?failed=1')).toMatchObject({ messages: [{ to: JORIS }] })
  })

  test("a message to another library's number opens nothing here", async () => {
    const { door, write, send } = await start()
    await write(JORIS, 'Open?', { phone_number_id: '100000000000022' })
    await send(answer())
    await door.until(2)
    expect(door.statuses()).toEqual(['failed'])
  })

  test('a template arrives, with its values filled in', async () => {
    const { door, send, get } = await start()
    const parameters = ['Joris', 'vrijdag'].map((text) => ({ type: 'text', text }))
    const template = {
      name: 'baak_nog_bezig',
      language: { code: 'nl' },
      components: [{ type: 'body', parameters }]
    }
    await send(answer({ type: 'template', text: undefined, template }))
    await door.until(2)
    expect(door.statuses().toSorted()).toEqual(['delivered', 'sent'])
    expect(await get('/simulator/messages')).toMatchObject({
      messages: [{ text: 'Hallo Joris, we zoeken je vraag nog uit. Je hoort uiterlijk vrijdag van ons.' }]
    })
  })

  test('who wrote before the start may be answered', async () => {
    const writer = { phone_number_id: KERKDORP.phone_number_id, from: '+31655500199', name: 'Els' }
    const { door, send } = await start({ patrons: [{ ...writer, last_inbound_at: Date.now() - HOUR }] })
    await send(answer({ to: '+31655500199' }))
    await door.until(2)
    expect(door.statuses().toSorted()).toEqual(['delivered', 'sent'])
  })
})

test('who wrote before the start keeps the id that the library knows, and has another one elsewhere', async () => {
  const writer = { phone_number_id: KERKDORP.phone_number_id, from: '31655500199', name: 'Els' }
  const user_id = 'NL.10000000000000199'
  const { door, write } = await start({
    patrons: [{ ...writer, user_id, last_inbound_at: Date.now() - HOUR }]
  })
  await write('31655500199', 'Daar ben ik weer')
  await write('31655500199', 'Ook hier', { phone_number_id: WATERSTAD.phone_number_id })
  await door.until(2)
  const ids = door.values().flatMap(({ contacts }) => contacts?.map((contact) => contact.user_id) ?? [])
  expect(ids.filter((id) => id === user_id)).toHaveLength(1)
  expect(ids).toHaveLength(2)
})

describe('too much at once', () => {
  test('the 46th message to one person is refused with 131056, another person still gets theirs', async () => {
    const { write, send } = await start()
    await write(JORIS, 'Open?')
    const all = await Promise.all(Array.from({ length: 46 }, () => send(answer())))
    const refused = all.filter(({ status }) => status !== 200)
    expect(refused).toHaveLength(1)
    expect(await refused[0]?.json()).toMatchObject({ error: { code: 131056 } })
    expect((await send(answer({ to: '+31655500102' }))).status).toBe(200)
  })
})

describe('marking as read', () => {
  test('gives success, and refuses what it does not know', async () => {
    const { write, send } = await start()
    const { id } = (await (await write(JORIS, 'Open?')).json()) as { id: string }
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: id }
    expect(await (await send({ ...read, typing_indicator: { type: 'text' } })).json()).toEqual({
      success: true
    })
    expect(await (await send({ ...read, message_id: 'wamid.AAAA' })).json()).toMatchObject({
      error: { code: 131009 }
    })
    expect(await (await send({ ...read, status: 'seen' })).json()).toMatchObject({ error: { code: 100 } })
    expect(await (await send({ ...read, to: JORIS })).json()).toMatchObject({ error: { code: 100 } })
  })

  test('shows the patron that the library is typing', async () => {
    const { write, send, call } = await start()
    const { id } = (await (await write(JORIS, 'Open?')).json()) as { id: string }
    await send({
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: id,
      typing_indicator: { type: 'text' }
    })
    const page = async () => (await call('GET', `/phone?patron=${JORIS}`)).text()
    expect(await page()).toContain('typt…')
    await send(answer())
    expect(await page()).not.toContain('typt…')
  })
})

test('statuses tell sent, then delivered, with what the library sent along', async () => {
  const { door, write, send } = await start()
  await write(JORIS, 'Open?', { name: 'Joris' })
  const { messages } = (await (await send(answer({ biz_opaque_callback_data: 'msg_1.1' }))).json()) as {
    messages: { id: string }[]
  }
  await door.until(3)
  const [sent, delivered] = ['sent', 'delivered'].map((name) =>
    door.values().find((value) => value.statuses?.[0]?.status === name)
  )
  const status = {
    id: messages[0]?.id,
    timestamp: expect.stringMatching(/^\d{10}$/),
    recipient_id: JORIS,
    recipient_user_id: expect.stringMatching(/^NL\.\d{20}$/),
    biz_opaque_callback_data: 'msg_1.1',
    pricing: { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'service' }
  }
  expect(sent).toEqual({
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '319701025011', phone_number_id: KERKDORP.phone_number_id },
    contacts: [{ profile: { name: 'Joris' }, wa_id: JORIS, user_id: expect.stringMatching(/^NL\.\d{20}$/) }],
    statuses: [{ ...status, status: 'sent' }]
  })
  expect(delivered?.statuses).toEqual([{ ...status, status: 'delivered' }])
})
