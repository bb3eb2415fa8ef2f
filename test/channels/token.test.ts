import { beforeEach, expect, test } from 'vitest'
import { pause } from '../../workers/channels/pause.ts'
import { newId } from '../../workers/lib/id.ts'
import { compose } from '../../workers/replies/compose.ts'
import { type Desk, makeDesk } from '../support/desk.ts'
import { doorOf } from '../support/door.ts'
import { faults, shownOnPhones } from '../support/simulator.ts'

const SECOND = 1000

let desk: Desk
beforeEach(async () => {
  desk = await makeDesk(undefined, 'admin')
})

const channelOf = () =>
  desk.made.ctx.db
    .selectFrom('channels')
    .where('library_id', '=', desk.made.library.id)
    .select(['access_token', 'breaker_opened_at'])
    .executeTakeFirst()

test('a new token lets what waited leave at once, and is shown to nobody', async () => {
  await faults({ where: 'messages', error_code: 190 })
  await compose(desk.staff, desk.conversationId, { id: newId('message'), text: 'Ja hoor', reply_to: null })
  await desk.later(6 * SECOND)
  expect(await channelOf()).toMatchObject({ breaker_opened_at: expect.any(Number) })
  await faults()
  const door = await doorOf(desk.made.person, desk.made.library.id)
  const { access_token } = desk.made.channel
  const saved = await door('PUT', `/channels/${desk.made.channel.id}/credentials`, {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ access_token })
  })
  expect([saved.status, saved.text]).toEqual([200, expect.not.stringContaining(access_token)])
  const channel = await channelOf()
  expect(channel).toMatchObject({ breaker_opened_at: null })
  expect(channel?.access_token).not.toContain(access_token)
  await desk.later(6 * SECOND)
  expect((await shownOnPhones(desk.made)).map(({ text }) => text)).toEqual(['Ja hoor'])
})

test('a channel that several answers find refused pauses once in the history', async () => {
  for (const code of [190, 190, null]) await pause(desk.made.ctx, desk.made.channel.id, code)
  const { db } = desk.made.ctx
  const lines = await db
    .selectFrom('audit')
    .where('library_id', '=', desk.made.library.id)
    .where('act', '=', 'channel_paused')
    .select('details')
    .execute()
  expect(lines).toHaveLength(1)
})
