import { describe, expect, test } from 'vitest'
import type { OutboundBody, OutboundMessage } from '../../../workers/platforms/platform.ts'
import { buildBlockRequest } from '../../../workers/platforms/whatsapp/block.ts'
import { buildReadRequest } from '../../../workers/platforms/whatsapp/mark-read.ts'
import { buildRequest } from '../../../workers/platforms/whatsapp/outbound.ts'

const TEXT: OutboundBody = { kind: 'text', text: 'We zijn open tot zes uur.' }

const message = (wish: Partial<OutboundMessage> = {}): OutboundMessage => ({
  phone_number_id: '201600000000001',
  to: { phone: '31655500001', user_id: 'NL.1000000000000001' },
  body: TEXT,
  reply_to_external_id: null,
  callback_data: 'msg_1.1.abc',
  ...wish
})

/** What every message has. */
const FRAME = {
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to: '+31655500001',
  biz_opaque_callback_data: 'msg_1.1.abc'
}

describe('the request that sends a text', () => {
  test('goes to the number, with its plus', () => {
    expect(buildRequest(message())).toEqual({
      method: 'POST',
      path: '/201600000000001/messages',
      body: { ...FRAME, type: 'text', text: { body: 'We zijn open tot zes uur.', preview_url: false } }
    })
  })

  test('goes to the user id when there is no number, and quotes', () => {
    const to = { phone: null, user_id: 'NL.1000000000000002' }
    const { to: _, ...frame } = FRAME
    expect(buildRequest(message({ to, reply_to_external_id: 'wamid.THEIRS' })).body).toEqual({
      ...frame,
      recipient: 'NL.1000000000000002',
      type: 'text',
      text: { body: 'We zijn open tot zes uur.', preview_url: false },
      context: { message_id: 'wamid.THEIRS' }
    })
  })

  test.each([
    ['Kijk op https://bibliotheek.example/open', true],
    ['HTTPS://BIBLIOTHEEK.EXAMPLE', true],
    ['Kijk op http://bibliotheek.example', false],
    ['Kijk op bibliotheek.example', false],
    ['Een adres begint met https:// en dan de naam', false]
  ])('asks for a preview only of a safe link: %s', (text, preview_url) => {
    expect(buildRequest(message({ body: { kind: 'text', text } })).body).toMatchObject({
      text: { body: text, preview_url }
    })
  })

  test('leaves the text as it was written', () => {
    const text = '  *Let op*\n\n"aanhalingstekens" & <haken> \\ 👩‍👧 é\n'
    const { body } = buildRequest(message({ body: { kind: 'text', text } }))
    expect(body).toMatchObject({ text: { body: text } })
  })
})

const file = (kind: 'image' | 'video' | 'audio' | 'voice' | 'document', caption: string | null = null) => ({
  ...{ kind, media_id: '900100', caption, name: 'folder.pdf' }
})
const template = { kind: 'template' as const, name: 'baak_antwoord', language: 'nl' }

const CASES: [string, OutboundBody, Record<string, unknown>][] = [
  ['a picture', file('image'), { type: 'image', image: { id: '900100' } }],
  [
    'a picture with words',
    file('image', 'Kijk'),
    { type: 'image', image: { id: '900100', caption: 'Kijk' } }
  ],
  ['a film', file('video', 'Zo'), { type: 'video', video: { id: '900100', caption: 'Zo' } }],
  ['a sound, which has no words', file('audio', 'Hoor'), { type: 'audio', audio: { id: '900100' } }],
  ['a voice note', file('voice'), { type: 'audio', audio: { id: '900100', voice: true } }],
  [
    'a document, by its name',
    file('document', 'De folder'),
    { type: 'document', document: { id: '900100', caption: 'De folder', filename: 'folder.pdf' } }
  ],
  [
    'a document without a name',
    { ...file('document'), name: null },
    { type: 'document', document: { id: '900100' } }
  ],
  [
    'a place',
    { kind: 'location', latitude: 52.1, longitude: 5.2, name: 'Oost', address: 'Kade 1, Veldwater' },
    {
      type: 'location',
      location: { latitude: 52.1, longitude: 5.2, name: 'Oost', address: 'Kade 1, Veldwater' }
    }
  ],
  [
    'a place of which only the point is known',
    { kind: 'location', latitude: 0, longitude: -5.2, name: null, address: null },
    { type: 'location', location: { latitude: 0, longitude: -5.2 } }
  ],
  [
    'a reaction',
    { kind: 'reaction', target_external_id: 'wamid.THEIRS', emoji: '👍' },
    { type: 'reaction', reaction: { message_id: 'wamid.THEIRS', emoji: '👍' } }
  ],
  [
    'a reaction that is taken back',
    { kind: 'reaction', target_external_id: 'wamid.THEIRS', emoji: '' },
    { type: 'reaction', reaction: { message_id: 'wamid.THEIRS', emoji: '' } }
  ],
  [
    'a list to choose from, with a line below a row where there is one',
    {
      ...{ kind: 'list', text: 'Welke?', button: 'Kies' },
      rows: [
        { id: 'a', title: 'Centrum', description: 'Kerkplein 1' },
        { id: 'b', title: 'Noord', description: '' }
      ]
    },
    {
      type: 'interactive',
      interactive: {
        type: 'list',
        body: { text: 'Welke?' },
        action: {
          button: 'Kies',
          sections: [
            {
              rows: [
                { id: 'a', title: 'Centrum', description: 'Kerkplein 1' },
                { id: 'b', title: 'Noord' }
              ]
            }
          ]
        }
      }
    }
  ],
  [
    'a template without anything to fill in',
    { ...template, parameters: [], button_payloads: [] },
    { type: 'template', template: { name: 'baak_antwoord', language: { code: 'nl' } } }
  ],
  [
    'a template with words and buttons in their order',
    { ...template, parameters: ['Joris', 'de bibliotheek'], button_payloads: ['eerste', 'tweede'] },
    {
      type: 'template',
      template: {
        name: 'baak_antwoord',
        language: { code: 'nl' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'Joris' },
              { type: 'text', text: 'de bibliotheek' }
            ]
          },
          {
            type: 'button',
            sub_type: 'quick_reply',
            index: '0',
            parameters: [{ type: 'payload', payload: 'eerste' }]
          },
          {
            type: 'button',
            sub_type: 'quick_reply',
            index: '1',
            parameters: [{ type: 'payload', payload: 'tweede' }]
          }
        ]
      }
    }
  ]
]

describe('the request that sends', () => {
  test.each(CASES)('%s', (_what, body, expected) => {
    expect(buildRequest(message({ body })).body).toEqual({ ...FRAME, ...expected })
  })

  test('a reaction quotes nothing beside the message that it is about', () => {
    const body: OutboundBody = { kind: 'reaction', target_external_id: 'wamid.THEIRS', emoji: '👍' }
    expect(buildRequest(message({ body, reply_to_external_id: 'wamid.THEIRS' })).body).not.toHaveProperty(
      'context'
    )
  })
})

describe('the request that', () => {
  test.each([
    [true, 'POST'],
    [false, 'DELETE']
  ])('blocks (%s) a patron names the number with its plus, or else the user id', (blocked, method) => {
    const phone = { phone: '31655500001', user_id: 'NL.1' }
    expect(buildBlockRequest('2016', phone, blocked)).toEqual({
      method,
      path: '/2016/block_users',
      body: { messaging_product: 'whatsapp', block_users: [{ user: '+31655500001' }] }
    })
    expect(buildBlockRequest('2016', { phone: null, user_id: 'NL.1' }, blocked).body).toMatchObject({
      block_users: [{ user_id: 'NL.1' }]
    })
  })

  test('marks a message as read says nothing about typing, unless asked', () => {
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.THEIRS' }
    expect(buildReadRequest('2016', 'wamid.THEIRS', false)).toEqual({
      method: 'POST',
      path: '/2016/messages',
      body: read
    })
    expect(buildReadRequest('2016', 'wamid.THEIRS', true).body).toEqual({
      ...read,
      typing_indicator: { type: 'text' }
    })
  })
})
