import { expect, test } from 'vitest'
import { KERKDORP, SECRET, start, WATERSTAD } from './setting.ts'

const NUMBER = KERKDORP.phone_number_id
const ACCOUNT = KERKDORP.waba_id

test.each([
  ['a number', NUMBER, { id: NUMBER, display_phone_number: '+31 97 0102 5011', quality_rating: 'GREEN' }],
  ['chosen fields of a number', `${NUMBER}?fields=status`, { id: NUMBER, status: 'CONNECTED' }],
  ['an account', ACCOUNT, { id: ACCOUNT, name: 'Bibliotheek Kerkdorp' }],
  ['the numbers of an account', `${ACCOUNT}/phone_numbers`, { data: [{ id: NUMBER }] }],
  [
    'a template by name',
    `${ACCOUNT}/message_templates?name=baak_nog_bezig&language=nl`,
    { data: [{ name: 'baak_nog_bezig', status: 'APPROVED' }] }
  ],
  [
    'who is subscribed',
    `${ACCOUNT}/subscribed_apps`,
    { data: [{ whatsapp_business_api_data: { name: 'Baak' } }] }
  ]
])('%s can be read', async (_what, path, body) => {
  const { graph } = await start()
  const response = await graph('GET', path)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject(body)
})

test.each([
  ['an unknown field', `${NUMBER}?fields=colour`, { code: 100 }],
  ["another library's number", WATERSTAD.phone_number_id, { code: 100, error_subcode: 33 }],
  ["another library's account", `${WATERSTAD.waba_id}/phone_numbers`, { code: 100, error_subcode: 33 }],
  ['templates of a number', `${NUMBER}/message_templates`, { code: 100 }]
])('%s is refused', async (_what, path, error) => {
  const { graph } = await start()
  const response = await graph('GET', path)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error })
})

test('a token tells for which account it was given, and a false one that it is not valid', async () => {
  const { graph } = await start()
  const app = `1000000000000001|${SECRET}`
  const ask = async (token: string) =>
    (await graph('GET', `debug_token?input_token=${token}`, undefined, app)).json()
  expect(await ask(KERKDORP.access_token)).toMatchObject({
    data: {
      is_valid: true,
      granular_scopes: expect.arrayContaining([
        { scope: 'whatsapp_business_messaging', target_ids: [ACCOUNT] }
      ])
    }
  })
  expect(await ask('another')).toMatchObject({ data: { is_valid: false } })
  expect((await graph('GET', 'debug_token?input_token=x', undefined, 'another')).status).toBe(401)
})
