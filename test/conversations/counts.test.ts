import { expect, test } from 'vitest'
import { assign } from '../../workers/assignments/assign.ts'
import { close, markRead } from '../../workers/conversations/change-state.ts'
import { countConversations } from '../../workers/conversations/show.ts'
import { contextOf } from '../../workers/lib/context.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

const none = { count: 0, capped: false }
const one = { count: 1, capped: false }

test('what nobody read and nobody or I must answer is counted, until it is read or finished', async () => {
  const edge = makeEdge()
  const { ctx, channel, library, person } = await makeLibrary({ edge })
  const staff = contextOf(edge, library, { kind: 'staff', id: person.id })
  const patron = makePatron()
  await post(messageBody(channel, patron, 'Zijn jullie open?'))
  await post(messageBody(channel, patron, 'Hallo?'))
  const [conversation] = await conversationsOf(ctx)
  const id = conversation?.id ?? ''
  const counts = { waiting_on_us: one, waiting_on_patron: none, mine: none, unassigned: one, later: none }
  expect(await countConversations(staff)).toEqual({ ...counts, unread_for_me_or_unassigned: 2 })
  await assign(staff, id, person.id)
  const mine = { ...counts, mine: one, unassigned: none }
  expect(await countConversations(staff)).toEqual({ ...mine, unread_for_me_or_unassigned: 2 })
  const colleague = contextOf(edge, library, { kind: 'staff', id: 'prs_00000000000000000000000000' })
  expect((await countConversations(colleague)).unread_for_me_or_unassigned).toBe(0)
  await markRead(staff, id, (await conversationsOf(ctx))[0]?.seq ?? 0)
  expect(await countConversations(staff)).toEqual({ ...mine, unread_for_me_or_unassigned: 0 })
  await close(staff, id)
  expect(await countConversations(staff)).toMatchObject({ waiting_on_us: none, mine: none, unassigned: none })
})
