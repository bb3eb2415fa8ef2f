import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answer, JORIS, KERKDORP, start, valuesOf } from './setting.ts'

const PHOTO = readFileSync(new URL('../../scripts/simulator/samples/photo.jpg', import.meta.url))

/** A simulator, and what the last webhook said. */
async function withPatron(options: Parameters<typeof start>[0] = {}) {
  const here = await start(options)
  const act = async (more: Record<string, unknown>) => {
    const body = { phone_number_id: KERKDORP.phone_number_id, from: JORIS, ...more }
    const response = await here.call('POST', '/simulator/inbound', body)
    return { status: response.status, ...((await response.json()) as { id: string }) }
  }
  const last = () => here.door.values().findLast((value) => value.messages)?.messages?.[0]
  const fields = () =>
    here.door.deliveries.flatMap(({ bytes }) =>
      (JSON.parse(bytes.toString()) as { entry: { changes: { field: string }[] }[] }).entry.flatMap((entry) =>
        entry.changes.map(({ field }) => field)
      )
    )
  const sent = async (body: Record<string, unknown>) => {
    const response = await here.send(answer({ text: undefined, ...body }))
    return ((await response.json()) as { messages: { id: string }[] }).messages[0]?.id ?? ''
  }
  return { ...here, act, last, fields, sent }
}

describe('a file of a patron', () => {
  test('is told as Meta tells it, and can be fetched with the token', async () => {
    const { act, last, door } = await withPatron()
    await act({ kind: 'image', file: PHOTO.toString('base64'), caption: 'Deze kaart?' })
    await door.until(1)
    const image = last()?.image as { id: string; url: string }
    expect(last()).toMatchObject({ type: 'image', from: JORIS })
    expect(image).toEqual({
      id: expect.stringMatching(/^\d+$/),
      mime_type: 'image/jpeg',
      sha256: createHash('sha256').update(PHOTO).digest('base64'),
      url: expect.stringContaining('/whatsapp_business/attachments/'),
      caption: 'Deze kaart?'
    })
    const headers = { authorization: `Bearer ${KERKDORP.access_token}` }
    const response = await fetch(image.url, { headers })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PHOTO)
  })

  test.each([
    ['video', 'video', { mime_type: 'video/mp4' }],
    ['voice', 'audio', { mime_type: 'audio/ogg; codecs=opus', voice: true }],
    ['audio', 'audio', { mime_type: 'audio/mpeg', voice: false }],
    ['document', 'document', { mime_type: 'application/pdf', filename: 'Reservering zaal.pdf' }],
    ['sticker', 'sticker', { mime_type: 'image/webp', animated: false }]
  ])('has a sample for %s', async (kind, type, payload) => {
    const { act, last, door } = await withPatron()
    await act({ kind })
    await door.until(1)
    expect(last()).toMatchObject({ type, [type]: payload })
  })

  test.each([
    ['that is no base64', { kind: 'image', file: 'é' }],
    ['with words under a sticker', { kind: 'sticker', caption: 'Hoi' }],
    ['of a type that is none', { kind: 'document', mime_type: 'pdf' }],
    ['of a kind that nobody knows', { kind: 'hologram' }]
  ])('is refused %s', async (_what, more) => {
    const { act } = await withPatron()
    expect((await act(more)).status).toBe(400)
  })
})

describe('something with a message that is there', () => {
  test('is a reaction, and taking it back leaves the emoji out', async () => {
    const { act, last, door } = await withPatron()
    const { id } = await act({ text: 'Open?' })
    await act({ kind: 'reaction', message_id: id, emoji: '👍' })
    await door.until(2)
    expect(last()).toMatchObject({ type: 'reaction', reaction: { message_id: id, emoji: '👍' } })
    await act({ kind: 'reaction', message_id: id })
    await door.until(3)
    expect(last()?.reaction).toEqual({ message_id: id })
  })

  test('is other words, which the phone shows from then on', async () => {
    const { act, last, door, call } = await withPatron()
    const { id } = await act({ text: 'Open om 10?' })
    const edit = await act({ kind: 'edit', message_id: id, text: 'Open om 11?' })
    await door.until(2)
    expect(last()).toMatchObject({
      id: edit.id,
      type: 'edit',
      edit: { original_message_id: id, message: { type: 'text', text: { body: 'Open om 11?' } } }
    })
    const page = await (await call('GET', `/phone?patron=${JORIS}`)).text()
    expect(page).toContain('Open om 11?')
    expect(page).not.toContain('Open om 10?')
  })

  test('is a withdrawal, after which the phone shows that something was there', async () => {
    const { act, last, door, call } = await withPatron()
    const { id } = await act({ text: 'Mijn pincode is 1234' })
    await act({ kind: 'delete', message_id: id })
    await door.until(2)
    expect(last()).toMatchObject({ type: 'revoke', revoke: { original_message_id: id } })
    const page = await (await call('GET', `/phone?patron=${JORIS}`)).text()
    expect(page).toContain('Dit bericht is verwijderd')
    expect(page).not.toContain('1234')
  })
})

describe('a tap', () => {
  const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } })

  test('on a button of an answer names the button and quotes the answer', async () => {
    const { act, last, sent, door } = await withPatron()
    await act({ text: 'Open?' })
    const action = { buttons: [reply('y', 'Ja'), reply('n', 'Nee')] }
    const interactive = { type: 'button', body: { text: 'Geholpen?' }, action }
    const id = await sent({ type: 'interactive', interactive })
    await act({ kind: 'button', message_id: id, title: 'Nee' })
    await door.until(4)
    expect(last()).toMatchObject({
      context: { id, from: '319701025011' },
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: { id: 'n', title: 'Nee' } }
    })
  })

  test('on a row of a list tells its description too', async () => {
    const { act, last, sent, door } = await withPatron()
    await act({ text: 'Open?' })
    const rows = [
      { id: 'a', title: 'Centrum', description: 'Markt 1' },
      { id: 'b', title: 'Noord' }
    ]
    const action = { button: 'Kies', sections: [{ rows }] }
    const id = await sent({ type: 'interactive', interactive: { type: 'list', body: { text: '?' }, action } })
    await act({ kind: 'list', message_id: id, index: 0 })
    await door.until(4)
    expect(last()?.interactive).toEqual({ type: 'list_reply', list_reply: rows[0] })
    expect((await act({ kind: 'list', message_id: id, index: 7 })).status).toBe(400)
  })

  test('on the button of a template gives back what the library sent with it', async () => {
    const { act, last, sent, door } = await withPatron()
    const payload = { type: 'payload', payload: 'held' }
    const id = await sent({
      type: 'template',
      template: {
        name: 'baak_antwoord_klaar',
        language: { code: 'nl' },
        components: [
          { type: 'body', parameters: [{ type: 'text', text: 'Joris' }] },
          { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [payload] }
        ]
      }
    })
    await act({ kind: 'button', message_id: id, index: 0 })
    await door.until(3)
    expect(last()).toMatchObject({
      context: { id },
      type: 'button',
      button: { payload: 'held', text: 'Lees antwoord' }
    })
  })
})

test.each([
  ['location', { location: { latitude: 52.0907, longitude: 5.1214, name: 'Bushalte Kerkplein' } }],
  ['contacts', { contacts: [{ name: { formatted_name: 'Fatima de Boer' } }] }],
  ['unsupported', { errors: [{ code: 131051 }], unsupported: { type: 'poll' } }],
  ['form', { interactive: { type: 'nfm_reply', nfm_reply: { response_json: expect.any(String) } } }]
])('a patron sends a %s', async (kind, message) => {
  const { act, last, door } = await withPatron()
  await act({ kind })
  await door.until(1)
  expect(last()).toMatchObject(message)
})

test('a patron passes something on, or came by an advertisement', async () => {
  const { act, last, door } = await withPatron()
  await act({ text: 'Kijk', forwarded: true })
  await door.until(1)
  expect(last()?.context).toEqual({ forwarded: true })
  await act({ text: 'Kijk', forwarded: 'many' })
  await door.until(2)
  expect(last()?.context).toEqual({ frequently_forwarded: true })
  await act({ text: 'Lid worden?', referral: true })
  await door.until(3)
  expect(last()?.referral).toMatchObject({ source_type: 'ad', headline: expect.any(String) })
})

test('a patron gets another number, and the chat goes along', async () => {
  const { act, last, door, send, call } = await withPatron()
  await act({ text: 'Open?', name: 'Joris' })
  await act({ kind: 'system', new_number: '+31655500198' })
  await door.until(2)
  expect(last()).toMatchObject({
    from: JORIS,
    type: 'system',
    system: { type: 'user_changed_number', wa_id: '31655500198', previous_user_id: expect.any(String) }
  })
  expect(door.values().at(-1)).not.toHaveProperty('contacts')
  const page = await (await call('GET', '/phone?patron=31655500198')).text()
  expect(page).toContain('Telefoon van Joris')
  expect(page).toContain('Open?')
  await send(answer({ to: '+31655500198' }))
  await door.until(4)
  expect(door.statuses()).toContain('delivered')
})

describe('a call', () => {
  test.each([
    ['missed', [{ event: 'connect' }, { event: 'terminate', status: 'FAILED' }]],
    ['answered', [{ event: 'connect' }, { event: 'terminate', status: 'COMPLETED', duration: 95 }]]
  ])('that is %s rings and ends, under one id, and opens 24 hours', async (outcome, steps) => {
    const { act, door, fields, send } = await withPatron()
    const { id } = await act({ kind: 'call', outcome })
    await door.until(2)
    expect(fields()).toEqual(['calls', 'calls'])
    const calls = door.deliveries.flatMap(valuesOf).flatMap((value) => 'calls' in value && value.calls)
    expect(calls).toMatchObject(steps.map((step) => ({ id, direction: 'USER_INITIATED', ...step })))
    await send(answer())
    await door.until(4)
    expect(door.statuses()).not.toContain('failed')
  })

  test('that is refused says so before it ends', async () => {
    const { act, door } = await withPatron()
    const { id } = await act({ kind: 'call', outcome: 'rejected' })
    await door.until(3)
    expect(door.values()[1]?.statuses).toMatchObject([{ id, type: 'call', status: 'REJECTED' }])
  })
})

test('a script sends any change of an account as it is', async () => {
  const { call, door, fields } = await withPatron()
  const value = { event: 'ACCOUNT_RESTRICTION', restriction_info: [] }
  const body = { phone_number_id: KERKDORP.phone_number_id, field: 'account_update', value }
  expect((await call('POST', '/simulator/webhook', body)).status).toBe(200)
  await door.until(1)
  expect(fields()).toEqual(['account_update'])
  expect(door.values()).toEqual([value])
})
