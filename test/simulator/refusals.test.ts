import { describe, expect, test } from 'vitest'
import { answer, JORIS, KERKDORP, start, WATERSTAD } from './setting.ts'

const interactive = (more: Record<string, unknown>) =>
  answer({ type: 'interactive', text: undefined, interactive: { body: { text: 'Kies' }, ...more } })
const buttons = (...titles: string[]) => ({
  type: 'button',
  action: { buttons: titles.map((title, index) => ({ type: 'reply', reply: { id: `b${index}`, title } })) }
})
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}`, title: `Rij ${index}` }))
const list = (...sections: unknown[]) => ({ type: 'list', action: { button: 'Kies', sections } })
const typed = (type: string, payload: unknown) => answer({ type, text: undefined, [type]: payload })
const template = (more: Record<string, unknown>) =>
  typed('template', { name: 'baak_nog_bezig', language: { code: 'nl' }, ...more })

const WRONG: [why: string, body: unknown, code: number, http?: number][] = [
  ['the body is not JSON', '{"messaging_product":', 100],
  ['messaging_product is missing', answer({ messaging_product: undefined }), 100],
  ['messaging_product is another', answer({ messaging_product: 'sms' }), 100],
  ['nobody is addressed', answer({ to: undefined }), 100],
  ['the number has no +', answer({ to: JORIS }), 131009],
  ['the number is a word', answer({ to: 'joris' }), 131009],
  ['the number is a number in JSON', answer({ to: 31655500101 }), 100],
  ['the user id is none', answer({ to: undefined, recipient: '31655500101' }), 131009],
  ['the library writes to itself', answer({ to: '+319701025011' }), 131021],
  ['a group is addressed', answer({ recipient_type: 'group' }), 100],
  ['a key is unknown', answer({ txt: 'Ja' }), 100],
  ['a key belongs to another type', answer({ image: { id: '1' } }), 100],
  ['a key of the marketing API is used', answer({ message_activity_sharing: true }), 100],
  ['Direct Send is not ours', answer({ category: 'utility' }), 100],
  ['the type is unknown', typed('poll', {}), 131051],
  ['the type is no text', answer({ type: 5 }), 131051],
  ['the text object is missing', answer({ text: undefined }), 131008],
  ['the text is a plain string', answer({ text: 'Ja' }), 100],
  ['the text has no body', answer({ text: {} }), 131008],
  ['the body is empty', answer({ text: { body: '  ' } }), 131008],
  ['the body is too long', answer({ text: { body: 'a'.repeat(4097) } }), 100],
  ['the body has an unknown key', answer({ text: { body: 'Ja', bold: true } }), 100],
  ['preview_url is a text', answer({ text: { body: 'Ja', preview_url: 'true' } }), 100],
  ['the quoted id is no message id', answer({ context: { message_id: 'msg_1' } }), 131009],
  ['the quote has no id', answer({ context: {} }), 131008],
  ['the callback data is too long', answer({ biz_opaque_callback_data: 'a'.repeat(513) }), 100],
  ['the callback data is an object', answer({ biz_opaque_callback_data: { id: 1 } }), 100],
  ['an image has neither id nor link', typed('image', { caption: 'Kaart' }), 131008],
  ['an image has both id and link', typed('image', { id: '1', link: 'https://a.example/a.jpg' }), 131009],
  ['a sticker has a caption', typed('sticker', { id: '1', caption: 'Hoi' }), 100],
  ['a caption is too long', typed('video', { id: '1', caption: 'a'.repeat(1025) }), 100],
  ['a link is no web address', typed('document', { link: 'file:///etc/passwd' }), 131009],
  ['a place is not on earth', typed('location', { latitude: 91, longitude: 5 }), 131009],
  ['a place has no longitude', typed('location', { latitude: 52 }), 131008],
  ['a contact has one part of a name', typed('contacts', [{ name: { formatted_name: 'Jo' } }]), 131008],
  ['there are no contacts', typed('contacts', []), 131009],
  ['a reaction has no target', typed('reaction', { emoji: '👍' }), 131008],
  ['an interactive type is unknown', interactive({ type: 'menu', action: {} }), 100],
  ['there are four buttons', interactive(buttons('A', 'B', 'C', 'D')), 131009],
  ['two buttons have the same title', interactive(buttons('Ja', 'Ja')), 131009],
  ['a button title is too long', interactive(buttons('a'.repeat(21))), 100],
  [
    'a list has eleven rows',
    interactive(list({ title: 'A', rows: rows(6) }, { title: 'B', rows: rows(5) })),
    131009
  ],
  ['two rows have the same id', interactive(list({ rows: [...rows(1), ...rows(1)] })), 131009],
  [
    'one of two sections has no title',
    interactive(list({ rows: rows(1) }, { title: 'B', rows: [] })),
    131009
  ],
  ['a template name has a capital', template({ name: 'Nog_bezig' }), 131009],
  ['a template has no language', template({ language: undefined }), 131008],
  ['a template does not exist', template({ name: 'onbekend' }), 132001, 404],
  ['a template gets too few values', template({ components: [] }), 132000]
]

describe('a wrong message is refused as Meta would', () => {
  test.each(WRONG)('because %s', async (_why, body, code, http = 400) => {
    const { send, get } = await start()
    const response = await send(body)
    expect(response.status).toBe(http)
    expect(await response.json()).toEqual({
      error: {
        message: expect.stringContaining(`(#${code}) `),
        type: 'OAuthException',
        code,
        ...(code === 100 || code === 131021
          ? {}
          : { error_data: { messaging_product: 'whatsapp', details: expect.any(String) } }),
        fbtrace_id: expect.stringMatching(/^A[\w-]{21}$/)
      }
    })
    expect(await get('/simulator/messages?failed=1')).toEqual({ messages: [] })
  })

  test('because the body is not announced as JSON', async () => {
    const { call } = await start()
    const headers = { authorization: `Bearer ${KERKDORP.access_token}`, 'content-type': 'text/plain' }
    const response = await call('POST', `/v26.0/${KERKDORP.phone_number_id}/messages`, answer(), headers)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { code: 100 } })
  })
})

describe('a caller without rights gets nothing', () => {
  const path = `${KERKDORP.phone_number_id}/messages`

  test.each([
    ['no token', '', path, 401, { code: 190 }],
    ['a token nobody has', 'another', path, 401, { code: 190 }],
    ["another library's token", WATERSTAD.access_token, path, 400, { code: 100, error_subcode: 33 }],
    [
      'a number nobody has',
      KERKDORP.access_token,
      '199999999999999/messages',
      400,
      { code: 100, error_subcode: 33 }
    ],
    ['a name instead of an id', KERKDORP.access_token, 'kerkdorp/messages', 404, { code: 803 }],
    ['an unknown path', KERKDORP.access_token, `${KERKDORP.phone_number_id}/massages`, 404, { code: 100 }]
  ])('with %s', async (_why, token, where, http, error) => {
    const { graph } = await start()
    const response = await graph('POST', where, answer(), token)
    expect(response.status).toBe(http)
    expect(await response.json()).toMatchObject({ error: { ...error, fbtrace_id: expect.any(String) } })
  })

  test('with a token in the address', async () => {
    const { call } = await start()
    const response = await call('POST', `/v26.0/${path}?access_token=${KERKDORP.access_token}`, answer())
    expect(response.status).toBe(401)
  })
})
