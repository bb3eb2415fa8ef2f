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

test('a new number keeps the patron, also when a message from it comes first, and both numbers are kept', async () => {
  for (const order of ['in order', 'message first']) {
    const { ctx, channel } = await makeLibrary()
    const { wa_id, user_id, name } = makePatron()
    const next = makePatron({ name })
    await post(messageBody(channel, { wa_id, user_id, name }, 'Mijn vraag'))
    const told = { type: 'user_changed_number', wa_id: next.wa_id, user_id: next.user_id }
    const system = { ...told, previous_user_id: user_id, body: 'Nieuw nummer' }
    const timestamp = String(Math.floor(Date.now() / 1000))
    const element = { from: wa_id, id: wamid(), timestamp, type: 'system', system }
    const news = () => post(bodyOf(channel, changeOf(channel, { messages: [element] })))
    if (order === 'in order') await news()
    await post(messageBody(channel, next, 'Ik ben het nog'))
    if (order === 'message first') await news()
    expect(await patronsOf(ctx), order).toMatchObject([{ phone: next.wa_id, name }])
    const changes = await ctx.db
      .selectFrom('patron_changes')
      .where('library_id', '=', ctx.db.library_id)
      .where('field', '=', 'wa_id')
      .select(['before', 'after'])
      .execute()
    expect(changes, order).toEqual([{ before: wa_id, after: next.wa_id }])
  }
})
