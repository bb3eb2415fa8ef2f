import { describe, expect, test } from 'vitest'
import type { OutboundMessage } from '../../../workers/platforms/platform.ts'
import { buildTextRequest } from '../../../workers/platforms/whatsapp/outbound.ts'

const message = (wish: Partial<OutboundMessage> = {}): OutboundMessage => ({
  phone_number_id: '201600000000001',
  to: { phone: '31655500001', user_id: 'NL.1000000000000001' },
  text: 'We zijn open tot zes uur.',
  reply_to_external_id: null,
  callback_data: 'msg_1.1.abc',
  ...wish
})

describe('the request that sends a text', () => {
  test('goes to the number, with its plus', () => {
    expect(buildTextRequest(message())).toEqual({
      method: 'POST',
      path: '/201600000000001/messages',
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '+31655500001',
        type: 'text',
        text: { body: 'We zijn open tot zes uur.', preview_url: false },
        biz_opaque_callback_data: 'msg_1.1.abc'
      }
    })
  })

  test('goes to the user id when there is no number, and quotes', () => {
    const to = { phone: null, user_id: 'NL.1000000000000002' }
    expect(buildTextRequest(message({ to, reply_to_external_id: 'wamid.THEIRS' }))).toEqual({
      method: 'POST',
      path: '/201600000000001/messages',
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        recipient: 'NL.1000000000000002',
        type: 'text',
        text: { body: 'We zijn open tot zes uur.', preview_url: false },
        context: { message_id: 'wamid.THEIRS' },
        biz_opaque_callback_data: 'msg_1.1.abc'
      }
    })
  })

  test.each([
    ['Kijk op https://bibliotheek.example/open', true],
    ['HTTPS://BIBLIOTHEEK.EXAMPLE', true],
    ['Kijk op http://bibliotheek.example', false],
    ['Kijk op bibliotheek.example', false],
    ['Een adres begint met https:// en dan de naam', false]
  ])('asks for a preview only of a safe link: %s', (text, preview_url) => {
    expect(buildTextRequest(message({ text })).body).toMatchObject({ text: { body: text, preview_url } })
  })

  test('leaves the text as it was written', () => {
    const text = '  *Let op*\n\n"aanhalingstekens" & <haken> \\ 👩‍👧 é\n'
    expect(buildTextRequest(message({ text })).body).toMatchObject({ text: { body: text } })
  })
})
