import { describe, expect, test, vi } from 'vitest'
import { answer, isSigned, JORIS, KERKDORP, start, valuesOf, WATERSTAD } from './setting.ts'

describe('what a patron writes', () => {
  test('reaches the door as Meta would send it', async () => {
    const { door, write } = await start()
    const { id } = (await (await write(`+${JORIS}`, 'Zijn jullie open?', { name: 'Joris' })).json()) as {
      id: string
    }
    await door.until(1)
    expect(JSON.parse(String(door.deliveries[0]?.bytes))).toEqual({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: KERKDORP.waba_id,
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: {
                  display_phone_number: '319701025011',
                  phone_number_id: KERKDORP.phone_number_id
                },
                contacts: [
                  { profile: { name: 'Joris' }, wa_id: JORIS, user_id: expect.stringMatching(/^NL\.\d{20}$/) }
                ],
                messages: [
                  {
                    id,
                    from: JORIS,
                    from_user_id: expect.stringMatching(/^NL\.\d{20}$/),
                    timestamp: expect.stringMatching(/^\d{10}$/),
                    type: 'text',
                    text: { body: 'Zijn jullie open?' }
                  }
                ]
              }
            }
          ]
        }
      ]
    })
  })

  test('is signed over its exact bytes, which are ASCII with escapes in lower case', async () => {
    const { door, write } = await start()
    await write(JORIS, 'Eén café 📚 a/b')
    await door.until(1)
    const [delivery] = door.deliveries
    expect(delivery && isSigned(delivery)).toBe(true)
    expect(String(delivery?.bytes)).toContain(String.raw`E\u00e9n caf\u00e9 \ud83d\udcda a\/b`)
    expect(delivery?.headers['x-hub-signature']).toMatch(/^sha1=[0-9a-f]{40}$/)
  })

  test('has no number anywhere when the patron hides it', async () => {
    const { door, write } = await start()
    await write('31655500104', 'Hoi')
    await door.until(1)
    expect(String(door.deliveries[0]?.bytes)).not.toMatch(/31655500104|wa_id|"from"/)
    expect(door.values()[0]?.contacts).toEqual([
      { profile: { name: 'Noor Visser', username: 'noorleest' }, user_id: expect.stringMatching(/^NL\.\d+$/) }
    ])
  })

  test('names a person the same each time, and otherwise for another account', async () => {
    const { door, write } = await start()
    await write(JORIS, 'Een')
    await write(JORIS, 'Twee')
    await write(JORIS, 'Drie', { phone_number_id: WATERSTAD.phone_number_id })
    await door.until(3)
    const ids = door.values().map((value) => [value.metadata.phone_number_id, value.contacts?.[0]?.user_id])
    const perNumber = Map.groupBy(ids, ([number]) => number)
    const kerkdorp = new Set(perNumber.get(KERKDORP.phone_number_id)?.map(([, id]) => id))
    expect(kerkdorp.size).toBe(1)
    expect(kerkdorp).not.toContain(perNumber.get(WATERSTAD.phone_number_id)?.[0]?.[1])
  })

  test('quotes the message that it answers', async () => {
    const { door, write, send } = await start()
    await write(JORIS, 'Open?')
    const { messages } = (await (await send(answer())).json()) as { messages: { id: string }[] }
    const id = messages[0]?.id
    await write(JORIS, 'Top, dank je', { reply_to: id })
    await door.until(4)
    const reply = door
      .values()
      .flatMap((value) => value.messages ?? [])
      .find((item) => item.context)
    expect(reply?.context).toEqual({ from: '319701025011', id })
  })

  test.each([
    ['nobody sends it', { from: undefined }, 400],
    ['the sender is a word', { from: 'joris' }, 400],
    ['it is empty', { text: ' ' }, 400],
    ['it is too long', { text: 'a'.repeat(4097) }, 400],
    ['the number is unknown', { phone_number_id: '1' }, 404]
  ])('is refused when %s', async (_why, more, status) => {
    const { call } = await start()
    const body = {
      phone_number_id: KERKDORP.phone_number_id,
      from: JORIS,
      name: 'Joris',
      text: 'Hoi',
      ...more
    }
    expect((await call('POST', '/simulator/inbound', body)).status).toBe(status)
  })
})

describe('a webhook', () => {
  test('comes again, byte for byte, until it is answered 200', async () => {
    const { door, write, call } = await start({ answers: [503, 200] })
    await write(JORIS, 'Open?')
    const ticks = async () => (await call('GET', `/phone?patron=${JORIS}`)).text()
    await door.until(1)
    expect(await ticks()).toContain('wordt verstuurd')
    await door.until(2)
    const [first, second] = door.deliveries
    expect(second?.bytes).toEqual(first?.bytes)
    await vi.waitFor(async () => expect(await ticks()).toContain('bezorgd'))
  })

  test('is not sent while the account is not subscribed', async () => {
    const { door, write, graph } = await start()
    await graph('DELETE', `${KERKDORP.waba_id}/subscribed_apps`)
    await write(JORIS, 'Wordt niet gehoord')
    await graph('POST', `${KERKDORP.waba_id}/subscribed_apps`)
    await write(JORIS, 'Wordt gehoord')
    await door.until(1)
    expect(door.values().flatMap((value) => value.messages)).toMatchObject([
      { text: { body: 'Wordt gehoord' } }
    ])
  })

  test('says read once the patron opens the chat', async () => {
    const { door, write, send, url } = await start()
    await write(JORIS, 'Open?')
    await send(answer())
    await door.until(3)
    const body = new URLSearchParams({ patron: JORIS, number: KERKDORP.phone_number_id })
    await fetch(`${url}/phone/read`, { method: 'POST', body })
    await door.until(4)
    await fetch(`${url}/phone/read`, { method: 'POST', body })
    expect(door.statuses().toSorted()).toEqual(['delivered', 'read', 'sent'])
    expect(
      valuesOf(door.deliveries[3] ?? { headers: {}, bytes: Buffer.from('{}') })[0]?.statuses?.[0]
    ).not.toHaveProperty('pricing')
  })

  test('says read by itself when that is set', async () => {
    const { door, write, send, call } = await start()
    await call('POST', '/simulator/settings', { auto_read: true })
    await write(JORIS, 'Open?')
    await send(answer())
    await door.until(4)
    expect(door.statuses().toSorted()).toEqual(['delivered', 'read', 'sent'])
  })
})
