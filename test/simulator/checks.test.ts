import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answer, JORIS, KERKDORP, start, WATERSTAD } from './setting.ts'

const DAY = 24 * 3_600_000
const sample = (name: string) =>
  readFileSync(new URL(`../../scripts/simulator/samples/${name}`, import.meta.url))
const typed = (type: string, payload: unknown) => answer({ type, text: undefined, [type]: payload })

/** A simulator to which Joris has written, and files of the library. */
async function withJoris(options: Parameters<typeof start>[0] = {}) {
  const here = await start(options)
  const question = (await (await here.write(JORIS, 'Open?')).json()) as { id: string }
  await here.door.until(1)
  const upload = async (name: string, type: string, channel = KERKDORP) => {
    const form = new FormData()
    form.set('messaging_product', 'whatsapp')
    form.set('type', type)
    form.set('file', new Blob([new Uint8Array(sample(name))], { type }), name)
    const response = await fetch(`${here.url}/v26.0/${channel.phone_number_id}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${channel.access_token}` },
      body: form
    })
    return ((await response.json()) as { id: string }).id
  }
  /** Status and code of what came of a message in the end. */
  const outcome = async (body: unknown) => {
    const before = here.door.deliveries.length
    const response = await here.send(body)
    if (response.status !== 200) return [((await response.json()) as { error: { code: number } }).error.code]
    await here.door.until(before + 1)
    const status = here.door.values().at(-1)?.statuses?.[0]
    const errors = status?.errors as { code: number }[] | undefined
    return errors ? [status?.status, errors[0]?.code] : [status?.status]
  }
  return { ...here, question: question.id, upload, outcome }
}

describe('an answer with a file', () => {
  test.each([
    ['image', 'photo.jpg', 'image/jpeg', { caption: 'De kaart' }],
    ['video', 'video.mp4', 'video/mp4', {}],
    ['audio', 'voice.ogg', 'audio/ogg', { voice: true }],
    ['document', 'document.pdf', 'application/pdf', { filename: 'Zaal.pdf' }]
  ])('arrives as %s', async (type, name, mime_type, more) => {
    const { upload, outcome, get, url } = await withJoris()
    const id = await upload(name, mime_type)
    expect(await outcome(typed(type, { id, ...more }))).not.toContain('failed')
    expect(await get('/simulator/messages')).toMatchObject({ messages: [{ type, media_id: id }] })
    const response = await fetch(`${url}/simulator/media/${id}`)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(sample(name))
  })

  test('is refused when nobody uploaded it, or another number did', async () => {
    const { upload, outcome } = await withJoris()
    expect(await outcome(typed('image', { id: '123' }))).toEqual([100])
    const id = await upload('photo.jpg', 'image/jpeg', WATERSTAD)
    expect(await outcome(typed('image', { id }))).toEqual([100])
  })

  test.each([
    ['is sent as another kind', 'audio', 'photo.jpg', 'image/jpeg'],
    ['is not what its type says', 'image', 'document.pdf', 'image/jpeg']
  ])('fails afterwards when it %s', async (_why, type, name, mime_type) => {
    const { upload, outcome } = await withJoris()
    expect(await outcome(typed(type, { id: await upload(name, mime_type) }))).toEqual(['failed', 131053])
  })

  test('is refused after the thirty days that Meta keeps it', async () => {
    const { upload, outcome, call } = await withJoris()
    const id = await upload('photo.jpg', 'image/jpeg')
    await call('POST', '/simulator/clock', { offset_ms: 31 * DAY })
    expect(await outcome(typed('image', { id }))).toEqual([100])
  })
})

describe('a reaction of the library', () => {
  test('is told to be sent and no more, and stands at the message', async () => {
    const { question, outcome, call } = await withJoris()
    expect(await outcome(typed('reaction', { message_id: question, emoji: '👍' }))).toEqual(['sent'])
    const page = await (await call('GET', `/phone?patron=${JORIS}`)).text()
    expect(page).toContain('reageerde met </span>👍')
  })

  test('fails on a message that is not there, or of long ago', async () => {
    const { question, outcome, call, write, door } = await withJoris()
    const failed = ['failed', 131009]
    expect(await outcome(typed('reaction', { message_id: 'wamid.AAAA', emoji: '👍' }))).toEqual(failed)
    await call('POST', '/simulator/clock', { offset_ms: 31 * DAY })
    await write(JORIS, 'Nog eens')
    await door.until(3)
    expect(await outcome(typed('reaction', { message_id: question, emoji: '👍' }))).toEqual(failed)
  })
})

describe('what a message costs', () => {
  const priced = async (body: unknown, { referral = false } = {}) => {
    const here = await start()
    await here.write(JORIS, 'Open?', referral ? { referral } : {})
    await here.send(body)
    await here.door.until(2)
    return here.door.values().findLast((value) => value.statuses)?.statuses?.[0]
  }
  const template = typed('template', {
    name: 'baak_antwoord_klaar_zonder_naam',
    language: { code: 'nl' }
  })

  test('is nothing for an answer within the free thousand', async () => {
    const pricing = { pricing_model: 'PMP', type: 'free_customer_service', category: 'service' }
    expect(await priced(answer())).toMatchObject({ pricing: { billable: false, ...pricing } })
  })

  test('is the usual price for a template, also within 24 hours', async () => {
    const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'utility' }
    expect(await priced(template)).toMatchObject({ pricing })
  })

  test('is nothing for all that follows an advertisement', async () => {
    expect(await priced(template, { referral: true })).toMatchObject({
      pricing: { billable: false, type: 'free_entry_point' },
      conversation: { expiration_timestamp: expect.stringMatching(/^\d{10}$/) }
    })
  })
})

describe('blocking at Meta', () => {
  const path = `${KERKDORP.phone_number_id}/block_users`
  const users = (...block_users: unknown[]) => ({ messaging_product: 'whatsapp', block_users })

  test('takes who wrote today, and tells who it did not take', async () => {
    const { graph } = await withJoris()
    const response = await graph('POST', path, users({ user: `+${JORIS}` }, { user: '+31655500102' }))
    expect(await response.json()).toMatchObject({
      block_users: {
        added_users: [{ input: `+${JORIS}`, wa_id: JORIS }],
        failed_users: [{ input: '+31655500102', errors: [{ code: 131047 }] }]
      },
      errors: [{ code: 139100 }]
    })
    expect(await (await graph('GET', path)).json()).toMatchObject({ data: [{ wa_id: JORIS }] })
  })

  test('keeps the patron away and refuses answers, until it ends', async () => {
    const { graph, write, door, outcome } = await withJoris()
    const userId = door.values()[0]?.contacts?.[0]?.user_id
    await graph('POST', path, users({ user_id: userId }))
    await write(JORIS, 'Hallo?')
    expect(await outcome(answer())).toEqual([130403])
    expect(await (await graph('DELETE', path, users({ user_id: userId }))).json()).toMatchObject({
      block_users: { removed_users: [{ user_id: userId }] }
    })
    await write(JORIS, 'Nu wel?')
    await door.until(2)
    expect(door.values().flatMap((value) => value.messages)).toMatchObject([
      { text: { body: 'Open?' } },
      { text: { body: 'Nu wel?' } }
    ])
  })

  test('refuses a list that is none', async () => {
    const { graph } = await withJoris()
    for (const body of [users(), users({ phone: '1' }), { block_users: [] }]) {
      expect((await graph('POST', path, body)).status).toBe(400)
    }
  })
})
