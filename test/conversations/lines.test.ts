import { expect, test } from 'vitest'
import { commitChange } from '../../workers/audit/commit-change.ts'
import { listThreadEntries } from '../../workers/audit/find.ts'
import { showThread } from '../../workers/conversations/thread.ts'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

test('of a long history a thread shows the newest lines, not the oldest', async () => {
  const { ctx, channel } = await makeLibrary()
  await post(messageBody(channel, makePatron(), 'Hallo'))
  const id = (await conversationsOf(ctx))[0]?.id ?? ''
  for (let line = 0; line < 12; line += 1) {
    const entry = { act: 'conversation_claimed' as const, conversation_id: id }
    await commitChange(
      { ...ctx, now: () => 1000 + line },
      Array.from({ length: 10 }, () => entry),
      []
    )
  }
  const shown = await listThreadEntries(ctx, id, 0, Date.now())
  expect(shown).toHaveLength(100)
  expect(shown.map((line) => line.at).sort()).toEqual(
    Array.from({ length: 100 }, (_, index) => 1002 + Math.floor(index / 10))
  )
})

test('lines of one commit stand in the order in which it wrote them', async () => {
  const { ctx, channel } = await makeLibrary()
  await post(messageBody(channel, makePatron(), 'Hallo'))
  const id = (await conversationsOf(ctx))[0]?.id ?? ''
  const acts = [
    'patron_blocked',
    'conversation_closed',
    'conversation_reopened',
    'conversation_claimed'
  ] as const
  const entries = acts.map((act) => ({ act, conversation_id: id }))
  await commitChange({ ...ctx, now: () => Date.now() + 1000 }, entries, [])
  const { items } = await showThread(ctx, id, undefined)
  expect(items.flatMap((item) => (item.type === 'event' ? [item.act] : []))).toEqual(acts)
})
