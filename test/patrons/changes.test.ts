import { expect, test } from 'vitest'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf, patronsOf } from '../support/rows.ts'
import { bodyOf, changeOf, makePatron, messageBody, post, wamid } from '../support/webhook.ts'

test('a new user id keeps the patron, and what it was before is kept', async () => {
  const { ctx, channel } = await makeLibrary()
  const { user_id, name } = makePatron()
  const next = makePatron({ name })
  await post(messageBody(channel, { user_id, name }, 'Mijn vraag'))
  const system = { type: 'user_changed_user_id', user_id: next.user_id, previous_user_id: user_id }
  const element = { id: wamid(), timestamp: String(Math.floor(Date.now() / 1000)), type: 'system', system }
  await post(bodyOf(channel, changeOf(channel, { messages: [element] })))
  await post(messageBody(channel, { user_id: next.user_id, name }, 'Ik ben het nog'))
  expect(await patronsOf(ctx)).toHaveLength(1)
  expect(await conversationsOf(ctx)).toMatchObject([{ unread: 2 }])
  const changes = await ctx.db
    .selectFrom('patron_changes')
    .where('library_id', '=', ctx.db.library_id)
    .select(['field', 'before', 'after'])
    .execute()
  expect(changes).toEqual([{ field: 'user_id', before: user_id, after: next.user_id }])
})

test('what we write to somebody never goes to the new owner of their number', async () => {
  const { ctx, channel } = await makeLibrary()
  const first = makePatron()
  await post(messageBody(channel, first, 'Van de eerste'))
  const next = makePatron({ wa_id: first.wa_id, name: 'Iemand Anders' })
  await post(messageBody(channel, next, 'Van de tweede'))
  const patrons = await patronsOf(ctx)
  expect(patrons).toHaveLength(2)
  expect(patrons.find((patron) => patron.name === first.name)).toMatchObject({ phone: null })
  expect(patrons.find((patron) => patron.name === next.name)).toMatchObject({ phone: first.wa_id })
})
