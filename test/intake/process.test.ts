import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { processDelivery } from '../../workers/intake/process.ts'
import { pruneDelivery } from '../../workers/intake/prune.ts'
import { record } from '../../workers/intake/record.ts'
import { type Context, contextOf, SYSTEM } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import { DAY } from '../../workers/lib/time.ts'
import { runChore } from '../../workers/schedule.ts'
import { makeEdge } from '../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import {
  conversationsOf,
  deliveriesOf,
  dueOf,
  messagesOf,
  patronsOf,
  waitingItemsOf
} from '../support/rows.ts'
import {
  bodyOf,
  changeOf,
  makePatron,
  messageBody,
  post,
  statusBody,
  textElement,
  wamid
} from '../support/webhook.ts'

const bytesOf = (body: unknown) => new TextEncoder().encode(JSON.stringify(body))

/** Works off what is stored, job by job, each in an invocation of its own, as the queue does. */
async function workOff(made: MadeLibrary) {
  for (let round = 0; round < 60; round += 1) {
    const open = (await deliveriesOf(made.ctx)).filter((row) => row.state === 'received')
    if (open.length === 0) return
    for (const row of open) {
      const edge = { ...makeEdge(), now: () => Date.now() + 61_000, meter: newMeter() }
      await processDelivery(contextOf(edge, made.library, SYSTEM), row.id, false)
    }
  }
  throw new Error('still not done after sixty rounds')
}

const remindersOf = async (ctx: Context) =>
  (await dueOf(ctx)).map(({ kind }) => kind).filter((kind) => kind.endsWith('delivery'))

describe('what comes twice', () => {
  test('is one message, whether the body is the same or another holds it too', async () => {
    const { ctx, channel } = await makeLibrary()
    const patron = makePatron()
    const element = textElement(patron, 'Is er een kluisje vrij?')
    const body = bodyOf(channel, changeOf(channel, { messages: [element] }))
    const other = bodyOf(
      channel,
      changeOf(channel, { messages: [element], contacts: [{ wa_id: patron.wa_id }] })
    )
    for (const item of [body, body, other]) await post(item)
    expect(await messagesOf(ctx)).toHaveLength(1)
    expect(await conversationsOf(ctx)).toMatchObject([{ unread: 1 }])
  })

  test('at the same moment is one message: sixteen identical deliveries in parallel', async () => {
    const { ctx, channel } = await makeLibrary()
    const body = messageBody(channel, makePatron(), 'Ik sta voor de deur')
    const answers = await Promise.all(Array.from({ length: 16 }, () => post(body)))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    expect(await messagesOf(ctx)).toHaveLength(1)
    expect(await conversationsOf(ctx)).toMatchObject([{ unread: 1 }])
  })

  test.each([
    ['is done', false],
    ['fails', true]
  ])('and %s in one job, after another had done it, is done once and forgotten once', async (_, fails) => {
    const { ctx, channel, library } = await makeLibrary()
    await record(makeEdge(), bytesOf(messageBody(channel, makePatron(), 'Twee keer tegelijk')))
    const id = (await deliveriesOf(ctx))[0]?.id ?? ''
    const slow = contextOf({ ...makeEdge(), now: () => Date.now() + 1000 }, library, SYSTEM)
    let isOvertaken = false
    const commit: typeof slow.db.commit = async (...writes) => {
      if (!isOvertaken) {
        isOvertaken = true
        await processDelivery(contextOf(makeEdge(), library, SYSTEM), id, true)
        if (fails) throw new Error('gone')
      }
      return slow.db.commit(...writes)
    }
    await processDelivery({ ...slow, db: { ...slow.db, commit } }, id, true)
    expect(await messagesOf(ctx)).toHaveLength(1)
    expect(await deliveriesOf(ctx)).toMatchObject([{ state: 'done', attempts: 1, error: null }])
    expect(await remindersOf(ctx)).toEqual(['prune_delivery'])
  })
})

test('eight first messages of a new patron at once make one patron and one conversation', async () => {
  const { ctx, channel } = await makeLibrary()
  const patron = makePatron()
  const bodies = Array.from({ length: 8 }, (_, index) => messageBody(channel, patron, `Bericht ${index}`))
  await Promise.all(bodies.map((body) => post(body)))
  for (const row of await deliveriesOf(ctx)) {
    // whoever lost too often is healed by the sweep
    const edge = { ...makeEdge(), now: () => Date.now() + 10 * 60_000 }
    await processDelivery(
      contextOf(edge, { id: ctx.db.library_id, database: 'LIBRARIES_1' }, SYSTEM),
      row.id,
      false
    )
  }
  expect(await messagesOf(ctx)).toHaveLength(8)
  expect(await patronsOf(ctx)).toHaveLength(1)
  expect(await conversationsOf(ctx)).toMatchObject([{ unread: 8, state: 'waiting_on_us' }])
})

describe('who writes', () => {
  test('is known without a phone number, by the user id alone', async () => {
    const { ctx, channel } = await makeLibrary()
    const { user_id, name } = makePatron()
    await post(messageBody(channel, { user_id, name }, 'Ik heb alleen een gebruikersnaam'))
    await post(messageBody(channel, { user_id, name }, 'Nog een vraag'))
    expect(await patronsOf(ctx)).toMatchObject([{ phone: null, name }])
    expect(await messagesOf(ctx)).toHaveLength(2)
  })

  test('stays the same person when the number becomes known, or changes', async () => {
    const { ctx, channel } = await makeLibrary()
    const { user_id, name, wa_id } = makePatron()
    await post(messageBody(channel, { user_id, name }, 'Zonder nummer'))
    await post(messageBody(channel, { user_id, name, wa_id }, 'Met nummer'))
    await post(messageBody(channel, { user_id, name, wa_id: makePatron().wa_id }, 'Nieuw nummer'))
    const [patron, ...others] = await patronsOf(ctx)
    expect(others).toEqual([])
    expect(patron?.phone).not.toBe(wa_id)
    const changes = await ctx.db
      .selectFrom('patron_changes')
      .where('library_id', '=', ctx.db.library_id)
      .select(['field', 'before'])
      .execute()
    expect(changes).toEqual([
      { field: 'phone', before: null },
      { field: 'phone', before: wa_id }
    ])
  })

  test('is somebody new when a number turns up with another user id: it changed hands', async () => {
    const { ctx, channel } = await makeLibrary()
    const first = makePatron({ name: 'Fatima' })
    const second = { ...makePatron({ name: 'Henk' }), wa_id: first.wa_id }
    await post(messageBody(channel, first, 'Mijn reservering?'))
    await post(messageBody(channel, second, 'Ik heb dit nummer pas'))
    expect((await patronsOf(ctx)).map((patron) => patron.name).sort()).toEqual(['Fatima', 'Henk'])
    expect(await conversationsOf(ctx)).toHaveLength(2)
  })
})

describe('a status', () => {
  test('that overtakes its message waits for it, and is applied when it comes', async () => {
    const { ctx, channel } = await makeLibrary()
    const patron = makePatron()
    const id = wamid()
    await post(statusBody(channel, id, 'read'))
    expect(await waitingItemsOf(ctx)).toHaveLength(1)
    const echo = {
      ...textElement(patron, 'Vanaf de telefoon'),
      id,
      from: channel.display_phone_number,
      to: patron.wa_id
    }
    await post(bodyOf(channel, changeOf(channel, { message_echoes: [echo] }, 'smb_message_echoes')))
    expect(await messagesOf(ctx)).toMatchObject([{ origin: 'phone_app', status: 'read' }])
    expect(await waitingItemsOf(ctx)).toEqual([])
  })

  test('whose message never comes ends after eight days as ignored', async () => {
    const made = await makeLibrary()
    await post(statusBody(made.channel, wamid(), 'delivered'))
    const later = makeEdge()
    later.clock.at = Date.now() + 8 * 86_400_000 + 60_000
    await runChore(later, 'waiting_items')
    expect(await waitingItemsOf(made.ctx)).toEqual([])
    expect((await dueOf(made.ctx)).filter((row) => row.kind === 'waiting_item')).toEqual([])
  })
})

test('a kind that Baak does not know yet is shown as something to read on the phone', async () => {
  const { ctx, channel } = await makeLibrary()
  const patron = makePatron()
  const unknown = { ...textElement(patron, ''), type: 'hologram', text: undefined, hologram: { id: '77' } }
  await post(bodyOf(channel, changeOf(channel, { messages: [unknown] })))
  const [message] = await messagesOf(ctx)
  expect(message).toMatchObject({ kind: 'unreadable', text: null })
  expect(JSON.parse(message?.content ?? '{}')).toMatchObject({ unreadable: { type: 'hologram' } })
})

test('an id beyond 2^53 keeps every digit', async () => {
  const { ctx, channel } = await makeLibrary()
  const body = JSON.stringify(messageBody(channel, makePatron(), 'Groot getal', { id: 'ID' }))
  await post(body.replace('"ID"', '10201978818232601'))
  expect((await messagesOf(ctx)).map((message) => message.external_id)).toEqual(['10201978818232601'])
})

test('one item that cannot be stored leaves its siblings whole, and can be replayed', async () => {
  const made = await makeLibrary()
  const { ctx, channel } = made
  const poisoned = { ...textElement(makePatron(), 'Dit lukt nooit'), context: { id: 'x' } }
  const messages = [textElement(makePatron(), 'Voor'), poisoned, textElement(makePatron(), 'Na')]
  // nothing that Meta can send breaks storing, so the database is made to refuse one message
  await env.LIBRARIES_1.exec(
    `create trigger poison_${channel.id} before insert on messages when new.external_id = '${poisoned.id}' begin select raise(abort, 'poisoned'); end;`
  )
  await post(bodyOf(channel, changeOf(channel, { messages })))
  expect((await messagesOf(ctx)).map((message) => message.text).sort()).toEqual(['Na', 'Voor'])
  const [row] = await deliveriesOf(ctx)
  expect(row).toMatchObject({ state: 'received' })
  for (let days = 0; days < 12; days += 1) {
    const edge = { ...makeEdge(), now: () => Date.now() + days * 86_400_000 }
    await processDelivery(contextOf(edge, made.library, SYSTEM), row?.id ?? '', false)
  }
  const [dead] = await deliveriesOf(ctx)
  expect(dead).toMatchObject({ state: 'dead' })
  expect(dead?.raw).not.toBeNull()
  expect(Object.values(JSON.parse(dead?.outcomes ?? '{}'))).toEqual([
    'stored',
    expect.stringMatching(/^dead/),
    'stored'
  ])
  const history = await ctx.db
    .selectFrom('audit')
    .where('library_id', '=', ctx.db.library_id)
    .where('act', '=', 'delivery_dead')
    .select('subject_id')
    .execute()
  expect(history).toEqual([{ subject_id: row?.id }])
  const reminder = (await dueOf(ctx)).find(({ kind }) => kind === 'prune_delivery')
  const died = Date.now() + 11 * DAY
  expect(reminder?.at).toBeGreaterThan(died - 5 * DAY)
  expect(reminder?.at).toBeLessThanOrEqual(died + 7 * DAY)
  const again = ctx.db.updateTable('deliveries').where('library_id', '=', ctx.db.library_id)
  await ctx.db.commit(again.set({ state: 'received' }))
  await pruneDelivery(ctx, row?.id ?? '', reminder?.at ?? 0)
  expect(await deliveriesOf(ctx), 'what is tried again stays').toHaveLength(1)
  await ctx.db.commit(again.set({ state: 'dead' }))
  await pruneDelivery(ctx, row?.id ?? '', reminder?.at ?? 0)
  expect(await deliveriesOf(ctx), 'what nobody mended in a week is gone').toEqual([])
  await env.LIBRARIES_1.exec(`drop trigger poison_${channel.id};`)
})

test('a delivery that waits for its next try is not hurried by the same body again', async () => {
  const made = await makeLibrary()
  const { channel } = made
  const poisoned = textElement(makePatron(), 'Nu niet')
  await env.LIBRARIES_1.exec(
    `create trigger poison_${channel.id} before insert on messages when new.external_id = '${poisoned.id}' begin select raise(abort, 'poisoned'); end;`
  )
  const body = bodyOf(channel, changeOf(channel, { messages: [poisoned] }))
  await post(body)
  for (let minute = 1; minute < 4; minute += 1) {
    const edge = { ...makeEdge(), now: () => Date.now() + minute }
    const [row] = await deliveriesOf(made.ctx)
    await processDelivery(contextOf(edge, made.library, SYSTEM), row?.id ?? '', false)
  }
  const [waits] = await deliveriesOf(made.ctx)
  for (const again of [body, body, body]) await post(again)
  expect(waits?.lease_until).toBeGreaterThan(Date.now() + 30_000)
  expect(await deliveriesOf(made.ctx)).toMatchObject([{ state: 'received', attempts: waits?.attempts }])
  await env.LIBRARIES_1.exec(`drop trigger poison_${channel.id};`)
})

test('an attempt that ends with its invocation counts, so that it does not go on for ever', async () => {
  const made = await makeLibrary()
  await record(makeEdge(), bytesOf(messageBody(made.channel, makePatron(), 'Te zwaar')))
  const [row] = await deliveriesOf(made.ctx)
  for (let round = 1; round < 14; round += 1) {
    const lost = { ...makeEdge(), now: () => Date.now() + round * 2 * 60_000 }
    // the invocation dies while it reads the channel, and nothing after it runs
    const ctx = contextOf(lost, made.library, SYSTEM)
    const { commit } = ctx.db
    let commits = 0
    const dying = {
      ...ctx.db,
      selectFrom: ctx.db.selectFrom,
      commit: async (...writes: Parameters<typeof commit>) => {
        commits += 1
        if (commits > 1 && round <= 10) throw new Error('gone')
        return commit(...writes)
      }
    }
    await processDelivery({ ...ctx, db: dying }, row?.id ?? '', false).catch(() => undefined)
  }
  expect(await deliveriesOf(made.ctx)).toMatchObject([{ state: 'dead', error: 'failed: crashed' }])
})

describe('a body of a thousand changes', () => {
  test('is acknowledged at once, and every message is there when the jobs are done', async () => {
    const made = await makeLibrary()
    const { channel, ctx } = made
    const patron = makePatron()
    const changes = Array.from({ length: 1000 }, (_, index) =>
      changeOf(channel, { messages: [textElement(patron, `Vraag ${index}`)] })
    )
    const { recorded, atOnce } = await record(makeEdge(), bytesOf(bodyOf(channel, ...changes)))
    expect(atOnce).toBe(false)
    expect(recorded.flatMap((item) => item.ids)).toHaveLength(1000)
    expect(await deliveriesOf(ctx)).toHaveLength(1000)
    await workOff(made)
    expect(await messagesOf(ctx)).toHaveLength(1000)
    expect(await conversationsOf(ctx)).toMatchObject([{ unread: 1000 }])
  }, 90_000)

  test('in one change is worked off in parts, without doing anything twice', async () => {
    const made = await makeLibrary()
    const { channel, ctx } = made
    const messages = Array.from({ length: 300 }, (_, index) => textElement(makePatron(), `Vraag ${index}`))
    await record(makeEdge(), bytesOf(bodyOf(channel, changeOf(channel, { messages }))))
    await workOff(made)
    expect(await messagesOf(ctx)).toHaveLength(300)
    expect(await deliveriesOf(ctx)).toMatchObject([{ state: 'done', outcomes: '{"stored":300}' }])
  }, 60_000)
})

test('the sweep stores what both the request and the queue forgot', async () => {
  const made = await makeLibrary()
  await record(makeEdge(), bytesOf(messageBody(made.channel, makePatron(), 'De Worker herstartte')))
  expect(await messagesOf(made.ctx)).toEqual([])
  const later = makeEdge()
  later.clock.at = Date.now() + 2 * 60_000
  await runChore(later, 'deliveries')
  expect((await messagesOf(made.ctx)).map((message) => message.text)).toEqual(['De Worker herstartte'])
})

test('what the phone answered counts as answered, in whichever order the two arrive', async () => {
  const asked = Math.floor(Date.now() / 1000) - 60
  for (const order of ['question first', 'answer first']) {
    const { ctx, channel } = await makeLibrary()
    const patron = makePatron()
    const question = messageBody(channel, patron, 'Hoe laat sluiten jullie?', { timestamp: String(asked) })
    const element = textElement(patron, 'Om vijf uur', { timestamp: String(asked + 20) })
    const echo = { ...element, from: channel.display_phone_number, to: patron.wa_id }
    const answer = bodyOf(channel, changeOf(channel, { message_echoes: [echo] }, 'smb_message_echoes'))
    const bodies = order === 'question first' ? [question, answer] : [answer, question]
    for (const body of bodies) await post(body)
    expect(await conversationsOf(ctx)).toMatchObject([
      { state: 'waiting_on_patron', unread: 0, last_text: 'Om vijf uur' }
    ])
  }
})
