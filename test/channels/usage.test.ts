import { beforeEach, describe, expect, test } from 'vitest'
import type { Usage } from '../../web/console/channels/contract.ts'
import { showUsage } from '../../workers/channels/usage.ts'
import { directoryOf } from '../../workers/lib/context.ts'
import { localDay } from '../../workers/lib/local-day.ts'
import { newId } from '../../workers/lib/id.ts'
import { callbackData } from '../../workers/replies/callback.ts'
import { react } from '../../workers/replies/react.ts'
import { compose } from '../../workers/replies/compose.ts'
import { syncTemplates } from '../../workers/templates/sync.ts'
import { type Desk, makeDesk } from '../support/desk.ts'
import { doorOf } from '../support/door.ts'
import { makeLibrary } from '../support/library.ts'
import { messagesOf } from '../support/rows.ts'
import { faults, shownOnPhones } from '../support/simulator.ts'
import { makePatron, messageBody, post, statusBody } from '../support/webhook.ts'

const SECOND = 1000
const FREE = { pricing: { billable: false, type: 'free_customer_service', category: 'service' } }

let desk: Desk
beforeEach(async () => {
  desk = await makeDesk()
  await faults()
})

const counted = () =>
  desk.made.ctx.db
    .selectFrom('daily_sends')
    .where('library_id', '=', desk.made.library.id)
    .select(['channel_id', 'day_on', 'category', 'price_type', 'count'])
    .execute()
const counts = async () => (await counted()).map(({ category, count }) => [category, count])
const usage = () => showUsage(desk.made.ctx, desk.made.channel.id, desk.conversationId)
const status = (id: string, name: string, more: Record<string, unknown> = FREE) =>
  post(statusBody(desk.made.channel, id, name, more))

/** An answer that Meta has accepted: Meta's id of it. */
async function sent(text = 'Ja, tot vijf uur!'): Promise<string> {
  await compose(desk.staff, desk.conversationId, { id: newId('message'), text, reply_to: null })
  await desk.later(6 * SECOND)
  return (await desk.ours()).at(-1)?.external_id ?? ''
}

describe('a delivered message is counted once', () => {
  test.each([
    [['sent', 'delivered', 'read']],
    [['read', 'delivered', 'sent']],
    [['delivered', 'delivered', 'delivered']],
    [['sent', 'read', 'read']]
  ])('when its statuses come as %j', async (names) => {
    const id = await sent()
    for (const name of names) await status(id, name)
    const day_on = localDay(Date.now())
    const channel_id = desk.made.channel.id
    expect(await counted()).toEqual([
      { channel_id, day_on, category: 'service', price_type: 'free_customer_service', count: 1 }
    ])
    expect((await messagesOf(desk.made.ctx)).at(-1)).toMatchObject({
      price_category: 'service',
      price_type: 'free_customer_service'
    })
  })

  test('when the same status comes many times at once', async () => {
    const id = await sent()
    await Promise.all(Array.from({ length: 5 }, () => status(id, 'delivered')))
    await Promise.all([status(id, 'read'), status(id, 'delivered')])
    expect(await counts()).toEqual([['service', 1]])
  })

  test('when its price comes only with a later status', async () => {
    const id = await sent()
    await status(id, 'delivered', {})
    expect(await counts()).toEqual([])
    await status(id, 'read')
    expect(await counts()).toEqual([['service', 1]])
  })

  test('when delivery is told before anybody knows whose message it is', async () => {
    await faults({ where: 'messages', hang_up: 'after' })
    const { id } = await compose(desk.staff, desk.conversationId, {
      ...{ id: newId('message'), text: 'Ja!', reply_to: null }
    })
    await desk.later(6 * SECOND)
    const [shown] = await shownOnPhones(desk.made)
    await status(shown?.id ?? '', 'delivered')
    expect(await counts()).toEqual([])
    const proof = await callbackData(desk.edge.env, desk.made.library.id, id, 1)
    await status(shown?.id ?? '', 'sent', { ...FREE, biz_opaque_callback_data: proof })
    expect(await counts()).toEqual([['service', 1]])
    await status(shown?.id ?? '', 'read')
    expect(await counts()).toEqual([['service', 1]])
  })

  test('and two are two', async () => {
    for (const text of ['Ja', 'Nee']) await status(await sent(text), 'delivered')
    expect(await counts()).toEqual([['service', 2]])
  })
})

test('what was only sent, failed, or is a reaction costs nothing', async () => {
  const id = await sent()
  await status(id, 'sent')
  await status(id, 'failed', { ...FREE, errors: [{ code: 131026, title: 'Message undeliverable' }] })
  await react(desk.staff, desk.questionId, { id: newId('message'), emoji: '👍' })
  await desk.later(12 * SECOND)
  const reaction = (await messagesOf(desk.made.ctx)).find(({ kind }) => kind === 'reaction')
  await status(reaction?.external_id ?? '', 'delivered')
  expect(await counted()).toEqual([])
})

test('a day is one on the library’s own calendar', () => {
  expect(localDay(Date.UTC(2026, 10, 30, 23, 30))).toBe('2026-12-01')
  expect(localDay(Date.UTC(2026, 5, 30, 22, 30))).toBe('2026-07-01')
  expect(localDay(Date.UTC(2026, 10, 30, 22, 30))).toBe('2026-11-30')
})

describe('what the next message costs', () => {
  const price = (
    country: string,
    category: 'service' | 'utility' | 'marketing',
    micros: number,
    from_on = '2026-10-01'
  ) => {
    const directory = directoryOf(desk.edge)
    const row = { country, category, from_on, micros, currency: 'EUR' }
    return directory.commit(
      directory
        .insertInto('message_prices')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
    )
  }
  const deliveredBefore = (count: number, day_on = localDay(Date.now())) =>
    desk.made.ctx.db.commit(
      desk.made.ctx.db.insertInto('daily_sends').values({
        ...{ library_id: desk.made.library.id, channel_id: desk.made.channel.id, day_on },
        ...{ category: 'service', price_type: 'free_customer_service', count }
      })
    )

  test('is what the rate card says, once this month’s free messages are used', async () => {
    await price('31655', 'utility', 12_300)
    await price('31655', 'utility', 99_000, '2999-01-01')
    await deliveredBefore(400, '2020-01-31')
    await deliveredBefore(999)
    const month = localDay(Date.now()).slice(0, 7)
    expect(await usage()).toEqual({
      ...{ month, service_delivered: 999, free: 1000, number_known: true },
      service_price: { micros: 12_300, currency: 'EUR' },
      template_price: { micros: 12_300, currency: 'EUR' },
      template_prices: { UTILITY: { micros: 12_300, currency: 'EUR' }, MARKETING: null }
    } satisfies Usage)
    await status(await sent(), 'delivered')
    expect(await usage()).toMatchObject({
      service_delivered: 1000,
      service_price: { micros: 12_300, currency: 'EUR' }
    })
  })

  test('is that of advertising, when Meta made that of the template which tells of an answer', async () => {
    const { system, channel } = desk.made
    await syncTemplates(system)
    await price('31655', 'utility', 12_300)
    await price('31655', 'marketing', 70_000)
    expect(await usage()).toMatchObject({ template_price: { micros: 12_300 } })
    const value = {
      ...{ message_template_id: 1, message_template_name: 'baak_antwoord_klaar' },
      ...{ message_template_language: 'nl', previous_category: 'UTILITY', new_category: 'MARKETING' }
    }
    const changes = [{ field: 'template_category_update', value }]
    const entry = [{ id: channel.waba_id, time: Math.floor(Date.now() / SECOND) + 2, changes }]
    await post({ object: 'whatsapp_business_account', entry })
    expect(await usage()).toMatchObject({
      template_price: { micros: 70_000 },
      template_prices: { UTILITY: { micros: 12_300 }, MARKETING: { micros: 70_000 } }
    })
  })

  test('is unknown for a country that nobody copied, or a patron without a number', async () => {
    const patron = makePatron({ wa_id: `999${Date.now()}` })
    await post(messageBody(desk.made.channel, patron, 'Hallo'))
    const conversation = (await messagesOf(desk.made.ctx)).at(-1)?.conversation_id
    await deliveredBefore(1000)
    expect(await showUsage(desk.made.ctx, desk.made.channel.id, conversation)).toMatchObject({
      ...{ service_price: null, template_price: null, number_known: true }
    })
    const nameless = { user_id: `NL.${crypto.randomUUID().replaceAll('-', '')}`, name: 'Joris' }
    await post(messageBody(desk.made.channel, nameless, 'Hallo'))
    const unnumbered = (await messagesOf(desk.made.ctx)).at(-1)?.conversation_id
    expect(await showUsage(desk.made.ctx, desk.made.channel.id, unnumbered)).toMatchObject({
      ...{ service_price: null, template_price: null, number_known: false }
    })
  })

  test('is that of the library’s own country when it is about nobody in particular', async () => {
    const country = desk.made.channel.display_phone_number.slice(0, 5)
    await price(country, 'utility', 12_300)
    const { template_price } = await showUsage(desk.made.ctx, desk.made.channel.id, undefined)
    expect(template_price).toEqual({ micros: 12_300, currency: 'EUR' })
  })

  test('is told to staff of this library alone', async () => {
    const door = await doorOf(desk.made.person, desk.made.library.id)
    const path = `/channels/${desk.made.channel.id}/usage`
    const own = await door('GET', `${path}?conversation=${desk.conversationId}`)
    expect(JSON.parse(own.text)).toMatchObject({ free: 1000 })
    expect((await door('GET', `${path}?conversation=${newId('conversation')}`)).status).toBe(404)
    const other = await makeLibrary({ edge: desk.edge })
    expect((await door('GET', `/channels/${other.channel.id}/usage`)).status).toBe(404)
  })
})
