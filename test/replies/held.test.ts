import { beforeEach, describe, expect, test } from 'vitest'
import { resume } from '../../workers/channels/resume.ts'
import { close } from '../../workers/conversations/change-state.ts'
import { block, unblock } from '../../workers/patrons/block.ts'
import { contextOf, type StaffContext, SYSTEM } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import { newId } from '../../workers/lib/id.ts'
import { compose } from '../../workers/replies/compose.ts'
import { deliver } from '../../workers/replies/deliver.ts'
import { resend } from '../../workers/replies/resend.ts'
import { sweepMessage } from '../../workers/replies/sweep.ts'
import { tapPayload } from '../../workers/replies/tap.ts'
import { withdraw } from '../../workers/replies/withdraw.ts'
import { syncTemplates } from '../../workers/templates/sync.ts'
import { justBefore } from '../support/just-before.ts'
import { makeEdge, type TestEdge } from '../support/edge.ts'
import { doorOf } from '../support/door.ts'
import { bytes, png } from '../support/files.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { conversationsOf, dueOf, messagesOf, outboxOf, patronsOf } from '../support/rows.ts'
import { connect, faults, shownOnPhones, writes } from '../support/simulator.ts'
import { bodyOf, changeOf, makePatron, messageBody, post, statusBody, wamid } from '../support/webhook.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const NAMED =
  'Hallo Joris, je stelde ons een vraag. We hebben een antwoord voor je. Tik op de knop om het te lezen.'
const NAMELESS =
  'Hallo, je stelde ons een vraag. We hebben een antwoord voor je. Tik op de knop om het te lezen.'

type Patron = ReturnType<typeof makePatron>

interface Monday {
  made: MadeLibrary
  edge: TestEdge
  staff: StaffContext
  colleague: StaffContext
  patron: Patron
  conversationId: string
  /** Attempts everything that is due `after` ms from now, as queue and sweep do. */
  later: (after: number) => Promise<void>
}

/** A library on Monday morning: somebody asked something on Friday night. */
async function makeMonday(patron = makePatron()): Promise<Monday> {
  const edge = makeEdge()
  const made = await makeLibrary({ edge, people: [{}, {}] })
  await connect(made)
  await syncTemplates(made.system)
  const asked = String(Math.floor((Date.now() - 60 * HOUR) / 1000))
  await post(messageBody(made.channel, patron, 'Kan ik mijn boeken verlengen?', { timestamp: asked }))
  const [conversation] = await conversationsOf(made.ctx)
  const later = async (after: number) => {
    edge.clock.at = Date.now() + after
    for (const row of await inOrder(made)) await attempt(edge, made, row.id)
    await edge.settle()
    edge.clock.at = null
  }
  const as = (index: number) => {
    const id = made.people[index]?.id ?? ''
    return contextOf(edge, made.library, { kind: 'staff', id })
  }
  return { made, edge, staff: as(0), colleague: as(1), patron, later, conversationId: conversation?.id ?? '' }
}

const inOrder = async (made: MadeLibrary) =>
  (await outboxOf(made.ctx)).sort((a, b) => a.created_at - b.created_at)

const attempt = (edge: TestEdge, made: MadeLibrary, id: string) =>
  deliver(contextOf({ ...edge, meter: newMeter() }, made.library, SYSTEM), id)

let monday: Monday
beforeEach(async () => {
  monday = await makeMonday()
})

const hold = (text: string, id = newId('message'), staff = monday.staff) =>
  compose(staff, monday.conversationId, { id, text, reply_to: null, hold: true })

const shown = async () => (await shownOnPhones(monday.made)).map(({ text }) => text)
const messages = async (kind: string) =>
  (await messagesOf(monday.made.ctx)).filter((item) => item.kind === kind && item.origin !== 'patron')
const template = async () => (await messages('template')).at(-1)
const conversation = async () => (await conversationsOf(monday.made.ctx))[0]

/** The template has left, and Meta has it. */
async function told(text = 'Ja, dat kan tot vrijdag.') {
  const message = await hold(text)
  await monday.later(6 * SECOND)
  return message
}

/** A tap as Meta tells of it. */
function tapBody(payload: string, quoted: string | null, more: Record<string, unknown> = {}) {
  const { made, patron } = monday
  const element = {
    ...{ from: patron.wa_id, from_user_id: patron.user_id, id: wamid() },
    timestamp: String(Math.floor(Date.now() / 1000)),
    type: 'button',
    button: { text: 'Lees antwoord', payload },
    ...(quoted && { context: { from: made.channel.display_phone_number, id: quoted } }),
    ...more
  }
  const contacts = [{ profile: { name: patron.name }, wa_id: patron.wa_id, user_id: patron.user_id }]
  return bodyOf(made.channel, changeOf(made.channel, { contacts, messages: [element] }))
}

async function taps(more: Record<string, unknown> = {}) {
  const told = await template()
  await writes(monday.made, monday.patron.wa_id, 'Lees antwoord')
  await post(tapBody(tapPayload(told?.id ?? ''), told?.external_id ?? null, more))
}

async function says(text: string) {
  await writes(monday.made, monday.patron.wa_id, text)
  await post(messageBody(monday.made.channel, monday.patron, text))
}

/** Nothing is left to do: no answer waits, and no reminder of one outlives the next sweep. */
async function nothingWaits() {
  const { ctx, system } = monday.made
  expect(await outboxOf(ctx)).toEqual([])
  const reminders = async () => (await dueOf(ctx)).filter(({ kind }) => kind === 'outbox')
  for (const { id, at } of await reminders()) await sweepMessage(system, id, at)
  expect(await reminders()).toEqual([])
}

describe('a held answer', () => {
  test('sends the template and waits; the tap lets it leave at once, once, and nobody waits for us', async () => {
    const { id } = await hold('Ja, dat kan tot vrijdag.')
    expect(await conversation()).toMatchObject({ state: 'waiting_on_patron', held_by: expect.any(String) })
    await monday.later(6 * SECOND)
    await monday.later(3 * DAY)
    expect(await shown()).toEqual([NAMED])
    expect(await messages('text')).toMatchObject([{ id, status: 'queued' }])
    await taps()
    await monday.later(20 * SECOND)
    await monday.later(MINUTE)
    expect(await shown()).toEqual([NAMED, 'Ja, dat kan tot vrijdag.'])
    expect(await messages('text')).toMatchObject([{ id, status: 'accepted' }])
    expect(await conversation()).toMatchObject({
      ...{ state: 'waiting_on_patron', unread: 0, waiting_since: null, held_by: null },
      ...{ last_text: 'Ja, dat kan tot vrijdag.', last_origin: 'staff' }
    })
    await nothingWaits()
  })

  test('stands in the thread where it left: after the tap', async () => {
    await told()
    await taps()
    const thread = (await messagesOf(monday.made.ctx)).map(({ text }) => text)
    expect(thread).toEqual([
      'Kan ik mijn boeken verlengen?',
      NAMED,
      'Lees antwoord',
      'Ja, dat kan tot vrijdag.'
    ])
  })

  test('leaves too when the patron writes instead of tapping; what they wrote waits for us', async () => {
    await told()
    await says('Hallo? Ik had nog iets gevraagd.')
    await monday.later(20 * SECOND)
    expect(await shown()).toEqual([NAMED, 'Ja, dat kan tot vrijdag.'])
    expect(await conversation()).toMatchObject({
      ...{ state: 'waiting_on_us', unread: 1, held_by: null },
      last_text: 'Hallo? Ik had nog iets gevraagd.'
    })
    await nothingWaits()
  })

  test('leaves once, whoever is first: the colleague who puts it ready or the patron who writes', async () => {
    await Promise.all([hold('Ja, dat kan.'), says('Hallo?')])
    for (let minutes = 0; minutes < 4; minutes += 1) await monday.later(6 * SECOND + minutes * MINUTE)
    expect((await shown()).filter((text) => text === 'Ja, dat kan.')).toHaveLength(1)
    expect((await shown()).length).toBeLessThanOrEqual(2)
    await nothingWaits()
  })

  test('leaves once, whoever is first: our template or the patron who writes', async () => {
    await hold('Ja, dat kan.')
    await Promise.all([monday.later(6 * SECOND), says('Hallo?')])
    for (let minutes = 1; minutes < 4; minutes += 1) await monday.later(minutes * MINUTE)
    expect((await shown()).filter((text) => text === 'Ja, dat kan.')).toHaveLength(1)
    await nothingWaits()
  })

  test('either leaves or is taken back, when the patron taps at that moment', async () => {
    const { id } = await told('Toch niet')
    const [taken] = await Promise.allSettled([withdraw(monday.staff, id), taps()])
    for (let minutes = 1; minutes < 3; minutes += 1) await monday.later(minutes * MINUTE)
    const left = (await shown()).includes('Toch niet')
    expect(left).toBe(taken.status === 'rejected')
    expect(await conversation()).toMatchObject({ state: left ? 'waiting_on_patron' : 'waiting_on_us' })
    await nothingWaits()
  })

  test('leaves when the patron calls', async () => {
    await told()
    const { made, patron } = monday
    const call = {
      ...{ id: `wacid.${wamid()}`, from: patron.wa_id, to: made.channel.display_phone_number },
      ...{ event: 'connect', direction: 'USER_INITIATED' },
      timestamp: String(Math.floor(Date.now() / 1000))
    }
    const contacts = [{ profile: { name: patron.name }, wa_id: patron.wa_id }]
    await writes(made, patron.wa_id, 'belt')
    await post(bodyOf(made.channel, changeOf(made.channel, { contacts, calls: [call] }, 'calls')))
    await monday.later(20 * SECOND)
    expect(await shown()).toEqual([NAMED, 'Ja, dat kan tot vrijdag.'])
  })

  test('leaves without the template when the patron writes before that has left', async () => {
    await hold('Ja, dat kan tot vrijdag.')
    await says('O ja, en nog iets')
    await monday.later(6 * SECOND)
    await monday.later(MINUTE)
    expect(await shown()).toEqual(['Ja, dat kan tot vrijdag.'])
    expect(await template()).toMatchObject({ status: 'withdrawn', text: null })
    await nothingWaits()
  })

  test('clicked twice is one answer and one template', async () => {
    const id = newId('message')
    await Promise.all([hold('Ja hoor', id), hold('Ja hoor', id)])
    await monday.later(6 * SECOND)
    expect(await shown()).toEqual([NAMED])
    expect(await messages('text')).toHaveLength(1)
    await expect(hold('Nee hoor', id)).rejects.toMatchObject({ reason: 'id_in_use' })
  })

  test('of two colleagues share one template, and leave in their order', async () => {
    await Promise.all([hold('Ja, dat kan.'), hold('En we zijn open tot vijf.', undefined, monday.colleague)])
    await monday.later(6 * SECOND)
    await hold('Groet, Sanne')
    await monday.later(7 * SECOND)
    expect(await shown()).toEqual([NAMED])
    await taps()
    for (let minutes = 1; minutes < 5; minutes += 1) await monday.later(minutes * MINUTE)
    const [, first, second, third] = await shown()
    expect([first, second].sort()).toEqual(['En we zijn open tot vijf.', 'Ja, dat kan.'])
    expect(third).toBe('Groet, Sanne')
    expect(await shown()).toHaveLength(4)
  })

  test('leaves once when the tap comes twice, whether Meta repeats it or the patron does', async () => {
    await told()
    const ours = await template()
    await writes(monday.made, monday.patron.wa_id, 'Lees antwoord')
    const body = tapBody(tapPayload(ours?.id ?? ''), ours?.external_id ?? null)
    await Promise.all([post(body), post(body), post(body)])
    await monday.later(20 * SECOND)
    await taps()
    await monday.later(MINUTE)
    expect(await shown()).toEqual([NAMED, 'Ja, dat kan tot vrijdag.'])
    expect(await conversation()).toMatchObject({ state: 'waiting_on_patron', unread: 0 })
  })

  test('does not leave for what the patron tells another party that has the thread, but does for a tap', async () => {
    await told()
    const { channel } = monday.made
    const elsewhere = (body: ReturnType<typeof messageBody>) => {
      const [change] = body.entry.flatMap(({ changes }) => changes) as { value: Record<string, unknown> }[]
      const { contacts, messages } = change?.value ?? {}
      return post(bodyOf(channel, changeOf(channel, { standby: { contacts, messages } }, 'standby')))
    }
    await writes(monday.made, monday.patron.wa_id, 'Hallo robot')
    await elsewhere(messageBody(channel, monday.patron, 'Hallo robot'))
    await monday.later(20 * SECOND)
    expect(await shown()).toEqual([NAMED])
    expect(await outboxOf(monday.made.ctx)).toMatchObject([{ state: 'held' }])
    const asking = await template()
    await elsewhere(tapBody(tapPayload(asking?.id ?? ''), asking?.external_id ?? null))
    await monday.later(20 * SECOND)
    expect(await shown()).toEqual([NAMED, 'Ja, dat kan tot vrijdag.'])
    await nothingWaits()
  })

  test('does not leave for a message that is a day late and opens nothing', async () => {
    await told()
    const old = String(Math.floor((Date.now() - 30 * HOUR) / 1000))
    await post(messageBody(monday.made.channel, monday.patron, 'Van eergisteren', { timestamp: old }))
    await monday.later(20 * SECOND)
    expect(await shown()).toEqual([NAMED])
    expect(await outboxOf(monday.made.ctx)).toMatchObject([{ state: 'held' }])
  })

  test('can be a photo with words and another: they are uploaded and leave when the tap comes', async () => {
    const door = await doorOf(monday.made.person, monday.made.library.id)
    const attachments = [newId('attachment'), newId('attachment')]
    for (const id of attachments) {
      const path = `/conversations/${monday.conversationId}/attachments/${id}`
      const headers = {
        'content-type': 'application/octet-stream',
        'x-file-name': 'jas.png',
        'x-file-type': 'image/png'
      }
      const body = new Uint8Array([...png(64, 48), ...bytes(`pixels of ${id}`)])
      expect((await door('PUT', path, { body, headers })).status).toBe(201)
    }
    const reply = { id: newId('message'), text: 'Is dit je jas?', reply_to: null, attachments, hold: true }
    await compose(monday.staff, monday.conversationId, reply)
    await monday.later(6 * SECOND)
    expect(await shown()).toEqual([NAMED])
    await taps()
    for (let minutes = 1; minutes < 4; minutes += 1) await monday.later(minutes * MINUTE)
    expect((await messages('image')).map(({ text, status }) => [text, status])).toEqual([
      ['Is dit je jas?', 'accepted'],
      [null, 'accepted']
    ])
    await nothingWaits()
  })

  test('goes by the wording without a name when the profile has none to greet with', async () => {
    monday = await makeMonday(makePatron({ name: '~🌸~' }))
    await told()
    expect(await shown()).toEqual([NAMELESS])
  })

  test('is an ordinary answer when the window is open after all', async () => {
    await says('Nog een vraag')
    await hold('Zeg het maar')
    await monday.later(6 * SECOND)
    expect(await shown()).toEqual(['Zeg het maar'])
    expect(await messages('template')).toEqual([])
  })
})

describe('holding is refused', () => {
  test('when no approved template tells the patron', async () => {
    const { db, library } = { db: monday.made.ctx.db, library: monday.made.library }
    await db.commit(
      db.updateTable('templates').set({ status: 'PAUSED' }).where('library_id', '=', library.id)
    )
    await expect(hold('Kan niet')).rejects.toMatchObject({ code: 'conflict', reason: 'no_template' })
    expect(await messagesOf(monday.made.ctx)).toHaveLength(1)
  })

  test('when the patron is blocked', async () => {
    const [patron] = await patronsOf(monday.made.ctx)
    await block(monday.staff, patron?.id ?? '')
    await expect(hold('Kan niet')).rejects.toMatchObject({ reason: 'patron_blocked' })
  })
})

test('without being put ready, an answer after the 24 hours is refused', async () => {
  await expect(
    compose(monday.staff, monday.conversationId, { id: newId('message'), text: 'Nee', reply_to: null })
  ).rejects.toMatchObject({ reason: 'window_closed' })
})

describe('taking a held answer back', () => {
  test('takes the template back too while it has not left, and the conversation is as it was', async () => {
    const before = await conversation()
    const { id } = await hold('Oeps')
    expect(await withdraw(monday.staff, id)).toBe('Oeps')
    await monday.later(10 * SECOND)
    expect(await shown()).toEqual([])
    const after = await conversation()
    expect(after).toEqual({ ...before, seq: after?.seq })
    await nothingWaits()
  })

  test('leaves the template that has left: the conversation waits for us, and the next answer needs no other', async () => {
    const { id } = await told('Oeps')
    await withdraw(monday.colleague, id)
    expect(await conversation()).toMatchObject({ state: 'waiting_on_us' })
    await hold('Nu goed')
    await monday.later(12 * SECOND)
    expect(await shown()).toEqual([NAMED])
    await taps()
    await monday.later(20 * SECOND)
    expect(await shown()).toEqual([NAMED, 'Nu goed'])
  })

  test('lets an answer of a week later go with a template of its own: nobody looks for the old one', async () => {
    const { id } = await told('Oeps')
    await withdraw(monday.staff, id)
    monday.edge.clock.at = Date.now() + 8 * DAY
    await hold('Alsnog een antwoord')
    await monday.later(8 * DAY + 6 * SECOND)
    expect(await shown()).toEqual([NAMED, NAMED])
  })

  test('makes a tap wait for us when nothing is held any more', async () => {
    const { id } = await told('Oeps')
    await withdraw(monday.staff, id)
    await taps()
    expect(await conversation()).toMatchObject({ state: 'waiting_on_us', held_by: null, unread: 1 })
  })

  test('of the first of two leaves the other waiting with the template', async () => {
    const first = await hold('Eerste')
    await hold('Tweede')
    await withdraw(monday.staff, first.id)
    await monday.later(6 * SECOND)
    await taps()
    await monday.later(20 * SECOND)
    expect(await shown()).toEqual([NAMED, 'Tweede'])
  })
})

describe('blocking the patron', () => {
  const blocks = async () => block(monday.staff, (await patronsOf(monday.made.ctx))[0]?.id ?? '')

  test('ends what is held at once, and a template that has not left never leaves', async () => {
    await hold('Ja, dat kan.')
    await hold('Tot dan!', undefined, monday.colleague)
    await blocks()
    const failed = { status: 'failed', failure_reason: 'patron_blocked' }
    expect(await messages('text')).toMatchObject([failed, failed])
    expect(await template()).toMatchObject({ status: 'withdrawn', text: null, content: null })
    expect(await conversation()).toMatchObject({ state: 'closed', held_by: null })
    await monday.later(10 * SECOND)
    expect(await shown()).toEqual([])
    await nothingWaits()
  })

  test('ends what is held although the template has left, in a closed conversation too', async () => {
    await told()
    await close(monday.staff, monday.conversationId)
    await blocks()
    expect(await messages('text')).toMatchObject([{ status: 'failed', failure_reason: 'patron_blocked' }])
    expect(await conversation()).toMatchObject({ held_by: null })
    await nothingWaits()
  })

  test('and taking that back lets another be held, with another template', async () => {
    await told()
    await blocks()
    await unblock(monday.staff, (await patronsOf(monday.made.ctx))[0]?.id ?? '')
    await hold('Nu wel')
    await monday.later(12 * SECOND)
    expect(await shown()).toEqual([NAMED, NAMED])
    await taps()
    await monday.later(20 * SECOND)
    expect((await shown()).slice(2)).toEqual(['Nu wel'])
  })

  test('ends too what a colleague holds at that moment', async () => {
    const id = (await patronsOf(monday.made.ctx))[0]?.id ?? ''
    await block(
      justBefore(monday.staff, () => hold('Ja, dat kan.', undefined, monday.colleague)),
      id
    )
    expect(await messages('text')).toMatchObject([{ status: 'failed', failure_reason: 'patron_blocked' }])
    await nothingWaits()
  })

  test('ends what the patron sets free at that moment, or it has left', async () => {
    await told()
    await Promise.all([taps(), blocks()])
    for (let minutes = 1; minutes < 3; minutes += 1) await monday.later(minutes * MINUTE)
    const [answer] = await messages('text')
    expect(answer?.status).toBe((await shown()).length === 2 ? 'accepted' : 'failed')
    await nothingWaits()
  })
})

describe('when the template does not arrive', () => {
  test('because Meta refuses it, the held answers fail for its reason and the patron waits for us', async () => {
    await faults({ where: 'messages', error_code: 131026 })
    await hold('Ja, dat kan.')
    await hold('Tot dan!')
    await monday.later(6 * SECOND)
    expect(await messages('text')).toMatchObject([
      { status: 'failed', failure_code: 131026, failure_reason: 'no_whatsapp' },
      { status: 'failed', failure_reason: 'no_whatsapp' }
    ])
    expect(await conversation()).toMatchObject({ state: 'waiting_on_us', held_by: null })
    await nothingWaits()
  })

  test('although Meta had accepted it, they fail the same way, and can be held again with another', async () => {
    const { id } = await told()
    const ours = await template()
    const errors = [{ code: 131049, title: 'Meta chose not to deliver.' }]
    await post(statusBody(monday.made.channel, ours?.external_id ?? '', 'failed', { errors }))
    expect(await messages('text')).toMatchObject([{ id, status: 'failed', failure_code: 131049 }])
    expect(await conversation()).toMatchObject({ state: 'waiting_on_us', held_by: null })
    await resend(monday.staff, id, newId('message'), true)
    await monday.later(12 * SECOND)
    expect(await shown()).toEqual([NAMED, NAMED])
    await taps()
    await monday.later(20 * SECOND)
    expect((await shown()).at(-1)).toBe('Ja, dat kan tot vrijdag.')
  })

  test('because the token is gone, all of it waits, and the template leaves first when the channel is resumed', async () => {
    await faults({ where: 'messages', error_code: 190 })
    await hold('Ja, dat kan.')
    await monday.later(6 * SECOND)
    await monday.later(10 * MINUTE)
    expect(await shown()).toEqual([])
    await faults()
    await resume(monday.staff, monday.made.channel.id)
    await monday.later(11 * MINUTE)
    expect(await shown()).toEqual([NAMED])
    expect(await outboxOf(monday.made.ctx)).toMatchObject([{ state: 'held' }])
  })

  test('nobody knows whether: the tap proves that it did, also when Meta never told its id', async () => {
    await faults({ where: 'messages', hang_up: 'after' })
    await hold('Ja, dat kan.')
    await monday.later(6 * SECOND)
    await faults()
    const ours = await template()
    expect(ours).toMatchObject({ status: 'uncertain', external_id: null })
    const [atMeta] = await shownOnPhones(monday.made)
    await writes(monday.made, monday.patron.wa_id, 'Lees antwoord')
    await post(tapBody(tapPayload(ours?.id ?? ''), atMeta?.id ?? null))
    await monday.later(20 * SECOND)
    expect(await shown()).toEqual([NAMED, 'Ja, dat kan.'])
    expect(await template()).toMatchObject({ status: 'read', external_id: atMeta?.id })
    expect(await conversation()).toMatchObject({ state: 'waiting_on_patron' })
    await nothingWaits()
  })

  test('nobody knows whether, and a person was asked: the tap answers that, and nobody waits for us', async () => {
    await faults({ where: 'messages', hang_up: 'after' })
    await hold('Ja, dat kan.')
    await monday.later(6 * SECOND)
    await monday.later(5 * MINUTE)
    await faults()
    expect(await conversation()).toMatchObject({ state: 'waiting_on_us' })
    const [atMeta] = await shownOnPhones(monday.made)
    await writes(monday.made, monday.patron.wa_id, 'Lees antwoord')
    await post(tapBody(tapPayload((await template())?.id ?? ''), atMeta?.id ?? null))
    expect(await conversation()).toMatchObject({ state: 'waiting_on_patron', waiting_since: null, unread: 0 })
    for (let minutes = 6; minutes < 8; minutes += 1) await monday.later(minutes * MINUTE)
    expect(await shown()).toEqual([NAMED, 'Ja, dat kan.'])
    await nothingWaits()
  })

  test('nobody knows whether, and a person was asked: the patron who writes answers that', async () => {
    await faults({ where: 'messages', status: 502 })
    await hold('Ja, dat kan.')
    await monday.later(6 * SECOND)
    await monday.later(5 * MINUTE)
    await faults()
    await says('Hallo?')
    for (let minutes = 6; minutes < 9; minutes += 1) await monday.later(minutes * MINUTE)
    expect(await shown()).toEqual(['Ja, dat kan.'])
    await nothingWaits()
  })

  test('whoever was sending it died: nobody is asked when its answers have left', async () => {
    await hold('Ja, dat kan.')
    const { db, library_id } = { db: monday.made.ctx.db, library_id: monday.made.library.id }
    const dying = { state: 'sending' as const, lease_id: newId('attempt'), attempts: 1 }
    const ours = await template()
    await db.commit(
      db
        .updateTable('outbox')
        .set(dying)
        .where('library_id', '=', library_id)
        .where('id', '=', ours?.id ?? '')
    )
    await says('Dank je wel!')
    for (let minutes = 1; minutes < 6; minutes += 1) await monday.later(minutes * MINUTE)
    expect(await shown()).toEqual(['Ja, dat kan.'])
    expect(await conversation()).toMatchObject({ state: 'waiting_on_patron' })
    await nothingWaits()
  })

  test('nobody knows whether, and a person was asked: another held answer sends another template', async () => {
    await faults({ where: 'messages', status: 502 })
    await hold('Ja, dat kan.')
    await monday.later(6 * SECOND)
    await monday.later(5 * MINUTE)
    expect(await conversation()).toMatchObject({ state: 'waiting_on_us' })
    await faults()
    await hold('Nog eens dan')
    await monday.later(6 * MINUTE)
    expect(await shown()).toEqual([NAMED])
    await taps()
    for (let minutes = 7; minutes < 10; minutes += 1) await monday.later(minutes * MINUTE)
    expect(await shown()).toEqual([NAMED, 'Ja, dat kan.', 'Nog eens dan'])
    await nothingWaits()
  })
})

describe('when nobody taps for a week', () => {
  test('it ends with a line, the conversation stays, and a later tap waits for us', async () => {
    await told()
    await monday.later(6 * DAY)
    expect(await messages('text')).toMatchObject([{ status: 'queued' }])
    await monday.later(7 * DAY + HOUR)
    expect(await messages('text')).toMatchObject([{ status: 'failed', failure_reason: 'not_collected' }])
    expect(await conversation()).toMatchObject({ state: 'waiting_on_patron', held_by: null })
    const lines = await monday.made.ctx.db
      .selectFrom('audit')
      .where('library_id', '=', monday.made.library.id)
      .where('act', '=', 'held_expired')
      .select(['conversation_id', 'details'])
      .execute()
    expect(lines).toHaveLength(1)
    await nothingWaits()
    await taps()
    await monday.later(20 * SECOND)
    expect(await shown()).toEqual([NAMED])
    expect(await conversation()).toMatchObject({ state: 'waiting_on_us' })
  })

  test('what was held with it and is younger waits on', async () => {
    await told()
    monday.edge.clock.at = Date.now() + 3 * DAY
    await hold('En nog iets')
    await monday.later(8 * DAY)
    expect(await messages('text')).toMatchObject([
      { status: 'failed', failure_reason: 'not_collected' },
      { text: 'En nog iets', status: 'queued' }
    ])
    expect(await conversation()).toMatchObject({ held_by: expect.any(String) })
    await taps()
    await monday.later(20 * SECOND)
    expect(await shown()).toEqual([NAMED, 'En nog iets'])
  })
})
