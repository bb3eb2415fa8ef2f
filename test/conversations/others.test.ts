import { expect, test } from 'vitest'
import { findChannel } from '../../workers/channels/queries.ts'
import { latestConsent } from '../../workers/consents/find.ts'
import { receivePreference } from '../../workers/consents/receive-preference.ts'
import { receiveOwner } from '../../workers/conversations/receive-owner.ts'
import { receive } from '../../workers/conversations/receive.ts'
import { nameSaved } from '../../workers/patrons/name-saved.ts'
import type { MessageEvent, PatronIds } from '../../workers/platforms/platform.ts'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf, messagesOf, patronsOf } from '../support/rows.ts'
import { makePatron, wamid } from '../support/webhook.ts'

async function begin() {
  const { ctx, system, channel: made } = await makeLibrary()
  const channel = await findChannel(ctx.db, made.id)
  if (!channel) throw new Error('no channel')
  const { wa_id, user_id } = makePatron()
  const nobody = { parent_user_id: null, previous_user_id: null, previous_wa_id: null, username: null }
  const patron: PatronIds = { ...nobody, wa_id, user_id, name: null }
  const message = (change: Partial<MessageEvent> = {}): MessageEvent => ({
    ...{ type: 'message', external_id: wamid(), origin: 'patron', patron, at: Date.now() - 60_000 },
    ...{ kind: 'text', text: 'Mag ik iets vragen?', content: null, media: null, reply_to_external_id: null },
    ...{ opens_window: true, forwarded: 0, standby: false, imported: false, status: null },
    ...change
  })
  return { ctx, system, channel, patron, message }
}

test('what comes while another party has the thread is shown and waits for nobody, until we have it back', async () => {
  const { ctx, system, channel, patron, message } = await begin()
  const event = { type: 'owner' as const, patron, at: Date.now() - 90_000, summary: null }
  await receiveOwner(system, channel, { ...event, external_id: 'o1', owner: 'ai_agent' })
  await receive(system, channel, message({ standby: true }))
  expect(await conversationsOf(ctx)).toMatchObject([
    { owner: 'ai_agent', state: 'waiting_on_patron', unread: 0, window_ends_at: expect.any(Number) }
  ])
  const back = { ...event, external_id: 'o2', owner: null, summary: 'Zoekt een boek', at: Date.now() - 1000 }
  for (const again of [back, back]) await receiveOwner(system, channel, again)
  expect(await conversationsOf(ctx)).toMatchObject([{ owner: null, state: 'waiting_on_us', unread: 1 }])
  expect(await messagesOf(ctx)).toMatchObject([{ standby: 1 }, { kind: 'system', text: 'Zoekt een boek' }])
})

test('history opens no window, is never unread, and its file takes the place that was held for it', async () => {
  const { ctx, system, channel, message } = await begin()
  const past = { imported: true, opens_window: false }
  const held = message({ ...past, kind: 'placeholder', text: null, content: { placeholder: true } })
  await receive(system, channel, held)
  await receive(
    system,
    channel,
    message({ ...past, origin: 'phone_app', status: 'read', at: Date.now() - 30_000 })
  )
  await receive(system, channel, { ...held, kind: 'image', text: 'Een foto', content: null })
  expect(await conversationsOf(ctx)).toMatchObject([{ state: 'closed', unread: 0, window_ends_at: null }])
  expect(await messagesOf(ctx)).toMatchObject([
    { kind: 'image', text: 'Een foto', imported: 1 },
    { status: 'read' }
  ])
})

test('a wish about news is kept once, and the newest counts in any order', async () => {
  const { ctx, system, channel, patron, message } = await begin()
  await receive(system, channel, message())
  const wish = {
    type: 'preference' as const,
    external_id: 'p',
    patron,
    scope: 'marketing' as const,
    detail: null
  }
  const stop = { ...wish, value: 'stop' as const, at: Date.now() - 1000 }
  expect(await receivePreference(system, channel, { id: 'dlv_a' }, stop)).toBe('stored')
  expect(await receivePreference(system, channel, { id: 'dlv_b' }, stop)).toBe('seen')
  await receivePreference(
    system,
    channel,
    { id: 'dlv_c' },
    { ...wish, value: 'resume', at: Date.now() - 9000 }
  )
  const [who] = await patronsOf(ctx)
  expect(await latestConsent(ctx, who?.id ?? '')).toMatchObject({ value: 'stop' })
})

test('an entry of the address book names a patron without a name, and makes nobody', async () => {
  const { ctx, system, channel, patron, message } = await begin()
  const entry = { type: 'contact' as const, external_id: 'c', at: null, action: 'saved' as const }
  expect(await nameSaved(system, channel, { ...entry, patron: { ...patron, name: 'Mien' } })).toBe('seen')
  await receive(system, channel, message())
  await nameSaved(system, channel, { ...entry, patron: { ...patron, name: 'Mien' } })
  await nameSaved(system, channel, { ...entry, patron: { ...patron, name: 'Iemand anders' } })
  expect(await patronsOf(ctx)).toMatchObject([{ name: 'Mien' }])
})
