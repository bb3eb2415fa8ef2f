import { expect, test } from 'vitest'
import { close, reopen } from '../../workers/conversations/change-state.ts'
import { contextOf } from '../../workers/lib/context.ts'
import { makeEdge } from '../support/edge.ts'
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
