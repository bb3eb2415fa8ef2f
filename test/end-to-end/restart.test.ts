import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStack, type Stack, until } from '../support/stack.ts'

const COUNT = 500
const AT_ONCE = 20
const PHONE_NUMBER_ID = '100000000000501'
const WABA_ID = '200000000000501'

let stack: Stack
beforeAll(async () => {
  stack = await startStack([
    {
      ...{
        name: 'Bibliotheek Herstart',
        place: 'Herstart',
        phone: '012 555 05 01',
        website: 'https://herstart.example'
      },
      ...{ database: 'LIBRARIES_2', branches: [] },
      channels: [
        {
          ...{ name: 'WhatsApp', phone_number_id: PHONE_NUMBER_ID, waba_id: WABA_ID },
          ...{ display_phone_number: '31855500501', scope: '300000000000501' }
        }
      ],
      people: [{ name: 'Sanne Visser', email: 'sanne@herstart.example', role: 'staff' }]
    }
  ])
}, 120_000)
afterAll(() => stack.close())

const bodyOf = (number: number) =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: WABA_ID,
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { phone_number_id: PHONE_NUMBER_ID, display_phone_number: '31855500501' },
              messages: [
                {
                  ...{ id: `wamid.RESTART${number}`, from: `3165550${5000 + (number % 50)}`, type: 'text' },
                  ...{ timestamp: String(Math.floor(Date.now() / 1000)), text: { body: `Vraag ${number}` } }
                }
              ]
            }
          }
        ]
      }
    ]
  })

test('five hundred messages are all there, once, though the Worker was killed in their midst', async () => {
  const waiting = Array.from({ length: COUNT }, (_, number) => number)
  let answered = 0
  const sendAll = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      // no answer is no 200: Meta sends it again
      if ((await stack.post(bodyOf(number))) === 200) answered += 1
      else {
        waiting.push(number)
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }
  }
  const sending = Promise.all(Array.from({ length: AT_ONCE }, sendAll))
  await until('half of them are answered', () => answered >= COUNT / 2)
  await stack.restart()
  await sending
  expect(answered).toBe(COUNT)
  const stored = () => stack.rows("select external_id from messages where external_id like 'wamid.RESTART%'")
  await until('the sweep has stored all of them', async () => {
    await stack.tick()
    return stored().length >= COUNT
  })
  const ids = stored().map((row) => row.external_id)
  expect(ids).toHaveLength(COUNT)
  expect(new Set(ids).size).toBe(COUNT)
  await until('every delivery has its outcome', async () => {
    await stack.tick()
    return stack.rows("select id from deliveries where state = 'received'").length === 0
  })
  expect(stack.rows("select id from deliveries where state = 'dead'")).toEqual([])
  expect(stack.rows('select id from conversations')).toHaveLength(50)
}, 240_000)
