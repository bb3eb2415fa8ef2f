import { beforeEach, describe, expect, test } from 'vitest'
import { assign } from '../../workers/assignments/assign.ts'
import { close, markRead, markUnread, reopen } from '../../workers/conversations/change-state.ts'
import { listChanges, listConversations, showConversation } from '../../workers/conversations/show.ts'
import { showThread } from '../../workers/conversations/thread.ts'
import { keepDraft } from '../../workers/drafts/keep.ts'
import { contextOf, type StaffContext } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { writeNote } from '../../workers/notes/write.ts'
import { compose } from '../../workers/replies/compose.ts'
import { find } from '../../workers/search/find.ts'
import { doorOf } from '../support/door.ts'
import { makeEdge } from '../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { conversationsOf, messagesOf, outboxOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

const DAY = 86_400_000

let made: MadeLibrary
let staff: StaffContext
let colleague: StaffContext
let patron: ReturnType<typeof makePatron>
let id: string

beforeEach(async () => {
  const edge = makeEdge()
  made = await makeLibrary({ edge, people: [{ name: 'Sanne de Wit' }, { name: 'Bram Hoekstra' }] })
  const [first, second] = made.people
  staff = contextOf(edge, made.library, { kind: 'staff', id: first?.id ?? '' })
  colleague = contextOf(edge, made.library, { kind: 'staff', id: second?.id ?? '' })
  patron = makePatron()
  await writes('Kan ik hier een boek inleveren van een andere bibliotheek?')
  id = (await conversationsOf(made.ctx))[0]?.id ?? ''
})

const writes = (text: string, more: Record<string, unknown> = {}) =>
  post(messageBody(made.channel, patron, text, more))
const seconds = (at: number) => String(Math.floor(at / 1000))
const answers = (text: string, who = staff) =>
  compose(who, id, { id: newId('message'), text, reply_to: null })
const views = async () => {
  const names = ['waiting_on_us', 'waiting_on_patron', 'closed', 'mine', 'unassigned'] as const
  const found: string[] = []
  for (const view of names) {
    const { items } = await listConversations(staff, view, undefined)
    if (items.some((item) => item.id === id)) found.push(view)
  }
  return found
}

describe('a conversation goes from view to view', () => {
  test('from waiting on us and nobody, by the first answer, to waiting on the patron and mine', async () => {
    expect(await views()).toEqual(['waiting_on_us', 'unassigned'])
    await answers('Dat kan!')
    expect(await views()).toEqual(['waiting_on_patron', 'mine'])
    await writes('Ook op zondag?')
    expect(await views()).toEqual(['waiting_on_us', 'mine'])
    await close(staff, id)
    expect(await views()).toEqual(['closed'])
  })

  test('and a second colleague who answers does not take it over', async () => {
    await answers('Dat kan!')
    await answers('En bij ons ook', colleague)
    expect(await conversationsOf(made.ctx)).toMatchObject([{ assignee_id: staff.actor.id }])
  })

  test('handed over, given back, and not to somebody who left', async () => {
    await assign(staff, id, colleague.actor.id)
    expect(await conversationsOf(made.ctx)).toMatchObject([{ assignee_id: colleague.actor.id }])
    await assign(staff, id, null)
    expect(await conversationsOf(made.ctx)).toMatchObject([{ assignee_id: null }])
    await made.ctx.db.commit(
      made.ctx.db
        .updateTable('members')
        .set({ left_at: 1 })
        .where('library_id', '=', made.library.id)
        .where('id', '=', colleague.actor.id)
    )
    await expect(assign(staff, id, colleague.actor.id)).rejects.toMatchObject({ reason: 'assignee_unknown' })
  })

  test('closed twice it is closed once, and taken up again it waits for whom it waited', async () => {
    await close(staff, id)
    const [before] = await conversationsOf(made.ctx)
    await close(colleague, id)
    expect(await conversationsOf(made.ctx)).toEqual([before])
    await reopen(colleague, id)
    expect(await conversationsOf(made.ctx)).toMatchObject([
      { state: 'waiting_on_us', assignee_id: colleague.actor.id, waiting_since: before?.last_inbound_at }
    ])
  })
})

describe('thanks', () => {
  test('after our answer start no clock and reopen nothing; the list says so, and one key takes it up', async () => {
    await answers('Dat kan!')
    await close(staff, id)
    await writes('Dankjewel!')
    expect(await conversationsOf(made.ctx)).toMatchObject([
      { state: 'closed', unread: 0, thanked_at: expect.any(Number) }
    ])
    expect(await messagesOf(made.ctx)).toHaveLength(3)
    await reopen(staff, id)
    expect(await conversationsOf(made.ctx)).toMatchObject([{ state: 'waiting_on_us', thanked_at: null }])
  })

  test('with a question wait for a person', async () => {
    await answers('Dat kan!')
    await writes('Dankjewel, en hoe laat sluiten jullie?')
    expect(await conversationsOf(made.ctx)).toMatchObject([
      { state: 'waiting_on_us', unread: 1, thanked_at: null }
    ])
  })

  test('before we answered are a message like any other', async () => {
    await writes('Alvast bedankt')
    expect(await conversationsOf(made.ctx)).toMatchObject([{ state: 'waiting_on_us', unread: 2 }])
  })
})

describe('who writes again after it was closed', () => {
  test('within a week goes on in the same conversation', async () => {
    await answers('Dat kan!')
    await close(staff, id)
    await writes('Toch nog iets anders')
    expect(await conversationsOf(made.ctx)).toMatchObject([{ id, state: 'waiting_on_us', assignee_id: null }])
  })

  test('later starts a new one, and the first stays as it was', async () => {
    const longAgo = makeEdge()
    longAgo.clock.at = Date.now() - 9 * DAY
    await close(contextOf(longAgo, made.library, staff.actor), id)
    await writes('Een heel andere vraag', { timestamp: seconds(Date.now()) })
    const conversations = await conversationsOf(made.ctx)
    expect(conversations.map((conversation) => conversation.state).sort()).toEqual([
      'closed',
      'waiting_on_us'
    ])
    const newest = conversations.find((conversation) => conversation.state === 'waiting_on_us')
    await expect(reopen(staff, id)).rejects.toMatchObject({ reason: 'another_open' })
    expect((await showConversation(staff, 'staff', newest?.id ?? '')).earlier).toMatchObject([{ id }])
  })
})

describe('a note', () => {
  test('stands in the thread for colleagues, once, and nothing of it can be sent', async () => {
    const note = { id: newId('note'), text: 'Bij IBL vragen' }
    await writeNote(staff, id, note)
    await writeNote(staff, id, note)
    const { items } = await showThread(staff, id, undefined)
    expect(items.filter((item) => item.type === 'note')).toMatchObject([
      { text: 'Bij IBL vragen', author_id: staff.actor.id }
    ])
    expect(await outboxOf(made.ctx)).toEqual([])
    expect(await conversationsOf(made.ctx)).toMatchObject([{ state: 'waiting_on_us', unread: 1 }])
    await expect(writeNote(staff, id, { ...note, text: 'Iets anders' })).rejects.toMatchObject({
      reason: 'id_in_use'
    })
  })
})

describe('what was read', () => {
  test('is what the reader had seen: a message that came in the meantime stays unread', async () => {
    const seen = (await conversationsOf(made.ctx))[0]?.seq ?? 0
    await writes('En nog iets')
    await markRead(staff, id, seen)
    expect(await conversationsOf(made.ctx)).toMatchObject([{ unread: 1 }])
    await markRead(staff, id, (await conversationsOf(made.ctx))[0]?.seq ?? 0)
    expect(await conversationsOf(made.ctx)).toMatchObject([{ unread: 0 }])
    await markUnread(staff, id)
    expect(await conversationsOf(made.ctx)).toMatchObject([{ unread: 1 }])
  })
})

test('a draft may be longer than an answer, up to 20,000 characters', async () => {
  const door = await doorOf(made.person, made.library.id)
  const keeps = async (text: string) => {
    const body = JSON.stringify({ mode: 'reply', text })
    const headers = { 'content-type': 'application/json' }
    return (await door('PUT', `/conversations/${id}/draft`, { body, headers })).status
  }
  const long = 'Beste Joris, '.repeat(1500)
  expect(await keeps(long)).toBe(204)
  expect((await showConversation(staff, 'staff', id)).drafts.reply).toBe(long)
  expect(await keeps('x'.repeat(20_001))).toBe(400)
})

test('a draft is kept for whoever writes it, and goes when it is sent or emptied', async () => {
  await keepDraft(staff, id, { mode: 'reply', text: 'Ik zoek' })
  expect((await showConversation(staff, 'staff', id)).drafts).toEqual({ reply: 'Ik zoek', note: null })
  expect((await showConversation(colleague, 'staff', id)).drafts).toEqual({ reply: null, note: null })
  expect((await listConversations(staff, 'waiting_on_us', undefined)).items).toMatchObject([
    { draft: 'Ik zoek' }
  ])
  await answers('Ik zoek het op')
  expect((await showConversation(staff, 'staff', id)).drafts.reply).toBeNull()
  await keepDraft(staff, id, { mode: 'note', text: 'Let op' })
  await keepDraft(staff, id, { mode: 'note', text: ' ' })
  expect((await showConversation(staff, 'staff', id)).drafts.note).toBeNull()
})

test('changes since a moment tell each conversation once, as it is now', async () => {
  const { seq } = await listChanges(staff, 0)
  expect((await listChanges(staff, seq)).conversations).toEqual([])
  await writes('Nog een')
  await answers('Antwoord')
  const changes = await listChanges(staff, seq)
  expect(changes.conversations).toMatchObject([
    { id, state: 'waiting_on_patron', last_message: { text: 'Antwoord' } }
  ])
})

test('a long thread comes in pages, oldest first, without a gap or a double', async () => {
  const start = Date.now() - 3_600_000
  for (let number = 0; number < 120; number += 1) {
    await writes(`Regel ${number}`, { timestamp: seconds(start + number * 1000) })
  }
  const texts: string[] = []
  let before: string | undefined
  let pages = 0
  do {
    const page = await showThread(staff, id, before)
    texts.unshift(...page.items.flatMap((item) => (item.type === 'message' ? (item.text ?? '') : [])))
    before = 'earlier' in page ? page.earlier : undefined
    pages += 1
  } while (before)
  expect(pages).toBe(3)
  expect(texts.filter((text) => text.startsWith('Regel'))).toEqual(
    Array.from({ length: 120 }, (_, number) => `Regel ${number}`)
  )
}, 60_000)

describe('search', () => {
  test('finds words in messages, begun words and words without their accents, and patrons by name and number', async () => {
    await writes('Ik zoek een café in de buurt van de bibliotheek')
    expect((await find(staff, 'cafe')).messages).toMatchObject([{ conversation_id: id }])
    expect((await find(staff, 'biblioth')).messages).toHaveLength(2)
    expect((await find(staff, patron.name)).patrons).toMatchObject([
      { name: patron.name, conversation_id: id }
    ])
    expect((await find(staff, `0${patron.wa_id.slice(2)}`)).patrons).toHaveLength(1)
    expect(await find(staff, 'bestaatniet')).toEqual({ messages: [], patrons: [] })
  })

  test.each([
    '"',
    '*',
    'AND',
    'NEAR(',
    "'; drop table messages",
    '%%%',
    'text:x',
    '()',
    'ééééééééééééééééééééééééééééééééééééé'
  ])('takes %s for words and never for a command', async (typed) => {
    const found = await find(staff, typed)
    expect(Array.isArray(found.messages)).toBe(true)
  })
})
