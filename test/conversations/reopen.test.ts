import { expect, test } from 'vitest'
import { close, markRead, reopen } from '../../workers/conversations/change-state.ts'
import { contextOf } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { compose } from '../../workers/replies/compose.ts'
import { makeEdge } from '../support/edge.ts'
import { justBefore } from '../support/just-before.ts'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf, messagesOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

test('what a patron writes goes into the conversation that is open, also when a newer one was closed', async () => {
  const edge = makeEdge()
  const { ctx, channel, library, person } = await makeLibrary({ edge })
  const staff = contextOf(edge, library, { kind: 'staff', id: person.id })
  const patron = makePatron()
  await post(messageBody(channel, patron, 'Is de zaal vrij?'))
  const [older] = await conversationsOf(ctx)
  const id = older?.id ?? ''
  edge.clock.at = Date.now() - 9 * 86_400_000
  await close(staff, id)
  edge.clock.at = null
  await post(messageBody(channel, patron, 'Iets heel anders'))
  const newer = (await conversationsOf(ctx)).find((conversation) => conversation.id !== id)
  await close(staff, newer?.id ?? '')
  await reopen(staff, id)
  await post(messageBody(channel, patron, 'En hoe laat dan?'))
  const last = (await messagesOf(ctx)).find((message) => message.text === 'En hoe laat dan?')
  expect(last?.conversation_id).toBe(id)
})

test('what the patron writes while somebody takes the conversation up again waits for us', async () => {
  const edge = makeEdge()
  const { ctx, channel, library, person } = await makeLibrary({ edge })
  const staff = contextOf(edge, library, { kind: 'staff', id: person.id })
  const patron = makePatron()
  await post(messageBody(channel, patron, 'Tot hoe laat?'))
  const id = (await conversationsOf(ctx))[0]?.id ?? ''
  await compose(staff, id, { id: newId('message'), text: 'Tot vijf uur', reply_to: null })
  await close(staff, id)
  await reopen(
    justBefore(staff, () => post(messageBody(channel, patron, 'En morgen?'))),
    id
  )
  expect(await conversationsOf(ctx)).toMatchObject([{ state: 'waiting_on_us', unread: 1 }])
})

test('what the patron writes while a colleague reads stays unread', async () => {
  const edge = makeEdge()
  const { ctx, channel, library, person } = await makeLibrary({ edge })
  const staff = contextOf(edge, library, { kind: 'staff', id: person.id })
  const patron = makePatron()
  await post(messageBody(channel, patron, 'Tot hoe laat?'))
  const [conversation] = await conversationsOf(ctx)
  await markRead(
    justBefore(staff, () => post(messageBody(channel, patron, 'En morgen?'))),
    conversation?.id ?? '',
    conversation?.seq ?? 0
  )
  expect(await conversationsOf(ctx)).toMatchObject([{ unread: 1 }])
})
