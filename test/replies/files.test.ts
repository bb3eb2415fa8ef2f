import { beforeEach, describe, expect, test } from 'vitest'
import { upload } from '../../workers/attachments/upload.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import { newId } from '../../workers/lib/id.ts'
import { composeAll } from '../../workers/replies/compose.ts'
import { deliver } from '../../workers/replies/deliver.ts'
import { resend } from '../../workers/replies/resend.ts'
import { withdraw } from '../../workers/replies/withdraw.ts'
import { type Desk, makeDesk } from '../support/desk.ts'
import { bytes, png } from '../support/files.ts'
import { attachmentOf, objectOf } from '../support/media.ts'
import { attemptsOf, conversationsOf, outboxOf } from '../support/rows.ts'
import { faults, shownOnPhones } from '../support/simulator.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

let desk: Desk
beforeEach(async () => {
  desk = await makeDesk()
})

const photo = () => png(64, 48)
const note = () => bytes('Gewoon een regel tekst.')

/** A colleague picked a file, which is at the server now. */
async function picked(file: Uint8Array, name: string, { conversationId }: Desk = desk): Promise<string> {
  const id = newId('attachment')
  const body = new Blob([file]).stream() as ReadableStream<Uint8Array>
  const length = file.byteLength
  await upload(desk.staff, {
    ...{ conversation_id: conversationId, id, name, declared_type: null },
    ...{ length, body }
  })
  return id
}

const answer = (text: string | null, attachments: string[], id = newId('message')) =>
  composeAll(desk.staff, desk.conversationId, { id, text, reply_to: null, attachments })

/** Of this desk alone: what earlier tests left in the queue goes to Meta too. */
const uploads = () => ({ where: 'media', phone_number_id: desk.made.channel.phone_number_id })

async function allLeave() {
  await desk.later(6 * SECOND)
  for (let seconds = 36; seconds <= 96; seconds += 30) await desk.later(seconds * SECOND)
}

const shown = async () =>
  (await shownOnPhones(desk.made)).map((message) => [
    (message as unknown as { type: string }).type,
    message.text
  ])

describe('an answer with files', () => {
  test('arrives in its order, with the words under the first, and each is a message', async () => {
    const files = [await picked(photo(), 'gevel.png'), await picked(note(), 'uitleg.txt')]
    const messages = await answer('Zo zien we eruit', files)
    expect(messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['image', 'Zo zien we eruit'],
      ['document', null]
    ])
    await allLeave()
    expect((await shown()).map(([type]) => type)).toEqual(['image', 'document'])
    expect((await shown())[0]?.[1]).toContain('Zo zien we eruit')
    expect((await desk.ours()).map(({ status }) => status)).toEqual(['accepted', 'accepted'])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([
      { state: 'waiting_on_patron', last_kind: 'document' }
    ])
  })

  test('clicked twice is the same messages, and its id cannot be used for other files', async () => {
    const id = newId('message')
    const files = [await picked(photo(), 'gevel.png'), await picked(note(), 'uitleg.txt')]
    const [first, second] = await Promise.all([answer('Kijk', files, id), answer('Kijk', files, id)])
    expect(second.map((message) => message.id)).toEqual(first.map((message) => message.id))
    expect(await outboxOf(desk.made.ctx)).toHaveLength(2)
    const other = await picked(note(), 'anders.txt')
    await expect(answer('Kijk', [other], id)).rejects.toMatchObject({ reason: 'id_in_use' })
  })

  test('of which parts are taken back is, asked for again, what became of it', async () => {
    const id = newId('message')
    const files = [await picked(photo(), 'gevel.png'), await picked(note(), 'uitleg.txt')]
    const [first, second] = await answer('Kijk', files, id)
    await withdraw(desk.staff, second?.id ?? '')
    const statuses = async () => (await answer('Kijk', files, id)).map(({ id, status }) => [id, status])
    expect(await statuses()).toEqual([
      [first.id, 'queued'],
      [second?.id, 'withdrawn']
    ])
    await withdraw(desk.staff, first.id)
    expect(await statuses()).toEqual([
      [first.id, 'withdrawn'],
      [second?.id, 'withdrawn']
    ])
    expect(await outboxOf(desk.made.ctx)).toEqual([])
  })

  test('is another than one with fewer or other files', async () => {
    const id = newId('message')
    const files = [await picked(photo(), 'gevel.png'), await picked(note(), 'uitleg.txt')]
    const [other = '', another = ''] = [await picked(note(), 'anders.txt'), await picked(photo(), 'nog.png')]
    const [, second] = await answer('Kijk', files, id)
    const refused = { reason: 'id_in_use' }
    for (const wrong of [[], files.slice(0, 1), files.slice(1), [...files, other], [files[0] ?? '', other]])
      await expect(answer('Kijk', wrong, id)).rejects.toMatchObject(refused)
    await withdraw(desk.staff, second?.id ?? '')
    for (const wrong of [[], files.slice(0, 1), files.slice(1), [other, another]])
      await expect(answer('Kijk', wrong, id)).rejects.toMatchObject(refused)
  })

  test('cannot carry a file that was sent before, is not there, or is of another conversation', async () => {
    const file = await picked(photo(), 'gevel.png')
    await answer(null, [file])
    await expect(answer(null, [file])).rejects.toMatchObject({ reason: 'file_unusable' })
    await expect(answer(null, [newId('attachment')])).rejects.toMatchObject({ code: 'not_found' })
    const elsewhere = await makeDesk()
    await expect(
      composeAll(elsewhere.staff, elsewhere.conversationId, {
        ...{ id: newId('message'), text: null, reply_to: null },
        attachments: [file]
      })
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  test('taken back whole leaves the conversation as it was, and its files can go with another answer', async () => {
    const [before] = await conversationsOf(desk.made.ctx)
    const files = [await picked(photo(), 'gevel.png'), await picked(note(), 'uitleg.txt')]
    const messages = await answer('Oeps', files)
    for (const { id } of messages.toReversed()) await withdraw(desk.staff, id)
    const [after] = await conversationsOf(desk.made.ctx)
    expect(after).toEqual({ ...before, seq: after?.seq })
    await answer('Nu goed', files)
    await allLeave()
    expect((await shown()).map(([type]) => type)).toEqual(['image', 'document'])
  })

  test('of which one is taken back sends the other', async () => {
    const files = [await picked(photo(), 'gevel.png'), await picked(note(), 'uitleg.txt')]
    const [first] = await answer('Zo', files)
    await withdraw(desk.staff, first.id)
    await allLeave()
    expect((await shown()).map(([type]) => type)).toEqual(['document'])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_patron' }])
  })
})

test('a large file that several jobs want to bring goes to Meta once, and is not held up by having been large', async () => {
  const large = new Uint8Array(5_100_000)
  large.set(bytes('Gewoon tekst. '))
  const [message] = await answer('Het hele verslag', [await picked(large.fill(97, 14), 'verslag.txt')])
  await faults({ ...uploads(), kind: 'upload', delay_ms: 200, times: 9 })
  desk.edge.clock.at = Date.now() + 6 * SECOND
  const job = () => deliver({ ...desk.made.system, meter: newMeter() }, message.id)
  await Promise.all([job(), job(), job()])
  expect(await desk.ours()).toMatchObject([{ status: 'accepted' }])
  expect(await shown()).toHaveLength(1)
  const { faults: left } = (await (await fetch(`${desk.edge.env.GRAPH_URL}/simulator/faults`)).json()) as {
    faults: unknown[]
  }
  expect(left).toMatchObject([{ times: 8 }])
  expect(await outboxOf(desk.made.ctx)).toEqual([])
})

describe('when Meta does not take a file', () => {
  test('for good, what stood behind it leaves at once', async () => {
    await faults({ ...uploads(), kind: 'upload', error_code: 131053, times: 1 })
    const [first] = await answer(null, [await picked(photo(), 'gevel.png')])
    const [second] = await answer('En dit', [])
    desk.edge.clock.at = Date.now() + 6 * SECOND
    const attempt = (id: string) => deliver({ ...desk.made.system, meter: newMeter() }, id)
    for (const id of [second.id, first.id, second.id]) await attempt(id)
    expect((await desk.ours()).map(({ status }) => status)).toEqual(['failed', 'accepted'])
  })

  test('for now, nothing was sent, and it goes later, once', async () => {
    await faults({ ...uploads(), kind: 'upload', status: 503, times: 2 })
    await answer('Kijk', [await picked(photo(), 'gevel.png')])
    for (let minutes = 0; minutes < 12; minutes += 1) await desk.later(6 * SECOND + minutes * MINUTE)
    expect(await shown()).toHaveLength(1)
    expect(await attemptsOf(desk.made.ctx)).toMatchObject([{ outcome: 'delivered' }])
  })

  test('at all, the message failed for a reason, and the patron waits for us again', async () => {
    await faults({ ...uploads(), kind: 'upload', error_code: 131053 })
    await answer('Kijk', [await picked(photo(), 'gevel.png')])
    await desk.later(6 * SECOND)
    expect(await shown()).toEqual([])
    expect(await attemptsOf(desk.made.ctx)).toEqual([])
    expect(await desk.ours()).toMatchObject([{ status: 'failed', failure_reason: 'media_problem' }])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_us' }])
  })

  test('what failed is sent again with a file of its own', async () => {
    await faults({ where: 'messages', error_code: 131053 })
    const file = await picked(photo(), 'gevel.png')
    const [failed] = await answer('Kijk', [file])
    await desk.later(6 * SECOND)
    await faults()
    const again = await resend(desk.staff, failed.id, newId('message'))
    const copy = `fil_${again.id.slice(4)}`
    expect(await attachmentOf(desk.made.ctx, copy)).toMatchObject({
      ...{ state: 'stored', message_id: again.id, name: 'gevel.png', kind: 'image', width: 64 }
    })
    await desk.made.ctx.env.MEDIA.delete(`library/${desk.made.library.id}/attachments/${file}`)
    expect(await objectOf(desk.made.ctx, copy)).toEqual(photo())
    await desk.later(6 * SECOND)
    expect(await shown()).toHaveLength(1)
  })
})
