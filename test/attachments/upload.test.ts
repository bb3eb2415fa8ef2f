import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test } from 'vitest'
import type { Attachment } from '../../web/console/messages/contract.ts'
import { findAttachment } from '../../workers/attachments/find.ts'
import { pruneAttachment } from '../../workers/attachments/remove.ts'
import { mediaIdOf } from '../../workers/attachments/send.ts'
import { upload } from '../../workers/attachments/upload.ts'
import { linkAttachment } from '../../workers/attachments/write.ts'
import { findChannel } from '../../workers/channels/find.ts'
import type { StaffContext } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { DAY } from '../../workers/lib/time.ts'
import { type Door, doorOf } from '../support/door.ts'
import { bytes, html, png } from '../support/files.ts'
import { attachmentOf, objectOf, type WithConversation, withConversation } from '../support/media.ts'
import { dueOf } from '../support/rows.ts'
import { faults } from '../support/simulator.ts'

afterEach(() => faults())

const photo = new Uint8Array([...png(640, 480), ...bytes('pixels'.repeat(1000))])
const RAW = { 'content-type': 'application/octet-stream' }

async function desk() {
  const made = await withConversation()
  const door = await doorOf(made.person, made.library.id)
  return { made, door }
}

const pathOf = (made: WithConversation, id: string) =>
  `/conversations/${made.message.conversation_id}/attachments/${id}`

async function put(
  made: WithConversation,
  door: Door,
  file: Uint8Array,
  name: string,
  id = newId('attachment')
) {
  const headers = { ...RAW, 'x-file-name': encodeURIComponent(name), 'x-file-type': 'text/plain' }
  const answer = await door('PUT', pathOf(made, id), { body: file, headers })
  const { attachment, error } = JSON.parse(answer.text) as {
    attachment?: Attachment
    error?: { code: string; reason: string; fields?: Record<string, string> }
  }
  return { id, status: answer.status, attachment, error }
}

test('a file is kept until it is sent, as what its bytes say', async () => {
  const { made, door } = await desk()
  const { id, status, attachment } = await put(made, door, photo, 'één jas.png')
  expect(status).toBe(201)
  expect(attachment).toEqual({
    ...{ id, kind: 'image', name: 'één jas.png', type: 'image/png', size: photo.byteLength },
    ...{ width: 640, height: 480, state: 'stored', reason: null, next_try_at: null, shown: 'image' }
  })
  expect(await objectOf(made.ctx, id)).toEqual(photo)
  const served = await door('GET', `/attachments/${id}`)
  expect(served.bytes).toEqual(photo)
})

test('the same file again is the same file, and not even read', async () => {
  const { made, door } = await desk()
  const { id } = await put(made, door, photo, 'jas.png')
  const again = await put(made, door, bytes('something else'), 'anders.txt', id)
  expect(again).toMatchObject({ status: 201, attachment: { name: 'jas.png', type: 'image/png' } })
  expect(await objectOf(made.ctx, id)).toEqual(photo)
})

test('a file of which the length is not told is kept as well, and judged by what came', async () => {
  const { made, door } = await desk()
  const id = newId('attachment')
  const large = new Uint8Array(6_000_000)
  large.set(photo)
  const body = new Response(large).body?.pipeThrough(new IdentityTransformStream()) ?? null
  const answer = await door('PUT', pathOf(made, id), { body, headers: RAW })
  expect(JSON.parse(answer.text)).toMatchObject({ attachment: { size: 6_000_000, kind: 'document' } })
  expect(await objectOf(made.ctx, id)).toEqual(large)
})

describe('what cannot be sent says why, and leaves nothing', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'leeg.txt', 'empty'],
    ['a program', bytes('MZ\x90\0'), 'hulp.txt', 'risky'],
    ['a page', bytes(html), 'pagina', 'risky'],
    ['a name that runs', bytes('hallo'), 'start.bat', 'risky']
  ])('%s', async (_what, file, name, why) => {
    const { made, door } = await desk()
    const { id, status, error } = await put(made, door, file, name)
    expect(status).toBe(400)
    expect(error).toMatchObject({ code: 'invalid', fields: { file: why } })
    expect(await objectOf(made.ctx, id)).toBeNull()
  })

  test('a file larger than WhatsApp carries is refused by its length, before it is read', async () => {
    const { made, door } = await desk()
    let taken = 0
    const body = new ReadableStream(
      {
        type: 'bytes',
        pull: (controller) => {
          taken += 1
          controller.enqueue(new Uint8Array(64 * 1024))
        }
      },
      { highWaterMark: 0 }
    )
    const headers = { ...RAW, 'content-length': '100000001' }
    const answer = await door('PUT', pathOf(made, newId('attachment')), { body, headers })
    expect(JSON.parse(answer.text)).toMatchObject({ error: { fields: { file: 'too_large' } } })
    expect(taken).toBeLessThan(4)
  })
})

test('a body of another type is no file', async () => {
  const { made, door } = await desk()
  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
    const answer = await door('PUT', pathOf(made, newId('attachment')), {
      body: photo,
      headers: { 'content-type': type }
    })
    expect(answer.status).toBe(400)
  }
  const elsewhere = await door('PUT', `/conversations/${made.message.conversation_id}/draft`, {
    body: '{"mode":"reply","text":"x"}',
    headers: RAW
  })
  expect(elsewhere.status).toBe(400)
})

test('a file belongs to the conversation it was given to', async () => {
  const { made, door } = await desk()
  const { id } = await put(made, door, photo, 'jas.png')
  const elsewhere = `/conversations/${newId('conversation')}/attachments/${id}`
  expect((await door('PUT', elsewhere, { body: photo, headers: RAW })).status).toBe(404)
  expect((await door('DELETE', elsewhere)).status).toBe(404)
})

test('an upload is taken back before it is sent, and never comes back', async () => {
  const { made, door } = await desk()
  const { id } = await put(made, door, photo, 'jas.png')
  expect((await door('DELETE', pathOf(made, id))).status).toBe(204)
  expect((await door('DELETE', pathOf(made, id))).status).toBe(204)
  expect(await objectOf(made.ctx, id)).toBeNull()
  expect((await attachmentOf(made.ctx, id)).state).toBe('gone')
  expect((await put(made, door, photo, 'jas.png', id)).status).toBe(409)
  expect(await objectOf(made.ctx, id)).toBeNull()
})

test('what was sent cannot be taken back as an upload', async () => {
  const { made, door } = await desk()
  const { id } = await put(made, door, photo, 'jas.png')
  await made.ctx.db.commit(...linkAttachment(made.ctx, await attachmentOf(made.ctx, id), made.message.id))
  expect((await door('DELETE', pathOf(made, id))).status).toBe(409)
  expect(await objectOf(made.ctx, id)).toEqual(photo)
})

test('an upload that nobody sent goes after a day; one that was sent stays', async () => {
  const { made, door } = await desk()
  const left = await put(made, door, photo, 'vergeten.png')
  const sent = await put(made, door, photo, 'verstuurd.png')
  await made.ctx.db.commit(
    ...linkAttachment(made.ctx, await attachmentOf(made.ctx, sent.id), made.message.id)
  )
  for (const { id, at } of (await dueOf(made.ctx)).filter((row) => row.kind === 'prune_attachment')) {
    expect(at).toBeGreaterThan(Date.now() + DAY - 60_000)
    await pruneAttachment(made.system, id, at)
  }
  expect([(await attachmentOf(made.ctx, left.id)).state, await objectOf(made.ctx, left.id)]).toEqual([
    'gone',
    null
  ])
  expect([(await attachmentOf(made.ctx, sent.id)).state, await objectOf(made.ctx, sent.id)]).toEqual([
    'stored',
    photo
  ])
})

describe('a file that is sent', () => {
  async function uploaded() {
    const { made, door } = await desk()
    const { id } = await put(made, door, photo, 'jas.png')
    const channel = await findChannel(made.system, made.channel.id)
    if (!channel) throw new Error('there is no channel')
    const send = async () => mediaIdOf(made.system, channel, await attachmentOf(made.ctx, id))
    return { made, id, send }
  }

  test('goes to Meta whole, once, and again when Meta keeps it no longer', async () => {
    const { made, id, send } = await uploaded()
    const first = await send()
    if (first.outcome !== 'ready') throw new Error(first.reason)
    expect(await atSimulator(made, first.media_id)).toEqual(photo)
    expect(await send()).toEqual(first)
    made.edge.clock.at = (await findAttachment(made.ctx, id))?.media_at ?? 0
    made.edge.clock.at += 25 * DAY
    const later = await send()
    expect(later.outcome).toBe('ready')
    expect(later).not.toEqual(first)
  })

  test.each([
    ['does not answer', { never_answer: false, status: 503 }, { retryable: true, reason: 'transient' }],
    ['refuses the file', { error_code: 131053 }, { retryable: false, reason: 'media_problem' }],
    ['refuses the token', { error_code: 190 }, { retryable: true, reason: 'token_invalid' }]
  ])('and Meta %s: it is certain that nothing was sent', async (_what, fault, failure) => {
    const { send } = await uploaded()
    await faults({ where: 'media', kind: 'upload', ...fault })
    expect(await send()).toMatchObject({ outcome: 'failed', ...failure })
    await faults()
    expect(await send()).toMatchObject({ outcome: 'ready' })
  })
})

/** The bytes that Meta has now. */
async function atSimulator(made: WithConversation, mediaId: string): Promise<Uint8Array> {
  const headers = { authorization: `Bearer ${made.channel.access_token}`, 'user-agent': 'test' }
  const found = await fetch(`${env.GRAPH_URL}/v26.0/${mediaId}`, { headers })
  const { url } = (await found.json()) as { url: string }
  return new Uint8Array(await (await fetch(url, { headers })).arrayBuffer())
}

test('a file that is brought twice at once stays, whichever of the two breaks off', async () => {
  const { made, door } = await desk()
  const id = newId('attachment')
  const large = new Uint8Array([...png(640, 480), ...bytes('pixels'.repeat(50_000))])
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const body = new ReadableStream({
    type: 'bytes',
    start: async (controller: ReadableByteStreamController) => {
      controller.enqueue(large.slice(0, 200_000))
      await held
      controller.error(new Error('the line broke'))
    }
  })
  const slow = upload(made.ctx as StaffContext, {
    ...{ conversation_id: made.message.conversation_id, id, name: 'jas.png', declared_type: null },
    ...{ length: large.byteLength, body }
  }).catch(() => null)
  expect((await put(made, door, large, 'jas.png', id)).status).toBe(201)
  goOn()
  await slow
  expect(await attachmentOf(made.ctx, id)).toMatchObject({ state: 'stored' })
  expect(await objectOf(made.ctx, id)).toEqual(large)
})
