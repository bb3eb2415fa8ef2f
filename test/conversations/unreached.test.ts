import { expect, test } from 'vitest'
import { close } from '../../workers/conversations/change-state.ts'
import { presentConversation } from '../../workers/conversations/show.ts'
import { newId } from '../../workers/lib/id.ts'
import { callbackData } from '../../workers/replies/callback.ts'
import { compose } from '../../workers/replies/compose.ts'
import { withdraw } from '../../workers/replies/withdraw.ts'
import { type Desk, makeDesk } from '../support/desk.ts'
import { faults, shownOnPhones } from '../support/simulator.ts'
import { post, statusBody } from '../support/webhook.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

const answer = (desk: Desk, text: string) =>
  compose(desk.staff, desk.conversationId, { id: newId('message'), text, reply_to: null })
const shown = (desk: Desk) => presentConversation(desk.staff, desk.conversationId)

test('the list tells that our answer failed, until somebody answers again or closes', async () => {
  const desk = await makeDesk()
  await answer(desk, 'Ja, tot vijf uur!')
  await desk.later(6 * SECOND)
  expect(await shown(desk)).toMatchObject({ state: 'waiting_on_patron', unreached: null })
  const [message] = await desk.ours()
  const errors = [{ code: 131026, title: 'Message undeliverable' }]
  await post(statusBody(desk.made.channel, message?.external_id ?? '', 'failed', { errors }))
  expect(await shown(desk)).toMatchObject({ state: 'waiting_on_us', unreached: 'failed' })
  const { id } = await answer(desk, 'Ja, tot vijf uur!')
  expect(await shown(desk)).toMatchObject({ state: 'waiting_on_patron', unreached: null })
  await withdraw(desk.staff, id)
  expect(await shown(desk)).toMatchObject({ state: 'waiting_on_us', unreached: 'failed' })
  await close(desk.staff, desk.conversationId)
  expect(await shown(desk)).toMatchObject({ state: 'closed', unreached: null })
})

test('an answer that Meta delivered after it said that it failed takes the patron off the list again', async () => {
  const desk = await makeDesk()
  await answer(desk, 'Ja, tot vijf uur!')
  await desk.later(6 * SECOND)
  const [message] = await desk.ours()
  const news = (status: string, more = {}) =>
    post(statusBody(desk.made.channel, message?.external_id ?? '', status, more))
  await news('failed', { errors: [{ code: 131026, title: 'Message undeliverable' }] })
  await news('delivered')
  expect(await shown(desk)).toMatchObject({ state: 'waiting_on_patron', unreached: null })
})

test('the list tells that an answer is uncertain once a person is asked, and no more when it proves sent', async () => {
  const desk = await makeDesk()
  await faults({ where: 'messages', hang_up: 'after' })
  const { id } = await answer(desk, 'Komt dit aan?')
  await desk.later(6 * SECOND)
  await faults()
  expect(await shown(desk)).toMatchObject({ state: 'waiting_on_patron', unreached: null })
  await desk.later(5 * MINUTE)
  expect(await shown(desk)).toMatchObject({ state: 'waiting_on_us', unreached: 'uncertain' })
  const [phone] = await shownOnPhones(desk.made)
  const proof = await callbackData(desk.edge.env, desk.made.library.id, id, 1)
  await post(statusBody(desk.made.channel, phone?.id ?? '', 'delivered', { biz_opaque_callback_data: proof }))
  expect(await shown(desk)).toMatchObject({ state: 'waiting_on_patron', unreached: null })
})
