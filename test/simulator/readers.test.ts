import { expect, test } from 'vitest'
import { parseLossless } from '../../workers/lib/json.ts'
import { split } from '../../workers/meta/split.ts'
import { readChange } from '../../workers/platforms/whatsapp/inbound.ts'
import { JORIS, KERKDORP, start } from './setting.ts'

/** What Baak reads in the last delivery. */
async function readBack(more: Record<string, unknown>, deliveries = 1) {
  const { call, door } = await start()
  const body = { phone_number_id: KERKDORP.phone_number_id, from: JORIS, ...more }
  await call('POST', '/simulator/inbound', body)
  await door.until(deliveries)
  const { bytes = Buffer.from('{}') } = door.deliveries.at(-1) ?? {}
  return split(parseLossless(bytes.toString('utf8'))).changes.flatMap(readChange)
}

test.each([
  ['text', { text: 'Hoi' }, { kind: 'text', text: 'Hoi' }],
  ['image', { caption: 'Deze?' }, { kind: 'image', text: 'Deze?', media: { kind: 'image' } }],
  ['video', {}, { kind: 'video', media: { kind: 'video' } }],
  ['audio', {}, { kind: 'audio', media: { kind: 'audio' } }],
  ['voice', {}, { kind: 'voice', media: { declared_type: 'audio/ogg' } }],
  ['document', {}, { kind: 'document', media: { name: 'Reservering zaal.pdf' } }],
  ['sticker', {}, { kind: 'sticker', media: { kind: 'sticker' } }],
  ['location', {}, { kind: 'location', content: { location: { latitude: 52.0907 } } }],
  ['contacts', {}, { kind: 'contacts', content: { contacts: [{ own: false }] } }],
  ['contacts', { own: true }, { kind: 'contacts', content: { contacts: [{ own: true }] } }],
  ['form', {}, { kind: 'form', content: { form: {} } }],
  ['unsupported', {}, { kind: 'unreadable', content: { unreadable: { type: 'poll', code: 131051 } } }],
  ['reaction', { message_id: 'wamid.AAAA', emoji: '👍' }, { kind: 'reaction', text: '👍' }],
  ['edit', { message_id: 'wamid.AAAA', text: 'Oei' }, { type: 'edit', text: 'Oei' }],
  ['delete', { message_id: 'wamid.AAAA' }, { type: 'deletion', target_external_id: 'wamid.AAAA' }],
  ['system', { new_number: '+31655500198' }, { patron: { wa_id: '31655500198', previous_wa_id: JORIS } }]
])('Baak reads what the simulated phone sends: %s', async (kind, more, event) => {
  expect(await readBack({ kind, ...more })).toMatchObject([event])
})

test.each([
  ['missed', 2, { state: 'missed', direction: 'in' }],
  ['rejected', 3, { state: expect.stringMatching(/^(?:missed|rejected)$/) }],
  ['answered', 2, { state: 'ended', seconds: 95 }]
])('Baak reads that a call was %s', async (outcome, deliveries, call) => {
  expect(await readBack({ kind: 'call', outcome }, deliveries)).toMatchObject([{ type: 'call', call }])
})

test('Baak reads that something was passed on, or came by an advertisement', async () => {
  expect(await readBack({ text: 'Kijk', forwarded: 'many' })).toMatchObject([{ forwarded: 2 }])
  expect(await readBack({ text: 'Lid?', referral: true })).toMatchObject([
    { content: { referral: { source: 'ad', headline: 'Word lid van de bibliotheek' } } }
  ])
})
