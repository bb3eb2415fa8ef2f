import { beforeEach, expect, test } from 'vitest'
import { showThread } from '../../workers/conversations/thread.ts'
import { contextOf, type StaffContext } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { writeNote } from '../../workers/notes/write.ts'
import { findMessage } from '../../workers/messages/queries.ts'
import { claim } from '../../workers/replies/claim.ts'
import { compose } from '../../workers/replies/compose.ts'
import { findOutbox } from '../../workers/replies/queries.ts'
import { resend } from '../../workers/replies/resend.ts'
import { withdraw } from '../../workers/replies/withdraw.ts'
import { makeEdge } from '../support/edge.ts'
import { justBefore } from '../support/just-before.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { conversationsOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

const patron = makePatron()
let made: MadeLibrary
let staff: StaffContext
let colleague: StaffContext
let conversationId: string

beforeEach(async () => {
  const edge = makeEdge()
  made = await makeLibrary({ edge, people: [{}, {}] })
  const [first, second] = made.people
  staff = contextOf(edge, made.library, { kind: 'staff', id: first?.id ?? '' })
  colleague = contextOf(edge, made.library, { kind: 'staff', id: second?.id ?? '' })
  await post(messageBody(made.channel, patron, 'Zijn jullie open?'))
  conversationId = (await conversationsOf(made.ctx))[0]?.id ?? ''
})

const answer = (text: string, ctx = staff) =>
  compose(ctx, conversationId, { id: newId('message'), text, reply_to: null })

const WAITS = { state: 'waiting_on_us', last_text: 'Zijn jullie open?', last_origin: 'patron' }

test('whoever asked waits for us again when the answer is taken back after a colleague wrote a note', async () => {
  const { id } = await answer('Ja hoor')
  await writeNote(colleague, conversationId, { id: newId('note'), text: 'Klopt dat?' })
  await withdraw(staff, id)
  const [conversation] = await conversationsOf(made.ctx)
  expect(conversation).toMatchObject(WAITS)
  expect(conversation?.waiting_since).toBe(conversation?.last_inbound_at)
})

test.each(['first', 'last'])(
  'whoever asked waits for us again when two answers are taken back, the %s one before the other',
  async (which) => {
    const ids = [(await answer('Ja')).id, (await answer('Tot vijf uur')).id]
    for (const id of which === 'first' ? ids : ids.reverse()) await withdraw(staff, id)
    expect(await conversationsOf(made.ctx)).toMatchObject([WAITS])
  }
)

test('one of two answers taken back leaves the other, and the patron answered', async () => {
  const { id } = await answer('Ja')
  await answer('Tot vijf uur')
  await withdraw(staff, id)
  expect(await conversationsOf(made.ctx)).toMatchObject([
    { state: 'waiting_on_patron', last_text: 'Tot vijf uur' }
  ])
})

test('what the patron writes while an answer is taken back still waits for us', async () => {
  const { id } = await answer('Ja hoor')
  const writes = () => post(messageBody(made.channel, patron, 'En morgen?'))
  await withdraw(justBefore(staff, writes), id)
  expect(await conversationsOf(made.ctx)).toMatchObject([
    { state: 'waiting_on_us', last_text: 'En morgen?', unread: 1 }
  ])
})

test('what the patron writes while an answer is written down is not forgotten when it is taken back', async () => {
  const writes = () => post(messageBody(made.channel, patron, 'En morgen?'))
  const { id } = await answer('Ja hoor', justBefore(staff, writes))
  await withdraw(staff, id)
  expect(await conversationsOf(made.ctx)).toMatchObject([
    { state: 'waiting_on_us', last_text: 'En morgen?', unread: 2 }
  ])
})

test('of two who answer at once the first has the conversation', async () => {
  await answer(
    'Ja!',
    justBefore(staff, () => answer('Jazeker', colleague))
  )
  expect(await conversationsOf(made.ctx)).toMatchObject([{ assignee_id: colleague.actor.id }])
})

test('what was sent again and taken back can be sent again', async () => {
  const { id } = await answer('Komt dit aan?')
  const { db } = made.ctx
  await db.commit(
    db.deleteFrom('outbox').where('library_id', '=', made.library.id).where('id', '=', id),
    db
      .updateTable('messages')
      .set({ status: 'uncertain' })
      .where('library_id', '=', made.library.id)
      .where('id', '=', id)
  )
  const again = await resend(staff, id, newId('message'))
  await withdraw(staff, again.id)
  const { items } = await showThread(made.ctx, conversationId, undefined)
  expect(items.find((item) => item.id === id)).toMatchObject({ asked: true, resent_by: null })
  expect(await resend(staff, id, newId('message'))).toMatchObject({ resend_of: id, status: 'queued' })
})

test('what is being sent cannot be taken back, though nobody knows yet what Meta says', async () => {
  const { id } = await answer('Ja hoor')
  const row = await findOutbox(made.ctx.db, id)
  expect(row && (await claim(made.system, row))).toMatchObject({ state: 'sending' })
  await expect(withdraw(staff, id)).rejects.toMatchObject({ code: 'conflict', reason: 'already_sent' })
  expect(await findMessage(made.ctx.db, id)).toMatchObject({ status: 'sending', text: 'Ja hoor' })
})
