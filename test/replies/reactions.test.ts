import { beforeEach, describe, expect, test } from 'vitest'
import { showThread } from '../../workers/conversations/thread.ts'
import { newId } from '../../workers/lib/id.ts'
import { composeAll } from '../../workers/replies/compose.ts'
import { locate } from '../../workers/replies/locate.ts'
import { react } from '../../workers/replies/react.ts'
import { resend } from '../../workers/replies/resend.ts'
import { withdraw } from '../../workers/replies/withdraw.ts'
import { type Desk, makeDesk } from '../support/desk.ts'
import { conversationsOf, messagesOf, outboxOf } from '../support/rows.ts'
import { faults, shownOnPhones } from '../support/simulator.ts'
import { messageBody, post } from '../support/webhook.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

let desk: Desk
beforeEach(async () => {
  desk = await makeDesk()
})

const put = (emoji: string, id = newId('message'), target = desk.questionId) =>
  react(desk.staff, target, { id, emoji })
const reactions = async () =>
  (await messagesOf(desk.made.ctx)).filter((message) => message.kind === 'reaction')

describe('a reaction of ours', () => {
  test('leaves at once, reaches the message it is about, and leaves who waits waiting', async () => {
    const [before] = await conversationsOf(desk.made.ctx)
    await put('👍')
    await desk.later(0)
    expect(await reactions()).toMatchObject([
      { origin: 'staff', text: '👍', status: 'accepted', external_id: expect.stringMatching(/^wamid/) }
    ])
    const [after] = await conversationsOf(desk.made.ctx)
    expect(after).toEqual({ ...before, seq: after?.seq })
    expect(await outboxOf(desk.made.ctx)).toEqual([])
  })

  test('put twice is one, and its id is not for another emoji', async () => {
    const id = newId('message')
    await Promise.all([put('❤️', id), put('❤️', id)])
    await desk.later(0)
    expect(await reactions()).toHaveLength(1)
    await expect(put('👍', id)).rejects.toMatchObject({ reason: 'id_in_use' })
  })

  test('is replaced by another, and taken back by an empty one, in that order', async () => {
    await put('👍')
    await put('🎉')
    await put('')
    for (const after of [0, 6, 12]) await desk.later(after * SECOND)
    expect((await reactions()).map(({ text, status }) => [text, status])).toEqual([
      ['👍', 'accepted'],
      ['🎉', 'accepted'],
      [null, 'accepted']
    ])
  })

  test('that Meta refuses changes nothing for who waits, and cannot be sent again or taken back', async () => {
    await composeAll(desk.staff, desk.conversationId, { id: newId('message'), text: 'Ja', reply_to: null })
    await desk.later(6 * SECOND)
    await faults({ where: 'messages', error_code: 131026 })
    const { id } = await put('👍')
    await expect(withdraw(desk.staff, id)).rejects.toMatchObject({ reason: 'already_sent' })
    await desk.later(7 * SECOND)
    expect(await reactions()).toMatchObject([{ status: 'failed', failure_reason: 'no_whatsapp' }])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_patron' }])
    await expect(resend(desk.staff, id, newId('message'))).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of which nobody knows whether it arrived is sent again, and nobody is asked', async () => {
    await faults({ where: 'messages', hang_up: 'after', times: 1 })
    await put('👍')
    await desk.later(0)
    expect(await reactions()).toMatchObject([{ status: 'queued' }])
    await desk.later(MINUTE)
    expect(await reactions()).toMatchObject([
      { status: 'accepted', external_id: expect.stringMatching(/^wamid/) }
    ])
    expect(await outboxOf(desk.made.ctx)).toEqual([])
  })

  test('of which nobody ever knows whether it arrived fails, and what is written after it leaves', async () => {
    await composeAll(desk.staff, desk.conversationId, { id: newId('message'), text: 'Ja', reply_to: null })
    await desk.later(6 * SECOND)
    await faults({ where: 'messages', status: 502 })
    await put('👍')
    for (let minutes = 1; minutes < 12; minutes += 2) await desk.later(minutes * MINUTE)
    expect(await reactions()).toMatchObject([{ status: 'failed', failure_reason: 'transient' }])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_patron' }])
    expect(await outboxOf(desk.made.ctx)).toEqual([])
    const { items } = await showThread(desk.made.ctx, desk.conversationId, undefined)
    expect(items.find(({ id }) => id === desk.questionId)).toMatchObject({
      reactions: [{ emoji: '👍', status: 'failed' }]
    })
    await faults()
    await composeAll(desk.staff, desk.conversationId, { id: newId('message'), text: 'Tot 5', reply_to: null })
    await desk.later(13 * MINUTE)
    expect((await shownOnPhones(desk.made)).map(({ text }) => text)).toEqual(['Ja', 'Tot 5'])
  })

  test('whose sender died is sent again', async () => {
    const { id } = await put('👍')
    const { db } = desk.made.ctx
    const dying = { state: 'sending' as const, lease_id: newId('attempt'), attempts: 1 }
    await db.commit(
      db.updateTable('outbox').set(dying).where('library_id', '=', desk.made.library.id).where('id', '=', id)
    )
    for (const minutes of [1, 2]) await desk.later(minutes * MINUTE)
    expect(await reactions()).toMatchObject([{ status: 'accepted' }])
    expect(await outboxOf(desk.made.ctx)).toEqual([])
  })

  test('is refused on our own answer, and when the 24 hours are over', async () => {
    const [own] = await composeAll(desk.staff, desk.conversationId, {
      ...{ id: newId('message'), text: 'Ja', reply_to: null }
    })
    await expect(put('👍', newId('message'), own.id)).rejects.toMatchObject({ reason: 'not_reactable' })
    desk.edge.clock.at = Date.now() + DAY
    await expect(put('👍')).rejects.toMatchObject({ reason: 'window_closed' })
  })
})

test('what stands in a group is neither reacted to nor quoted: we write to the patron alone', async () => {
  const { made, patron, staff, conversationId } = desk
  await post(messageBody(made.channel, patron, 'Wie komt er?', { group_id: '120363000000000001@g.us' }))
  const { id = '' } = (await messagesOf(made.ctx)).find(({ kind }) => kind === 'group') ?? {}
  await expect(put('👍', newId('message'), id)).rejects.toMatchObject({ reason: 'not_reactable' })
  const answer = { id: newId('message'), text: 'Wij!', reply_to: id }
  await expect(composeAll(staff, conversationId, answer)).rejects.toMatchObject({ reason: 'quote_unknown' })
})

describe('a branch as a place on the map', () => {
  const branch = { id: newId('branch'), name: 'Oost', address: 'Kade 1, Veldwater' }
  const addBranch = (place: { latitude: number | null; longitude: number | null }) => {
    const { db } = desk.made.ctx
    return db.commit(
      db.insertInto('branches').values({ library_id: desk.made.library.id, ...branch, ...place })
    )
  }

  test('is an answer with its name and address', async () => {
    await addBranch({ latitude: 52.09, longitude: 5.12 })
    const place = { id: newId('message'), branch_id: branch.id }
    await locate(desk.staff, desk.conversationId, place)
    await locate(desk.staff, desk.conversationId, place)
    await desk.later(6 * SECOND)
    expect(await desk.ours()).toMatchObject([
      { kind: 'location', text: 'Oost, Kade 1, Veldwater', status: 'accepted' }
    ])
    const [shown] = await shownOnPhones(desk.made)
    expect(shown?.text).toContain('Oost')
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_patron' }])
  })

  test('leaves nothing of the place behind when it is taken back', async () => {
    await addBranch({ latitude: 52.09, longitude: 5.12 })
    const [{ id }] = await locate(desk.staff, desk.conversationId, {
      ...{ id: newId('message'), branch_id: branch.id }
    })
    await withdraw(desk.staff, id)
    expect(await desk.ours()).toMatchObject([{ status: 'withdrawn', text: null, content: null }])
  })

  test('that nobody located is refused', async () => {
    await addBranch({ latitude: null, longitude: null })
    await expect(
      locate(desk.staff, desk.conversationId, { id: newId('message'), branch_id: branch.id })
    ).rejects.toMatchObject({ reason: 'branch_unlocated' })
  })
})
