import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { directoryOf } from '../../workers/lib/context.ts'
import worker from '../../workers/index.ts'
import { pruneDelivery } from '../../workers/intake/prune.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'
import { deliveriesOf, messagesOf } from '../support/rows.ts'
import {
  bodyOf,
  changeOf,
  makePatron,
  messageBody,
  post,
  signatureOf,
  textElement
} from '../support/webhook.ts'

const get = (query: string) =>
  worker.fetch(new Request(`http://baak.example/webhooks/meta?${query}`), env, createExecutionContext())

describe('the handshake', () => {
  test('answers the challenge to who knows the token, as plain text', async () => {
    const token = env.META_VERIFY_TOKEN
    const response = await get(`hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('1158201444')
    expect(response.headers.get('content-type')).toContain('text/plain')
  })

  test.each([
    ['a wrong token', 'hub.mode=subscribe&hub.verify_token=guess&hub.challenge=1'],
    ['no token', 'hub.mode=subscribe&hub.challenge=1'],
    ['another mode', `hub.mode=unsubscribe&hub.verify_token=${env.META_VERIFY_TOKEN}&hub.challenge=1`],
    [
      'a challenge that is markup',
      `hub.mode=subscribe&hub.verify_token=${env.META_VERIFY_TOKEN}&hub.challenge=<b>`
    ]
  ])('refuses %s with 403', async (_what, query) => {
    const response = await get(query)
    expect(response.status).toBe(403)
    expect(await response.text()).toBe('')
  })
})

describe('a delivery', () => {
  test('that is signed is stored before it is answered, and shown as a message', async () => {
    const { ctx, channel } = await makeLibrary()
    const response = await post(messageBody(channel, makePatron(), 'Zijn jullie vandaag open?'))
    expect(response.status).toBe(200)
    expect(await messagesOf(ctx)).toMatchObject([{ text: 'Zijn jullie vandaag open?', status: 'received' }])
    expect(await deliveriesOf(ctx)).toMatchObject([{ state: 'done', raw: null }])
  })

  test('that is not signed, or by another, leaves nothing behind', async () => {
    const { ctx, channel } = await makeLibrary()
    const body = messageBody(channel, makePatron(), 'Ik ben Meta niet')
    const bytes = new TextEncoder().encode(JSON.stringify(body))
    const forged = [
      {},
      { 'x-hub-signature-256': await signatureOf(bytes, 'another-secret') },
      { 'x-hub-signature': 'sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709' },
      { 'x-hub-signature-256': (await signatureOf(bytes)).slice(0, -1) }
    ]
    for (const headers of forged) expect((await post(body, { headers })).status).toBe(401)
    expect(await deliveriesOf(ctx)).toEqual([])
  })

  test('may be signed with the previous secret while a new one is brought in', async () => {
    const { ctx, channel } = await makeLibrary()
    const body = messageBody(channel, makePatron(), 'Nog met het oude geheim')
    const bytes = new TextEncoder().encode(JSON.stringify(body))
    const headers = { 'x-hub-signature-256': await signatureOf(bytes, 'old-secret') }
    expect((await post(body, { headers })).status).toBe(401)
    expect((await post(body, { headers, changes: { META_APP_SECRET_PREVIOUS: 'old-secret' } })).status).toBe(
      200
    )
    expect(await messagesOf(ctx)).toHaveLength(1)
  })

  test('over 3.5 MB is refused with 413, whatever its headers say', async () => {
    const response = await post('x'.repeat(3_600_000))
    expect(response.status).toBe(413)
  })

  test.each(['PUT', 'DELETE', 'PATCH'])('by %s is answered 405', async (method) => {
    const request = new Request('http://baak.example/webhooks/meta', { method })
    expect((await worker.fetch(request, env, createExecutionContext())).status).toBe(405)
  })

  test.each([
    ['no JSON', 'dit is geen JSON'],
    ['nothing', ''],
    ['an empty list', '[]'],
    ['null', 'null'],
    ['a number', '42'],
    ['entries of the wrong kind', '{"object":"whatsapp_business_account","entry":"x"}'],
    [
      'changes of the wrong kind',
      '{"object":"whatsapp_business_account","entry":[{"id":1,"changes":{"a":1}}]}'
    ],
    ['nesting a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a key that names the prototype', '{"__proto__":{"entry":[]},"entry":[{"__proto__":1}]}']
  ])('that holds %s is answered 200 and kept in quarantine', async (_what, body) => {
    const directory = directoryOf(makeEdge())
    const before = await directory.selectFrom('quarantine').select('id').execute()
    expect((await post(body)).status).toBe(200)
    const after = await directory.selectFrom('quarantine').select('id').execute()
    expect(after.length).toBeGreaterThanOrEqual(before.length)
    expect(after.length).toBeGreaterThan(0)
  })

  test('when our storage fails is answered 503, so that Meta sends it again', async () => {
    const { ctx, channel } = await makeLibrary()
    const body = messageBody(channel, makePatron(), 'Komt dit aan?')
    const broken = {
      prepare: () => ({ bind: () => ({}) }),
      batch: () => Promise.reject(new Error('D1 is down'))
    }
    const response = await post(body, { changes: { LIBRARIES_1: broken as unknown as D1Database } })
    expect(response.status).toBe(503)
    expect((await post(body)).status).toBe(200)
    expect(await messagesOf(ctx)).toHaveLength(1)
  })

  test('for a number that nobody connected waits in quarantine, not with the account', async () => {
    const { ctx, channel } = await makeLibrary()
    const foreign = { ...channel, phone_number_id: `9${channel.phone_number_id.slice(1)}` }
    expect((await post(messageBody(foreign, makePatron(), 'Voor wie is dit?'))).status).toBe(200)
    expect(await deliveriesOf(ctx)).toEqual([])
    const kept = await directoryOf(ctx)
      .selectFrom('quarantine')
      .where('account', '=', foreign.phone_number_id)
      .selectAll()
      .execute()
    expect(kept).toMatchObject([{ reason: 'unknown_account', state: 'waiting' }])
    expect(kept[0]?.raw).not.toContain('Voor wie')
  })

  test('for a number that was disconnected a moment ago is not stored with its old library', async () => {
    const { ctx, channel } = await makeLibrary()
    await post(messageBody(channel, makePatron(), 'Eerst nog verbonden'))
    const { id } = channel
    await ctx.db.commit(
      ctx.db
        .updateTable('channels')
        .set({ state: 'disconnected' })
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', id)
    )
    expect((await post(messageBody(channel, makePatron(), 'Nu niet meer'))).status).toBe(200)
    expect((await messagesOf(ctx)).map((message) => message.text)).toEqual(['Eerst nog verbonden'])
  })
})

describe('large bodies', () => {
  const megabytes = (count: number) => 'x'.repeat(count * 1_000_000)

  test('news of nearly 3 MB is stored, by way of the object store, and whole', async () => {
    const { ctx, channel } = await makeLibrary()
    const messages = [textElement(makePatron(), 'Naast veel ander nieuws')]
    const body = bodyOf(channel, changeOf(channel, { messages, errors: [{ message: megabytes(2.7) }] }))
    expect(JSON.stringify(body).length).toBeGreaterThan(2_700_000)
    expect((await post(body)).status).toBe(200)
    expect(await deliveriesOf(ctx)).toMatchObject([{ state: 'done', raw: null, object_key: null }])
    expect((await messagesOf(ctx)).map((message) => message.text)).toEqual(['Naast veel ander nieuws'])
    const events = await ctx.db
      .selectFrom('channel_events')
      .where('library_id', '=', ctx.db.library_id)
      .select('content')
      .execute()
    const { object_key } = JSON.parse(events[0]?.content ?? '{}') as { object_key?: string }
    expect(await env.MEDIA.head(object_key ?? '')).not.toBeNull()
  })

  test('that come again when all is done leave nothing in the object store for good', async () => {
    const { ctx, system, channel } = await makeLibrary()
    const body = messageBody(channel, makePatron(), `Begin ${megabytes(1.5)}`)
    const keys = async () =>
      (await env.MEDIA.list({ prefix: `library/${ctx.db.library_id}/deliveries/` })).objects.map(
        ({ key }) => key
      )
    await post(body)
    expect(await keys()).toEqual([])
    await post(body)
    const [delivery] = await deliveriesOf(ctx)
    await pruneDelivery(system, delivery?.id ?? '', 0)
    expect(await keys()).toEqual([])
    expect(await deliveriesOf(ctx)).toEqual([])
  })

  test('of a number that is not connected any more are in quarantine only', async () => {
    const { ctx, channel } = await makeLibrary()
    await ctx.db.commit(
      ctx.db
        .updateTable('channels')
        .set({ state: 'disconnected' })
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', channel.id)
    )
    await post(messageBody(channel, makePatron(), `Begin ${megabytes(1.5)}`))
    const kept = await env.MEDIA.list({ prefix: `library/${ctx.db.library_id}/` })
    expect(kept.objects).toEqual([])
  })

  test('one message of nearly 3 MB is shown from its beginning, and kept whole', async () => {
    const { ctx, channel } = await makeLibrary()
    expect((await post(messageBody(channel, makePatron(), `Begin ${megabytes(2.7)}`))).status).toBe(200)
    const [message] = await messagesOf(ctx)
    expect(message?.text?.startsWith('Begin xxx')).toBe(true)
    expect(JSON.parse(message?.content ?? '{}')).toMatchObject({
      object_key: expect.stringContaining(ctx.db.library_id)
    })
  })
})
