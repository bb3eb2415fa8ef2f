import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { close } from '../../workers/conversations/change-state.ts'
import { countConversations } from '../../workers/conversations/show.ts'
import { showThread } from '../../workers/conversations/thread.ts'
import { newId } from '../../workers/lib/id.ts'
import { block, unblock } from '../../workers/patrons/block.ts'
import { syncBlock } from '../../workers/patrons/sync-block.ts'
import { compose } from '../../workers/replies/compose.ts'
import { type Desk, makeDesk } from '../support/desk.ts'
import { justBefore } from '../support/just-before.ts'
import { conversationsOf, dueOf, outboxOf, patronsOf } from '../support/rows.ts'
import { faults, shownOnPhones } from '../support/simulator.ts'
import { post, statusBody } from '../support/webhook.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND

let desk: Desk
let patronId: string
beforeEach(async () => {
  desk = await makeDesk()
  patronId = (await patronsOf(desk.made.ctx))[0]?.id ?? ''
})

/** The numbers that are blocked at Meta. */
async function atMeta(): Promise<unknown[]> {
  const { phone_number_id, access_token } = desk.made.channel
  const response = await fetch(`${env.GRAPH_URL}/v26.0/${phone_number_id}/block_users`, {
    headers: { authorization: `Bearer ${access_token}` }
  })
  const { data } = (await response.json()) as { data: { wa_id?: string }[] }
  return data.map((item) => item.wa_id)
}

const patron = async () => (await patronsOf(desk.made.ctx))[0]
const dueBlocks = async () => (await dueOf(desk.made.ctx)).filter((row) => row.kind === 'patron_block')
/** What the minute's tick does, `after` ms from now. */
async function tick(after: number) {
  desk.edge.clock.at = Date.now() + after
  const due = (await dueBlocks()).filter((row) => row.at <= desk.edge.now())
  for (const row of due) await syncBlock(desk.made.system, row.id, row.at)
  desk.edge.clock.at = null
}

describe('blocking a patron', () => {
  test('is told to Meta, and stands in the thread with who did it', async () => {
    await block(desk.staff, patronId)
    await desk.edge.settle()
    expect(await patron()).toMatchObject({ blocked_at: expect.any(Number), block_sync: 'done' })
    expect(await atMeta()).toEqual([desk.patron.wa_id])
    expect(await dueBlocks()).toEqual([])
    const { items } = await showThread(desk.made.ctx, desk.conversationId, undefined)
    const told = { actor_id: desk.staff.actor.id }
    expect(items.slice(-2)).toMatchObject([
      { act: 'patron_blocked', ...told },
      { act: 'conversation_closed', ...told }
    ])
  })

  test('twice is once, and taking it back undoes it at Meta too', async () => {
    await Promise.all([block(desk.staff, patronId), block(desk.staff, patronId)])
    await desk.edge.settle()
    await unblock(desk.staff, patronId)
    await desk.edge.settle()
    expect(await atMeta()).toEqual([])
    expect(await patron()).toMatchObject({ blocked_at: null, blocked_by: null, block_sync: null })
    const { items } = await showThread(desk.made.ctx, desk.conversationId, undefined)
    const acts = items.flatMap((item) => (item.type === 'event' ? item.act : []))
    const ended = ['patron_blocked', 'conversation_closed']
    expect(acts).toEqual([...ended, 'patron_unblocked', 'conversation_reopened'])
  })

  test('ends an answer that had not left', async () => {
    await compose(desk.staff, desk.conversationId, { id: newId('message'), text: 'Ja', reply_to: null })
    await block(desk.staff, patronId)
    expect(await desk.ours()).toMatchObject([{ status: 'failed', failure_reason: 'patron_blocked' }])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'closed' }])
    await desk.later(6 * SECOND)
    expect(await shownOnPhones(desk.made)).toEqual([])
    expect(await outboxOf(desk.made.ctx)).toEqual([])
  })

  test('ends the conversation at once, and taking it back makes the patron wait as long as they did', async () => {
    const [before] = await conversationsOf(desk.made.ctx)
    await block(desk.staff, patronId)
    const { waiting_on_us } = await countConversations(desk.staff)
    expect(waiting_on_us.count).toBe(0)
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([
      { state: 'closed', waiting_since: null, due_at: null, unread: 0, closed_by: desk.staff.actor.id }
    ])
    await unblock(desk.staff, patronId)
    const { waiting_since, assignee_id, sort_at } = before ?? {}
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([
      { state: 'waiting_on_us', waiting_since, sort_at, assignee_id, closed_at: null }
    ])
  })

  test('leaves what a colleague ended ended, and what was answered with the patron', async () => {
    await close(desk.staff, desk.conversationId)
    await block(desk.staff, patronId)
    await unblock(desk.staff, patronId)
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'closed' }])
    await compose(desk.staff, desk.conversationId, { id: newId('message'), text: 'Ja', reply_to: null })
    await desk.later(6 * SECOND)
    await block(desk.staff, patronId)
    await unblock(desk.staff, patronId)
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'waiting_on_patron' }])
  })

  test('that is taken back brings back an answer that could not leave as failed, and after a week nothing', async () => {
    await compose(desk.staff, desk.conversationId, { id: newId('message'), text: 'Ja', reply_to: null })
    await block(desk.staff, patronId)
    await unblock(desk.staff, patronId)
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([
      { state: 'waiting_on_us', unreached: 'failed' }
    ])
    await block(desk.staff, patronId)
    desk.edge.clock.at = Date.now() + 8 * 24 * HOUR
    await unblock(desk.staff, patronId)
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'closed' }])
  })

  test('is not undone by news that an answer from before it failed', async () => {
    await compose(desk.staff, desk.conversationId, { id: newId('message'), text: 'Ja', reply_to: null })
    await desk.later(6 * SECOND)
    const [message] = await desk.ours()
    await block(desk.staff, patronId)
    const errors = [{ code: 131026, title: 'Message undeliverable' }]
    await post(statusBody(desk.made.channel, message?.external_id ?? '', 'failed', { errors }))
    expect(await desk.ours()).toMatchObject([{ status: 'failed' }])
    expect(await conversationsOf(desk.made.ctx)).toMatchObject([{ state: 'closed', waiting_since: null }])
  })

  test('of nobody, or of a patron of another library, is not found', async () => {
    const other = await makeDesk()
    const theirs = (await patronsOf(other.made.ctx))[0]?.id ?? ''
    for (const id of [newId('patron'), theirs])
      await expect(block(desk.staff, id)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('when Meta', () => {
  test('cannot be reached, it is told later, and the block holds meanwhile', async () => {
    await faults({ where: 'graph', status: 503, times: 2 })
    await block(desk.staff, patronId)
    await desk.edge.settle()
    expect(await patron()).toMatchObject({ blocked_at: expect.any(Number), block_sync: 'pending' })
    await tick(2 * 60 * SECOND)
    expect(await atMeta()).toEqual([])
    await tick(HOUR)
    expect(await patron()).toMatchObject({ block_sync: 'done' })
    expect(await atMeta()).toEqual([desk.patron.wa_id])
    expect(await dueBlocks()).toEqual([])
  })

  test('stays away, telling it ends after some tries', async () => {
    await faults({ where: 'graph', status: 503 })
    await block(desk.staff, patronId)
    await desk.edge.settle()
    for (let hour = 1; hour < 72; hour += 2) await tick(hour * HOUR)
    expect(await patron()).toMatchObject({ blocked_at: expect.any(Number), block_sync: 'failed' })
    expect(await dueBlocks()).toEqual([])
  })

  test('refuses because they wrote too long ago, that shows, and the block holds here', async () => {
    const quiet = await makeDesk()
    desk = quiet
    const { db } = quiet.made.ctx
    const id = (await patronsOf(quiet.made.ctx))[0]?.id ?? ''
    const stranger = '31655599999999'
    await db.commit(
      db
        .updateTable('patrons')
        .set({ phone: stranger })
        .where('library_id', '=', quiet.made.library.id)
        .where('id', '=', id)
    )
    await block(quiet.staff, id)
    await quiet.edge.settle()
    expect(await patron()).toMatchObject({ blocked_at: expect.any(Number), block_sync: 'failed' })
  })

  test('hears two changes of mind in the wrong order, it is told once more how it is now', async () => {
    await faults({ where: 'graph', status: 503, times: 1 })
    await block(desk.staff, patronId)
    await desk.edge.settle()
    const [due] = await dueBlocks()
    // the colleague takes it back while Meta is being told of the block
    const changesMind = async () => {
      await unblock(desk.staff, patronId)
      await desk.edge.settle()
    }
    await syncBlock(justBefore(desk.staff, changesMind), due?.id ?? '', due?.at ?? 0)
    expect(await patron()).toMatchObject({ blocked_at: null, block_sync: 'pending' })
    await tick(SECOND)
    expect(await patron()).toMatchObject({ blocked_at: null, block_sync: null })
    expect(await atMeta()).toEqual([])
    expect(await dueBlocks()).toEqual([])
  })
})
