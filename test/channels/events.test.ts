import { describe, expect, test } from 'vitest'
import { insertEvent } from '../../workers/channels/queries.ts'
import { doorOf } from '../support/door.ts'
import { makeLibrary, type MadeLibrary } from '../support/library.ts'

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
