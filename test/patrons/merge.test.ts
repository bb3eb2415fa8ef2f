import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { assign } from '../../workers/assignments/assign.ts'
import { keepDraft } from '../../workers/drafts/keep.ts'
import { listDrafts } from '../../workers/drafts/find.ts'
import { close, reopen } from '../../workers/conversations/change-state.ts'
import { findLatest } from '../../workers/conversations/update.ts'
import { listConversations } from '../../workers/conversations/show.ts'
import { showThread } from '../../workers/conversations/thread.ts'
import type { StaffContext } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { writeNote } from '../../workers/notes/write.ts'
import { findUserId } from '../../workers/patrons/find.ts'
import { compose } from '../../workers/replies/compose.ts'
import { syncTemplates } from '../../workers/templates/sync.ts'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf, messagesOf, outboxOf, patronsOf } from '../support/rows.ts'
import { connect } from '../support/simulator.ts'
import { bodyOf, changeOf, makePatron, messageBody, post, wamid } from '../support/webhook.ts'

const seconds = (ago: number) => String(Math.floor(Date.now() / 1000) - ago)

/** A library, and somebody who changes phone and account twice; each step can be told at any time, and again. */
async function begin() {
  const made = await makeLibrary()
  const { channel, ctx } = made
  const lives = [makePatron(), makePatron(), makePatron()].map((life) => ({ ...life, name: 'Joris Dekker' }))
  const life = (index: number) => lives[index] ?? makePatron()
  const writes = (index: number, ago = 60) => {
    const body = messageBody(channel, life(index), `Bericht ${index}`, { timestamp: seconds(ago) })
    return () => post(body)
  }
  const moves = (index: number, ago = 50) => {
    const [old, fresh] = [life(index), life(index + 1)]
    const told = { user_id: fresh.user_id, previous_user_id: old.user_id, wa_id: fresh.wa_id }
    const system = { type: 'user_changed_number', body: 'Nieuw nummer', ...told }
    const element = { from: old.wa_id, id: wamid(), timestamp: seconds(ago), type: 'system', system }
    const body = bodyOf(channel, changeOf(channel, { messages: [element] }))
    return () => post(body)
  }
  const open = async () => (await conversationsOf(ctx)).filter((row) => row.state !== 'closed')
  return { ...made, ctx, staff: ctx as StaffContext, lives, writes, moves, open }
}

const words = async (ctx: StaffContext, id: string) =>
  (await messagesOf(ctx)).filter((row) => row.conversation_id === id).map((row) => row.text)

describe('a message that overtakes the news of its new number', () => {
  test('joins its patron once the news comes: one patron, one conversation with all of it', async () => {
    const { ctx, staff, lives, writes, moves, open } = await begin()
    await writes(0, 90)()
    await writes(1, 30)()
    expect(await patronsOf(ctx)).toHaveLength(2)
    const [first] = await patronsOf(ctx)
    await moves(0)()
    expect(await patronsOf(ctx)).toMatchObject([{ id: first?.id, phone: lives[1]?.wa_id }])
    const rows = await open()
    expect(rows).toMatchObject([
      { patron_id: first?.id, unread: 2, state: 'waiting_on_us', last_text: 'Bericht 1' }
    ])
    expect(await words(staff, rows[0]?.id ?? '')).toEqual(['Bericht 0', null, 'Bericht 1'])
    expect(await findUserId(ctx, first?.id ?? '')).toBe(lives[1]?.user_id)
  })

  test('leaves nothing behind: notes, what a colleague was writing, and who took it go along', async () => {
    const { ctx, staff, writes, moves, open } = await begin()
    await writes(0, 90)()
    const [older] = await open()
    await writes(1, 30)()
    const younger = (await open()).find((row) => row.id !== older?.id)
    const [into, from] = [older?.id ?? '', younger?.id ?? '']
    await writeNote(staff, from, { id: newId('note'), text: 'Belde ook' })
    await keepDraft(staff, into, { mode: 'reply', text: 'Beste Joris,' })
    await keepDraft(staff, from, { mode: 'reply', text: 'Hallo,' })
    await assign(staff, from, staff.actor.id)
    await moves(0)()
    const { items } = await showThread(ctx, into, undefined)
    expect(items.map((item) => item.type)).toContain('note')
    expect(await listDrafts(ctx, into, staff.actor.id)).toMatchObject([{ text: 'Beste Joris,\n\nHallo,' }])
    expect(await open()).toMatchObject([{ id: into, assignee_id: staff.actor.id }])
  })

  test('leaves an ended conversation that says where it went on, and that no list shows', async () => {
    const { ctx, staff, writes, moves, open } = await begin()
    await writes(0, 90)()
    const [older] = await open()
    await writes(1, 30)()
    await moves(0)()
    const ended = (await conversationsOf(ctx)).find((row) => row.state === 'closed')
    const { items } = await showThread(ctx, ended?.id ?? '', undefined)
    expect(items).toMatchObject([{ type: 'event', act: 'conversation_merged', subject_id: older?.id }])
    expect((await listConversations(staff, 'closed', undefined)).items).toEqual([])
    await expect(reopen(staff, ended?.id ?? '')).rejects.toMatchObject({ reason: 'another_open' })
    await close(staff, older?.id ?? '')
    const latest = await findLatest(ctx, older?.channel_id ?? '', older?.patron_id ?? '')
    expect(latest?.id).toBe(older?.id)
  })

  test('makes one patron in every order, however often each is told', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { ctx, lives, writes, moves, open } = await begin()
      const steps = [writes(0, 90), moves(0, 80), writes(1, 60), moves(1, 50), writes(2, 30)]
      const told = [...steps, ...steps].sort(() => Math.random() - 0.5)
      for (const step of told) await step()
      const order = told.map((step) => steps.indexOf(step)).join()
      const patrons = await patronsOf(ctx)
      expect(patrons, order).toMatchObject([{ phone: lives[2]?.wa_id }])
      expect(await open(), order).toHaveLength(1)
      expect(await findUserId(ctx, patrons[0]?.id ?? ''), order).toBe(lives[2]?.user_id)
      const [home, ...others] = new Set((await messagesOf(ctx)).map((row) => row.conversation_id))
      expect([home, others], order).toEqual([(await open())[0]?.id, []])
    }
  }, 30_000)
})

test('thousands of messages go along at once', async () => {
  const { ctx, library, writes, moves, open } = await begin()
  await writes(0, 90)()
  await writes(1, 30)()
  const younger = (await messagesOf(ctx)).find((row) => row.text === 'Bericht 1')
  // in capitals: no statement of the product, which would have to name its library
  await env[library.database as 'LIBRARIES_1']
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
     INSERT INTO messages (library_id, id, conversation_id, channel_id, origin, kind, text, at, received_at, status, seq)
     SELECT library_id, 'msg_' || n.i, conversation_id, channel_id, origin, kind, text, at, received_at, status, seq
     FROM messages, n WHERE library_id = ? AND id = ?`
    )
    .bind(library.id, younger?.id ?? '')
    .run()
  await moves(0)()
  const [left] = await open()
  expect(await open()).toHaveLength(1)
  const homes = new Set((await messagesOf(ctx)).map((row) => row.conversation_id))
  expect([...homes]).toEqual([left?.id])
})

test('news that comes while a colleague writes in either conversation loses neither', async () => {
  const { staff, writes, moves, open } = await begin()
  await writes(0, 90)()
  await writes(1, 30)()
  const rows = await open()
  await Promise.all([
    moves(0)(),
    ...rows.map((row) => writeNote(staff, row.id, { id: newId('note'), text: `Aan ${row.id}` }))
  ])
  const [left] = await open()
  const thread = await showThread(staff, left?.id ?? '', undefined)
  expect(await open()).toHaveLength(1)
  expect(thread.items.filter((item) => item.type === 'message')).toHaveLength(3)
})

test('a patron who is blocked stays so under the new number', async () => {
  const { ctx, writes, moves } = await begin()
  await writes(0, 90)()
  const [first] = await patronsOf(ctx)
  const { db } = ctx
  await writes(1, 30)()
  await db.commit(
    db
      .updateTable('patrons')
      .set({ blocked_at: 1, blocked_count: 2 })
      .where('library_id', '=', db.library_id)
      .where('id', '=', first?.id ?? '')
  )
  await moves(0)()
  expect(await patronsOf(ctx)).toMatchObject([
    { id: first?.id, blocked_at: 1, block_sync: expect.any(String) }
  ])
  await writes(1, 10)()
  expect(await patronsOf(ctx)).toMatchObject([{ blocked_count: 4 }])
})

test('a number that changed hands makes two patrons, and news of the first one joins nobody', async () => {
  const { ctx, channel, lives, writes, moves } = await begin()
  await writes(0, 90)()
  const stranger = { ...makePatron(), wa_id: lives[1]?.wa_id ?? '', name: 'Iemand anders' }
  await post(messageBody(channel, stranger, 'Ik heb dit nummer al lang'))
  await moves(0)()
  expect(await patronsOf(ctx)).toHaveLength(2)
  await writes(1, 30)()
  expect(await patronsOf(ctx)).toHaveLength(2)
})

test('an answer that was held for the old number leaves when they turn out to have written from the new one', async () => {
  const { staff, moves, writes, open, ...made } = await begin()
  await connect(made)
  await syncTemplates(made.system)
  await writes(0, 60 * 3600)()
  const [asked] = await open()
  const answer = { id: newId('message'), text: 'Ja hoor', reply_to: null, hold: true }
  await compose(staff, asked?.id ?? '', answer)
  await writes(1, 30)()
  expect((await outboxOf(staff)).map((row) => row.state).sort()).toEqual(['held', 'queued'])
  await moves(0)()
  const left = (await messagesOf(staff)).filter((row) => row.origin === 'automatic' || row.id === answer.id)
  expect(left).toContainEqual(expect.objectContaining({ id: answer.id, conversation_id: asked?.id }))
  expect((await outboxOf(staff)).filter((row) => row.state === 'held')).toEqual([])
  expect(await open()).toMatchObject([{ id: asked?.id, held_by: null }])
})

test('a late message from the old number does not turn answers back to it', async () => {
  const { ctx, lives, writes, moves } = await begin()
  await moves(0)()
  await writes(0, 90)()
  expect(await patronsOf(ctx)).toMatchObject([{ phone: lives[1]?.wa_id }])
})
