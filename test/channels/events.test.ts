import { describe, expect, test } from 'vitest'
import { insertEvent } from '../../workers/channels/queries.ts'
import { compose } from '../../workers/replies/compose.ts'
import { newId } from '../../workers/lib/id.ts'
import { makeDesk } from '../support/desk.ts'
import { doorOf } from '../support/door.ts'
import { makeLibrary, type MadeLibrary } from '../support/library.ts'
import { outboxOf } from '../support/rows.ts'
import { shownOnPhones } from '../support/simulator.ts'
import { bodyOf, changeOf, post } from '../support/webhook.ts'

async function told(made: MadeLibrary, id: string, at: number, change: Record<string, string> = {}) {
  const row = { id, channel_id: made.channel.id, field: 'account_update', content: '{}', at, received_at: at }
  await made.ctx.db.commit(insertEvent(made.ctx.db, { ...row, ...change }))
}

describe('what Meta told of a channel', () => {
  test('is listed newest first, with its facts, and what has no words yet as a change', async () => {
    const made = await makeLibrary()
    const facts = { what: 'limits_changed', severity: 'warn', facts: '{"limit":"TIER_1K"}' }
    await told(made, 'a', 1)
    await told(made, 'b', 2, facts)
    const door = await doorOf(made.person, made.library.id)
    const { text } = await door('GET', `/channels/${made.channel.id}/events`)
    expect(JSON.parse(text).events).toEqual([
      {
        ...{ id: 'b', channel_id: made.channel.id, what: 'limits_changed', severity: 'warn', at: 2 },
        facts: { limit: 'TIER_1K' }
      },
      { id: 'a', channel_id: made.channel.id, what: 'other', severity: 'info', facts: {}, at: 1 }
    ])
  })

  test('is not for who only reads along, nor for another library', async () => {
    const made = await makeLibrary({ people: [{ role: 'viewer' }] })
    const other = await makeLibrary()
    const path = `/channels/${made.channel.id}/events`
    const viewer = await doorOf(made.person, made.library.id)
    expect((await viewer('GET', path)).status).toBe(403)
    const stranger = await doorOf(other.person, other.library.id)
    expect((await stranger('GET', path)).status).toBe(404)
  })
})

describe('when Meta takes the account away', () => {
  test.each(['PARTNER_REMOVED', 'ACCOUNT_DELETED'])(
    'as %s tells, sending pauses on all its channels before a message is refused',
    async (event) => {
      const desk = await makeDesk()
      const { channel, ctx } = desk.made
      const other = { library_id: desk.made.library.id, id: newId('channel'), kind: 'whatsapp' as const }
      await ctx.db.commit(
        ctx.db.insertInto('channels').values({
          ...{ ...other, name: 'Jeugd', scope: channel.scope, external_id: other.id },
          display_phone_number: '31850000000',
          account_id: channel.waba_id
        })
      )
      await compose(desk.staff, desk.conversationId, { id: newId('message'), text: 'Ja', reply_to: null })
      await post(bodyOf(channel, changeOf(channel, { event }, 'account_update')))
      await desk.later(60_000)
      expect(await shownOnPhones(desk.made)).toEqual([])
      expect(await outboxOf(ctx)).toMatchObject([{ state: 'queued', attempts: 0 }])
      const channels = await ctx.db
        .selectFrom('channels')
        .where('library_id', '=', desk.made.library.id)
        .select(['breaker_opened_at'])
        .execute()
      const paused = { breaker_opened_at: expect.any(Number) }
      expect(channels).toEqual([paused, paused])
    }
  )
})
