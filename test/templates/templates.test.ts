import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Template } from '../../web/console/templates/contract.ts'
import { saveCredentials } from '../../workers/channels/resume.ts'
import { contextOf } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { deliver } from '../../workers/replies/deliver.ts'
import { sendTemplate } from '../../workers/replies/send-template.ts'
import { tapPayload } from '../../workers/replies/tap.ts'
import { showTemplates } from '../../workers/templates/find.ts'
import { syncTemplates, syncWhenDue } from '../../workers/templates/sync.ts'
import { doorOf } from '../support/door.ts'
import { makeEdge, type TestEdge } from '../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { conversationsOf, dueOf, messagesOf, outboxOf } from '../support/rows.ts'
import { connect, faults, reviews, shownOnPhones } from '../support/simulator.ts'
import { bodyOf, changeOf, makePatron, messageBody, post, wamid } from '../support/webhook.ts'

const SECOND = 1000
const HOUR = 60 * 60 * SECOND

let made: MadeLibrary
let edge: TestEdge
beforeEach(async () => {
  edge = makeEdge()
  made = await makeLibrary({ edge, people: [{ role: 'coordinator' }] })
  await connect(made)
})
afterEach(() => faults())

const named = async (name: string, language = 'nl') =>
  (await showTemplates(made.ctx)).find((item) => item.name === name && item.language === language)

/** News of a template, as Meta posts it; `at` is when it happened. */
const news = (field: string, name: string, at: number, more: Record<string, unknown>) => {
  const message_template = {
    message_template_id: 1,
    message_template_name: name,
    message_template_language: 'nl'
  }
  const change = { field, value: { ...message_template, ...more } }
  const entry = [{ id: made.channel.waba_id, time: Math.floor(at / SECOND), changes: [change] }]
  return post({ object: 'whatsapp_business_account', entry })
}
const status = (name: string, event: string, at: number, more: Record<string, unknown> = {}) =>
  news('message_template_status_update', name, at, { event, reason: 'NONE', ...more })

describe('the copy of Meta’s templates', () => {
  test('shows each as the console needs it', async () => {
    expect(await syncTemplates(made.system)).toBe(true)
    expect(await named('baak_nog_bezig')).toEqual({
      id: expect.stringMatching(/^tpl_/),
      account_id: made.channel.waba_id,
      ...{ name: 'baak_nog_bezig', language: 'nl', category: 'UTILITY', status: 'APPROVED' },
      ...{ quality: 'GREEN', reason: null, buttons: [], parameters: 2, sendable: true },
      body: 'Hallo {{1}}, we zoeken je vraag nog uit. Je hoort uiterlijk {{2}} van ons.'
    } satisfies Template)
    expect(await named('baak_antwoord_klaar')).toMatchObject({ buttons: ['Lees antwoord'], parameters: 1 })
  })

  test('is the same after another listing, and loses what Meta no longer has', async () => {
    await status('van_vroeger', 'APPROVED', Date.now() - HOUR)
    expect(await named('van_vroeger')).toMatchObject({ status: 'APPROVED', sendable: false })
    await syncTemplates(made.system)
    const before = await showTemplates(made.ctx)
    await syncTemplates(made.system)
    expect(await showTemplates(made.ctx)).toEqual(before)
    expect(await named('van_vroeger')).toBeUndefined()
  })

  test('stays as it is when Meta does not answer, and the person is told', async () => {
    await syncTemplates(made.system)
    const before = await showTemplates(made.ctx)
    await made.ctx.db.commit(
      made.ctx.db
        .updateTable('channels')
        .set({ access_token: null })
        .where('library_id', '=', made.library.id)
    )
    expect(await syncTemplates(made.system)).toBe(false)
    expect(await showTemplates(made.ctx)).toEqual(before)
    const door = await doorOf(made.person, made.library.id)
    expect(await door('POST', '/templates/sync')).toMatchObject({ status: 503 })
    expect(JSON.parse((await door('GET', '/templates')).text)).toEqual({ templates: before })
  })

  test('is made within a minute of connecting a channel, and again every day', async () => {
    const reminders = async () => (await dueOf(made.ctx)).filter(({ kind }) => kind === 'templates')
    const staff = contextOf(edge, made.library, { kind: 'staff', id: made.person.id })
    await saveCredentials(staff, made.channel.id, made.channel.access_token)
    await saveCredentials(staff, made.channel.id, made.channel.access_token)
    for (const row of await reminders()) {
      expect(row.at).toBeLessThanOrEqual(Date.now())
      await syncWhenDue(made.system, row.id, row.at)
    }
    expect(await named('baak_inleveren')).toBeDefined()
    const [next, ...others] = await reminders()
    expect(others).toEqual([])
    expect(next?.at).toBeGreaterThan(Date.now())
    expect(next?.at).toBeLessThanOrEqual(Date.now() + 24 * HOUR)
  })
})

describe('news of a template', () => {
  beforeEach(() => syncTemplates(made.system))

  test('pauses it and says why; older news that comes later changes nothing', async () => {
    const at = Date.now() + 10 * SECOND
    await status('baak_nog_bezig', 'PAUSED', at, { other_info: { title: 'FIRST_PAUSE' } })
    expect(await named('baak_nog_bezig')).toMatchObject({
      ...{ status: 'PAUSED', sendable: false, reason: 'FIRST_PAUSE', parameters: 2 }
    })
    await status('baak_nog_bezig', 'APPROVED', Date.now() - HOUR)
    expect(await named('baak_nog_bezig')).toMatchObject({ status: 'PAUSED' })
    await status('baak_nog_bezig', 'REINSTATED', at + 10 * SECOND, { other_info: { title: 'UNPAUSE' } })
    expect(await named('baak_nog_bezig')).toMatchObject({
      status: 'REINSTATED',
      sendable: true,
      reason: null
    })
  })

  test('says why for as long as it holds: a listing that tells no reason leaves it', async () => {
    const listed = async (word: string, after: number) => {
      await reviews(made, 'baak_nog_bezig', word)
      edge.clock.at = Date.now() + after
      await syncTemplates(made.system)
      edge.clock.at = null
      return named('baak_nog_bezig')
    }
    const other_info = { title: 'SECOND_PAUSE' }
    await status('baak_nog_bezig', 'PAUSED', Date.now() + 2 * SECOND, { other_info })
    expect(await listed('PAUSED', 10 * SECOND)).toMatchObject({ status: 'PAUSED', reason: 'SECOND_PAUSE' })
    expect(await listed('APPROVED', 20 * SECOND)).toMatchObject({ status: 'APPROVED', reason: null })
  })

  test('that it was rejected comes with Meta’s words', async () => {
    const rejection_info = { reason: 'Your template has parameters placed next to each other.' }
    await status('baak_inleveren', 'REJECTED', Date.now() + SECOND, {
      reason: 'INVALID_FORMAT',
      rejection_info
    })
    expect(await named('baak_inleveren')).toMatchObject({ status: 'REJECTED', reason: rejection_info.reason })
  })

  test('of its quality, category and words is kept', async () => {
    const at = Date.now() + 2 * SECOND
    const previous = { previous_quality_score: 'GREEN', new_quality_score: 'YELLOW' }
    await news('message_template_quality_update', 'baak_inleveren', at, previous)
    await news('template_category_update', 'baak_inleveren', at + SECOND, { new_category: 'MARKETING' })
    const words = { message_template_element: 'Nieuwe woorden, {{1}}.' }
    await news('message_template_components_update', 'baak_inleveren', at + 2 * SECOND, words)
    expect(await named('baak_inleveren')).toMatchObject({
      ...{ quality: 'YELLOW', category: 'MARKETING', body: 'Nieuwe woorden, {{1}}.', parameters: 1 },
      ...{ status: 'APPROVED', sendable: true }
    })
  })
})

describe('sending a template', () => {
  let conversationId: string
  const patron = makePatron()
  const staff = () => contextOf(edge, made.library, { kind: 'staff', id: made.person.id })
  const send = async (name: string, parameters: string[], id = newId('message')) =>
    sendTemplate(staff(), conversationId, { id, template_id: (await named(name))?.id ?? '', parameters })
  const leaves = async () => {
    edge.clock.at = Date.now() + 6 * SECOND
    for (const { id } of await outboxOf(made.ctx)) await deliver(made.system, id)
    edge.clock.at = null
  }

  beforeEach(async () => {
    await syncTemplates(made.system)
    const long = String(Math.floor(Date.now() / SECOND) - 60 * 3600)
    await post(messageBody(made.channel, patron, 'Is mijn boek er al?', { timestamp: long }))
    conversationId = (await conversationsOf(made.ctx))[0]?.id ?? ''
  })

  test('answers after the 24 hours, with what the colleague filled in', async () => {
    const id = newId('message')
    await Promise.all([
      send('baak_nog_bezig', ['Joris', 'vrijdag'], id),
      send('baak_nog_bezig', ['Joris', 'vrijdag'], id)
    ])
    await leaves()
    const text = 'Hallo Joris, we zoeken je vraag nog uit. Je hoort uiterlijk vrijdag van ons.'
    expect((await shownOnPhones(made)).map((item) => item.text)).toEqual([text])
    expect(await messagesOf(made.ctx)).toMatchObject([
      {},
      { id, kind: 'template', origin: 'staff', author_id: made.person.id, text, status: 'accepted' }
    ])
    expect(await conversationsOf(made.ctx)).toMatchObject([
      { state: 'waiting_on_patron', last_kind: 'template', held_by: null }
    ])
  })

  test('a tap on its button is an answer of the patron, and waits for us', async () => {
    const [message] = await send('baak_antwoord_klaar', ['Joris'])
    await leaves()
    const tap = {
      ...{
        from: patron.wa_id,
        id: wamid(),
        timestamp: String(Math.floor(Date.now() / SECOND)),
        type: 'button'
      },
      button: { text: 'Lees antwoord', payload: tapPayload(message.id) }
    }
    await post(bodyOf(made.channel, changeOf(made.channel, { messages: [tap] })))
    expect(await conversationsOf(made.ctx)).toMatchObject([{ state: 'waiting_on_us', unread: 1 }])
  })

  test('checks what was filled in before Meta sees it', async () => {
    const wrong = { code: 'invalid', reason: 'parameters_wrong' }
    await expect(send('baak_nog_bezig', ['Joris'])).rejects.toMatchObject(wrong)
    await expect(send('baak_nog_bezig', ['Joris', ' '])).rejects.toMatchObject(wrong)
    await expect(send('baak_nog_bezig', ['Joris', 'vrij\ndag'])).rejects.toMatchObject(wrong)
    expect(await outboxOf(made.ctx)).toEqual([])
  })

  test('is refused when the template is paused, or belongs to another account', async () => {
    await status('baak_nog_bezig', 'PAUSED', Date.now() + SECOND)
    const unusable = { reason: 'template_unusable' }
    await expect(send('baak_nog_bezig', ['Joris', 'vrijdag'])).rejects.toMatchObject(unusable)
    await made.ctx.db.commit(
      made.ctx.db.updateTable('templates').set({ account_id: '9' }).where('library_id', '=', made.library.id)
    )
    await expect(send('baak_antwoord_klaar', ['Joris'])).rejects.toMatchObject(unusable)
  })

  test('is refused when it is advertising and the patron wanted no more of that, until they change their mind', async () => {
    await news('template_category_update', 'baak_nog_bezig', Date.now() + SECOND, {
      new_category: 'MARKETING'
    })
    const wish = (value: string, timestamp: number) => {
      const preference = { wa_id: patron.wa_id, category: 'marketing_messages', value, timestamp }
      const told = { user_preferences: [preference] }
      return post(bodyOf(made.channel, changeOf(made.channel, told, 'user_preferences')))
    }
    const now = Math.floor(Date.now() / SECOND)
    await wish('stop', now - 60)
    await expect(send('baak_nog_bezig', ['Joris', 'vrijdag'])).rejects.toMatchObject({ reason: 'opted_out' })
    expect(await send('baak_antwoord_klaar', ['Joris'])).toHaveLength(1)
    await wish('resume', now - 30)
    expect(await send('baak_nog_bezig', ['Joris', 'vrijdag'])).toHaveLength(1)
  })

  test('by the API answers the message, and one of another library is not there', async () => {
    const door = await doorOf(made.person, made.library.id)
    const ask = (template_id: string) =>
      door('POST', `/conversations/${conversationId}/template`, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: newId('message'), template_id, parameters: ['Joris'] })
      })
    const own = await ask((await named('baak_antwoord_klaar'))?.id ?? '')
    expect(own.status).toBe(202)
    expect(JSON.parse(own.text)).toMatchObject({
      message: { kind: 'template', content: { template: { buttons: ['Lees antwoord'] } } }
    })
    expect((await ask(newId('template'))).status).toBe(404)
  })
})

test('a template that was deleted at Meta is gone after the next listing', async () => {
  const base = `${env.GRAPH_URL}/v26.0/${made.channel.waba_id}/message_templates`
  const headers = { authorization: `Bearer ${made.channel.access_token}` }
  await fetch(`${base}?name=baak_inleveren`, { method: 'DELETE', headers })
  await syncTemplates(made.system)
  expect(await named('baak_inleveren')).toBeUndefined()
  expect(await named('baak_nog_bezig')).toBeDefined()
})
