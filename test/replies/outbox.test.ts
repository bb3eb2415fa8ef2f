import { beforeEach, describe, expect, test } from 'vitest'
import { resume } from '../../workers/channels/resume.ts'
import { close } from '../../workers/conversations/change-state.ts'
import { contextOf, type StaffContext, SYSTEM } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import { callbackData } from '../../workers/replies/callback.ts'
import { compose } from '../../workers/replies/compose.ts'
import { deliver } from '../../workers/replies/deliver.ts'
import { resend } from '../../workers/replies/resend.ts'
import { withdraw } from '../../workers/replies/withdraw.ts'
import { makeEdge, type TestEdge } from '../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { attemptsOf, conversationsOf, dueOf, messagesOf, outboxOf } from '../support/rows.ts'
import { connect, faults, shownOnPhones, writes } from '../support/simulator.ts'
import { makePatron, messageBody, post, statusBody } from '../support/webhook.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

interface Desk {
  made: MadeLibrary
  edge: TestEdge
  staff: StaffContext
  conversationId: string
  /** Attempts everything that is due `after` ms from now, as queue and sweep do. */
  later: (after: number) => Promise<void>
  ours: () => Promise<Awaited<ReturnType<typeof messagesOf>>>
}

/** A library with one patron who just asked something. */
async function makeDesk(): Promise<Desk> {
  const edge = makeEdge()
  const made = await makeLibrary({ edge })
  await connect(made)
  const patron = makePatron()
  await writes(made, patron.wa_id, 'Zijn jullie vandaag open?')
  await post(messageBody(made.channel, patron, 'Zijn jullie vandaag open?'))
  const [conversation] = await conversationsOf(made.ctx)
  const staff = contextOf(edge, made.library, { kind: 'staff', id: made.person.id })
  const later = async (after: number) => {
    edge.clock.at = Date.now() + after
    for (const row of await outboxOf(made.ctx)) await attempt(edge, made, row.id)
    await edge.settle()
    edge.clock.at = null
  }
  const ours = async () => (await messagesOf(made.ctx)).filter((message) => message.origin === 'staff')
  return { made, edge, staff, conversationId: conversation?.id ?? '', later, ours }
}

const attempt = (edge: TestEdge, made: MadeLibrary, id: string) =>
  deliver(contextOf({ ...edge, meter: newMeter() }, made.library, SYSTEM), id)

const answer = (desk: Desk, text: string, id = newId('message')) =>
  compose(desk.staff, desk.conversationId, { id, text, reply_to: null })

let desk: Desk
beforeEach(async () => {
  desk = await makeDesk()
})

describe('an answer', () => {
  test('leaves after the seconds for taking it back, once, and is claimed by who wrote it', async () => {
    await answer(desk, 'Ja, tot vijf uur!')
    await desk.later(0)
    expect(await shownOnPhones(desk.made)).toEqual([])
    await desk.later(6 * SECOND)
    await desk.later(7 * SECOND)
    expect((await shownOnPhones(desk.made)).map((message) => message.text)).toEqual(['Ja, tot vijf uur!'])
    expect(await desk.ours()).toMatchObject([
      { status: 'accepted', external_id: expect.stringMatching(/^wamid/) }
    ])
    expect(await outboxOf(desk.made.ctx)).toEqual([])
    expect((await dueOf(desk.made.ctx)).filter((row) => row.kind === 'outbox')).toEqual([])
    const assignee_id = desk.made.person.id
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([
      { state: 'waiting_on_patron', assignee_id, unread: 0 }
    ])
  })

  test('clicked twice is one message, and its id cannot be used for another text', async () => {
    const id = newId('message')
    const [first, second] = await Promise.all([answer(desk, 'Ja hoor', id), answer(desk, 'Ja hoor', id)])
    expect(second).toEqual(first)
    await expect(answer(desk, 'Nee hoor', id)).rejects.toMatchObject({ reason: 'id_in_use' })
    await desk.later(6 * SECOND)
    expect(await shownOnPhones(desk.made)).toHaveLength(1)
  })

  test('that two jobs want to send at once is sent once', async () => {
    const { id } = await answer(desk, 'Eén keer graag')
    desk.edge.clock.at = Date.now() + 6 * SECOND
    await Promise.all(Array.from({ length: 8 }, () => attempt(desk.edge, desk.made, id)))
    expect(await shownOnPhones(desk.made)).toHaveLength(1)
    expect(await attemptsOf(desk.made.ctx)).toHaveLength(1)
  })

  test('can be taken back within five seconds: nothing leaves, and the conversation is as it was', async () => {
    const [before] = await conversationsOf(desk.made.ctx)
    const { id } = await answer(desk, 'Oeps')
    expect(await withdraw(desk.staff, id)).toBe('Oeps')
    await desk.later(10 * SECOND)
    expect(await shownOnPhones(desk.made)).toEqual([])
    const [after] = await conversationsOf(desk.made.ctx)
    expect(after).toEqual({ ...before, seq: after?.seq })
    const found = await desk.made.ctx.db
      .selectFrom('search_rows')
      .where('library_id', '=', desk.made.library.id)
      .where('message_id', '=', id)
      .select('docid')
      .execute()
    expect(found).toEqual([])
  })

  test('that has left cannot be taken back', async () => {
    const { id } = await answer(desk, 'Te laat')
    await desk.later(6 * SECOND)
    await expect(withdraw(desk.staff, id)).rejects.toMatchObject({ reason: 'already_sent' })
  })

  test('keeps its place: a second one waits for the first, also when the jobs come in the other order', async () => {
    const first = await answer(desk, 'Eerst dit')
    const second = await answer(desk, 'Dan dat')
    desk.edge.clock.at = Date.now() + 6 * SECOND
    await attempt(desk.edge, desk.made, second.id)
    expect(await shownOnPhones(desk.made)).toEqual([])
    await attempt(desk.edge, desk.made, first.id)
    desk.edge.clock.at = Date.now() + MINUTE
    await attempt(desk.edge, desk.made, second.id)
    expect((await shownOnPhones(desk.made)).map((message) => message.text)).toEqual(['Eerst dit', 'Dan dat'])
  })

  test('is refused when the patron wrote more than a day ago, and fails visibly when the day ends while it waits', async () => {
    const { id } = await answer(desk, 'Net op tijd geschreven')
    await desk.later(25 * 60 * MINUTE)
    expect(await shownOnPhones(desk.made)).toEqual([])
    expect(await desk.ours()).toMatchObject([{ id, status: 'failed', failure_reason: 'window_closed' }])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_us' }])
    desk.edge.clock.at = Date.now() + 25 * 60 * MINUTE
    await expect(answer(desk, 'Te laat')).rejects.toMatchObject({ code: 'conflict', reason: 'window_closed' })
  })
})

describe('when Meta says no', () => {
  test.each([
    [131026, 'no_whatsapp'],
    [131047, 'window_closed'],
    [100, 'bad_request']
  ])(
    'for good (%i), the message failed for a reason, and the patron waits for us again',
    async (code, reason) => {
      await faults({ where: 'messages', error_code: code })
      await answer(desk, 'Dit lukt niet')
      await desk.later(6 * SECOND)
      expect(await desk.ours()).toMatchObject([
        { status: 'failed', failure_code: code, failure_reason: reason }
      ])
      expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_us' }])
    }
  )

  test.each([131056, 130429, 131016])('for now (%i), it is sent later, once', async (code) => {
    await faults({ where: 'messages', error_code: code, times: 2 })
    await answer(desk, 'Even geduld')
    for (let minutes = 0; minutes < 20; minutes += 1) await desk.later(6 * SECOND + minutes * MINUTE)
    expect(await shownOnPhones(desk.made)).toHaveLength(1)
    expect(await desk.ours()).toMatchObject([{ status: 'accepted' }])
    expect((await attemptsOf(desk.made.ctx)).map((item) => item.outcome)).toEqual([
      'failed',
      'failed',
      'delivered'
    ])
  })

  test('because the token is gone, sending pauses for the channel, and goes on when it is resumed', async () => {
    await faults({ where: 'messages', error_code: 190 })
    await answer(desk, 'Wacht op een nieuwe sleutel')
    await desk.later(6 * SECOND)
    const channel = () =>
      desk.made.ctx.db
        .selectFrom('channels')
        .where('library_id', '=', desk.made.library.id)
        .select(['breaker_opened_at', 'breaker_code'])
        .executeTakeFirst()
    expect(await channel()).toMatchObject({ breaker_code: 190 })
    await answer(desk, 'Nog een')
    await desk.later(30 * MINUTE)
    expect(await attemptsOf(desk.made.ctx)).toHaveLength(1)
    expect((await desk.ours()).map((message) => message.status)).toEqual(['queued', 'queued'])
    await faults()
    desk.edge.clock.at = Date.now() + 31 * MINUTE
    await resume(desk.staff, desk.made.channel.id)
    for (let minutes = 31; minutes < 34; minutes += 1) await desk.later(minutes * MINUTE)
    expect((await shownOnPhones(desk.made)).map((message) => message.text)).toEqual([
      'Wacht op een nieuwe sleutel',
      'Nog een'
    ])
    expect(await channel()).toMatchObject({ breaker_opened_at: null })
  })
})

describe('when nobody knows whether it was sent', () => {
  const lost = [
    ['the connection is cut after Meta took it', { hang_up: 'after' }, 1],
    ['Meta answers 500 although it took it', { status: 500, accept: true }, 1],
    ['Meta answers 502 and did not take it', { status: 502 }, 0]
  ] as const

  test.each(lost)(
    'because %s, it is never sent again by itself, and a person is asked',
    async (_why, fault, arrived) => {
      await faults({ where: 'messages', ...fault })
      await answer(desk, 'Komt dit aan?')
      await desk.later(6 * SECOND)
      expect(await desk.ours()).toMatchObject([{ status: 'uncertain' }])
      await faults()
      for (let minutes = 1; minutes < 10; minutes += 1) await desk.later(minutes * MINUTE)
      expect(await shownOnPhones(desk.made)).toHaveLength(arrived)
      expect(await outboxOf(desk.made.ctx)).toMatchObject([
        { state: 'uncertain', asked_at: expect.any(Number) }
      ])
      expect(await desk.ours()).toMatchObject([{ status: 'uncertain' }])
      expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_us' }])
    }
  )

  test('a status with our own text settles it: it was sent after all', async () => {
    await faults({ where: 'messages', hang_up: 'after' })
    const { id } = await answer(desk, 'Komt dit aan?')
    await desk.later(6 * SECOND)
    const [shown] = await shownOnPhones(desk.made)
    const proof = await callbackData(desk.edge.env, desk.made.library.id, id, 1)
    await post(
      statusBody(desk.made.channel, shown?.id ?? '', 'delivered', { biz_opaque_callback_data: proof })
    )
    expect(await desk.ours()).toMatchObject([{ status: 'delivered', external_id: shown?.id }])
    expect(await outboxOf(desk.made.ctx)).toEqual([])
    expect(await attemptsOf(desk.made.ctx)).toMatchObject([{ outcome: 'delivered' }])
  })

  test('proof that comes after a person was asked takes the conversation off their list again', async () => {
    await faults({ where: 'messages', hang_up: 'after' })
    const { id } = await answer(desk, 'Komt dit aan?')
    await desk.later(6 * SECOND)
    await faults()
    for (let minutes = 1; minutes < 10; minutes += 1) await desk.later(minutes * MINUTE)
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_us' }])
    const [shown] = await shownOnPhones(desk.made)
    const proof = await callbackData(desk.edge.env, desk.made.library.id, id, 1)
    await post(
      statusBody(desk.made.channel, shown?.id ?? '', 'delivered', { biz_opaque_callback_data: proof })
    )
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([
      { state: 'waiting_on_patron', waiting_since: null }
    ])
  })

  test('a text that we did not write settles nothing', async () => {
    await faults({ where: 'messages', status: 502 })
    const { id } = await answer(desk, 'Komt dit aan?')
    await desk.later(6 * SECOND)
    const other = await makeLibrary({ edge: desk.edge })
    const foreign = await callbackData(desk.edge.env, other.library.id, id, 1)
    await post(
      statusBody(desk.made.channel, 'wamid.FOREIGN1', 'delivered', { biz_opaque_callback_data: foreign })
    )
    expect(await desk.ours()).toMatchObject([{ status: 'uncertain', external_id: null }])
  })

  test('because whoever was sending died, it is uncertain after the lease, and not sent again', async () => {
    const { id } = await answer(desk, 'Halverwege')
    const [row] = await outboxOf(desk.made.ctx)
    await desk.made.ctx.db.commit(
      desk.made.ctx.db
        .updateTable('outbox')
        .set({ state: 'sending', lease_id: newId('attempt'), attempts: 1, wake_at: Date.now() + 10 * SECOND })
        .where('library_id', '=', desk.made.library.id)
        .where('id', '=', row?.id ?? '')
    )
    await desk.later(5 * SECOND)
    expect(await outboxOf(desk.made.ctx)).toMatchObject([{ id, state: 'sending' }])
    await desk.later(11 * SECOND)
    expect(await desk.ours()).toMatchObject([{ status: 'uncertain' }])
    expect(await shownOnPhones(desk.made)).toEqual([])
  })

  test('sending again is a new message, that keeps what it repeats, once', async () => {
    await faults({ where: 'messages', status: 502 })
    const { id } = await answer(desk, 'Nog een keer')
    await desk.later(6 * SECOND)
    await expect(resend(desk.staff, id, newId('message'))).rejects.toMatchObject({ reason: 'not_resendable' })
    await desk.later(3 * MINUTE)
    await faults()
    const again = newId('message')
    desk.edge.clock.at = Date.now() + 3 * MINUTE
    await resend(desk.staff, id, again)
    await expect(resend(desk.staff, id, newId('message'))).rejects.toMatchObject({ reason: 'already_resent' })
    await desk.later(4 * MINUTE)
    expect(await shownOnPhones(desk.made)).toHaveLength(1)
    expect((await desk.ours()).find((message) => message.id === again)).toMatchObject({
      status: 'accepted',
      resend_of: id
    })
  })

  test('does not hold up what is written after it', async () => {
    await faults({ where: 'messages', status: 502, times: 1 })
    await answer(desk, 'Onzeker')
    await answer(desk, 'Zeker')
    await desk.later(6 * SECOND)
    await desk.later(40 * SECOND)
    expect((await shownOnPhones(desk.made)).map((message) => message.text)).toEqual(['Zeker'])
  })
})

describe('what Meta says later', () => {
  test('is that it goes on, after it was held back: only then is it sent', async () => {
    await faults({ where: 'messages', message_status: 'held_for_quality_assessment' })
    await answer(desk, 'Ja, tot vijf uur!')
    await desk.later(6 * SECOND)
    const [held] = await desk.ours()
    expect(held).toMatchObject({ status: 'accepted', failure_reason: 'held_by_meta' })
    await post(statusBody(desk.made.channel, held?.external_id ?? '', 'sent'))
    expect(await desk.ours()).toMatchObject([{ status: 'sent' }])
  })

  test('only rises: read, then delivered, then sent leaves it read', async () => {
    await answer(desk, 'Lees dit')
    await desk.later(6 * SECOND)
    const [message] = await desk.ours()
    for (const status of ['read', 'delivered', 'sent']) {
      await post(statusBody(desk.made.channel, message?.external_id ?? '', status))
    }
    expect(await desk.ours()).toMatchObject([
      {
        status: 'read',
        sent_at: expect.any(Number),
        delivered_at: expect.any(Number),
        read_at: expect.any(Number)
      }
    ])
  })

  test('can be that it failed: then the patron waits for us again, even in a conversation that was closed', async () => {
    await answer(desk, 'Je hoort van ons')
    await desk.later(6 * SECOND)
    await close(desk.staff, desk.conversationId)
    const [message] = await desk.ours()
    const errors = [{ code: 131026, title: 'Message undeliverable' }]
    await post(statusBody(desk.made.channel, message?.external_id ?? '', 'failed', { errors }))
    expect(await desk.ours()).toMatchObject([{ status: 'failed', failure_reason: 'no_whatsapp' }])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_us', closed_at: null }])
  })
})

test('to one patron no more than Meta allows: ten at once, then one in six seconds', async () => {
  for (let number = 0; number < 14; number += 1) await answer(desk, `Bericht ${number}`)
  for (let round = 0; round < 3; round += 1) await desk.later(6 * SECOND)
  expect(await shownOnPhones(desk.made)).toHaveLength(10)
  for (let seconds = 12; seconds < 60; seconds += 3) await desk.later(seconds * SECOND)
  expect((await shownOnPhones(desk.made)).map((message) => message.text)).toEqual(
    Array.from({ length: 14 }, (_, number) => `Bericht ${number}`)
  )
})

test('a patron without a phone number is answered by user id', async () => {
  const { user_id, name } = makePatron()
  const sender = `NL.${user_id.slice(3)}`
  await writes(desk.made, sender, 'Ik heb alleen een gebruikersnaam')
  await post(messageBody(desk.made.channel, { user_id: sender, name }, 'Ik heb alleen een gebruikersnaam'))
  const conversations = await conversationsOf(desk.made.ctx)
  const id = conversations.find((conversation) => conversation.id !== desk.conversationId)?.id ?? ''
  await compose(desk.staff, id, { id: newId('message'), text: 'Dat kan ook', reply_to: null })
  await desk.later(6 * SECOND)
  expect(await shownOnPhones(desk.made)).toMatchObject([{ text: 'Dat kan ook', to: sender }])
})

test('a quoted message is quoted on the phone too', async () => {
  const [question] = await messagesOf(desk.made.ctx)
  await compose(desk.staff, desk.conversationId, {
    id: newId('message'),
    text: 'Ja!',
    reply_to: question?.id ?? ''
  })
  await desk.later(6 * SECOND)
  expect(await desk.ours()).toMatchObject([
    { reply_to_external_id: question?.external_id, status: 'accepted' }
  ])
})
