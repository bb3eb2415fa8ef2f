import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { PreferenceEvent } from '../../workers/platforms/platform.ts'
import { receivePreference } from '../../workers/consents/receive-preference.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'
import { makePatron, wamid } from '../support/webhook.ts'
import { STANDARD } from '../../workers/auto-replies/schema.ts'
import { findChannel } from '../../workers/channels/find.ts'
import { receive } from '../../workers/conversations/receive.ts'
import type { StaffContext } from '../../workers/lib/context.ts'
import type { Change } from '../../workers/platforms/platform.ts'
import { readChange } from '../../workers/platforms/whatsapp/inbound.ts'
import { justBefore } from '../support/just-before.ts'
import { showVersions } from '../../workers/messages/versions.ts'
import { correspondence } from '../support/correspondence.ts'
import { conversationsOf, messagesOf, patronsOf, waitingItemsOf } from '../support/rows.ts'
import { bodyOf, changeOf, post } from '../support/webhook.ts'

describe('what a patron took back', () => {
  test('is gone from the list too when they took a reaction back after it', async () => {
    const { ctx, says, answers, reacts, takesBack } = await correspondence()
    await answers('Dag!', 90)
    await says('Mijn pincode is geheim', 'wamid.A', 60)
    await reacts('wamid.OURS', null, 30)
    await takesBack('wamid.A')
    expect(await conversationsOf(ctx)).toMatchObject([{ last_text: null, last_kind: 'deleted' }])
  })

  test('leaves what they wrote in the same second in the list', async () => {
    const { ctx, says, takesBack } = await correspondence()
    await says('Weg hiermee', 'wamid.A', 60)
    await says('Dit blijft', 'wamid.B', 60)
    await takesBack('wamid.A')
    expect(await conversationsOf(ctx)).toMatchObject([{ last_text: 'Dit blijft', last_kind: 'text' }])
  })

  test('leaves no new words of it waiting when it never comes', async () => {
    for (const order of ['edit first', 'deletion first']) {
      const { ctx, edits, takesBack } = await correspondence()
      if (order === 'edit first') await edits('wamid.A', 'Mijn pincode is geheim')
      await takesBack('wamid.A')
      if (order === 'deletion first') await edits('wamid.A', 'Mijn pincode is geheim')
      expect(await waitingItemsOf(ctx)).toMatchObject([{ kind: 'deletion' }])
    }
  })
})

test('a message too large for its row has one object, when two store it at once, and none once taken back', async () => {
  const { ctx, channel, patron, takesBack } = await correspondence()
  const row = await findChannel(ctx, channel.id)
  if (!row) throw new Error('the channel is missing')
  const text = { body: `Begin ${'x'.repeat(1_500_000)}` }
  const element = { from: patron.wa_id, id: 'wamid.A', timestamp: '1790000000', type: 'text', text }
  const change = changeOf(channel, { messages: [element] })
  const about = { account_id: null, phone_number_id: null, display_phone_number: null, entry_time: null }
  const [event] = readChange({ ...about, ...change } as Change)
  if (event?.type !== 'message') throw new Error('it is a message')
  const first = justBefore(ctx as StaffContext, () => post(bodyOf(channel, change)))
  expect(await receive(first, row, event)).toBe('seen')
  const objects = async () =>
    (await env.MEDIA.list({ prefix: `library/${ctx.db.library_id}/content/` })).objects.length
  expect(await messagesOf(ctx)).toHaveLength(1)
  expect(await objects()).toBe(1)
  await takesBack('wamid.A')
  expect(await objects()).toBe(0)
})

describe('an edit', () => {
  test('that asks something waits for us, also when it comes before the thanks that it replaces', async () => {
    for (const order of ['in order', 'edit first']) {
      const { ctx, says, answers, edits } = await correspondence()
      await says('Tot hoe laat?', 'wamid.A', 90)
      await answers('Tot vijf uur.', 70)
      if (order === 'edit first') await edits('wamid.B', 'Dank je, en zondag?', 40)
      await says('Dank je', 'wamid.B', 50)
      if (order === 'in order') await edits('wamid.B', 'Dank je, en zondag?', 40)
      expect(await conversationsOf(ctx)).toMatchObject([{ state: 'waiting_on_us', unread: 1 }])
    }
  })

  test('too long for a row is kept, cut, with or without its message', async () => {
    const long = 'ä'.repeat(700_000)
    for (const order of ['in order', 'edit first']) {
      const { ctx, says, edits } = await correspondence()
      if (order === 'edit first') await edits('wamid.A', long)
      await says('Kort', 'wamid.A')
      if (order === 'in order') await edits('wamid.A', long)
      const [message] = await messagesOf(ctx)
      expect(message?.text?.length).toBe(100_000)
    }
  })

  test('of an older message leaves the list as it is', async () => {
    const { ctx, says, edits } = await correspondence()
    await says('Eerste', 'wamid.A', 60)
    await says('Tweede', 'wamid.B', 60)
    await edits('wamid.A', 'Eerste, beter')
    expect(await conversationsOf(ctx)).toMatchObject([{ last_text: 'Tweede' }])
  })
})

test('a message that was edited a hundred and twenty times before it came is stored', async () => {
  const { ctx, channel, patron, says } = await correspondence()
  const edit = (number: number) => {
    const message = { type: 'text', text: { body: `Versie ${number}` } }
    const own = { id: `wamid.E${number}`, timestamp: String(Math.floor(Date.now() / 1000) - 200 + number) }
    const edited = { type: 'edit', edit: { original_message_id: 'wamid.A', message } }
    return { from: patron.wa_id, from_user_id: patron.user_id, ...own, ...edited }
  }
  const messages = Array.from({ length: 120 }, (_, number) => edit(number))
  await post(bodyOf(channel, changeOf(channel, { messages })))
  expect(await waitingItemsOf(ctx)).toHaveLength(120)
  await says('Versie 0', 'wamid.A', 300)
  expect(await messagesOf(ctx)).toMatchObject([{ text: 'Versie 119' }])
  expect(await waitingItemsOf(ctx)).toEqual([])
})

describe('a file of the past', () => {
  const placeholder = { id: 'wamid.P', type: 'media_placeholder' }
  const photo = {
    ...{ id: 'wamid.P', type: 'image', context: { id: 'wamid.Q', forwarded: true } },
    image: { id: '900', mime_type: 'image/jpeg', caption: 'Mijn jas' }
  }

  test('says the newest words, whether they came before the file or after it', async () => {
    for (const order of ['in order', 'edit first']) {
      const { ctx, imports, edits } = await correspondence()
      await imports(placeholder)
      if (order === 'edit first') await edits('wamid.P', 'Mijn rode jas')
      await imports(photo)
      if (order === 'in order') await edits('wamid.P', 'Mijn rode jas')
      const [message] = await messagesOf(ctx)
      expect(message).toMatchObject({ kind: 'image', text: 'Mijn rode jas' })
      expect(await showVersions(ctx, message?.id ?? '')).toMatchObject([
        { text: 'Mijn jas' },
        { text: 'Mijn rode jas' }
      ])
    }
  })

  test('is in the list as what it is, with what it quotes, once it came', async () => {
    const { ctx, imports } = await correspondence()
    await imports(placeholder)
    await imports(photo)
    expect(await conversationsOf(ctx)).toMatchObject([{ last_text: 'Mijn jas', last_kind: 'image' }])
    expect(await messagesOf(ctx)).toMatchObject([{ reply_to_external_id: 'wamid.Q', forwarded: 1 }])
  })

  test('of a patron who is blocked by then is not kept', async () => {
    const { ctx, imports, blocked } = await correspondence()
    await imports(placeholder)
    await blocked()
    await imports(photo)
    expect(await messagesOf(ctx)).toMatchObject([{ kind: 'placeholder', text: null }])
    expect(await patronsOf(ctx)).toMatchObject([{ blocked_count: 1 }])
  })
})

describe('of a blocked patron', () => {
  test('new words for a message that was not kept are not kept either', async () => {
    const { ctx, says, edits, blocked } = await correspondence()
    await says('Eerste')
    await blocked()
    await says('Tweede', 'wamid.B')
    await edits('wamid.B', 'Tweede, erger')
    expect(await waitingItemsOf(ctx)).toEqual([])
    expect(await patronsOf(ctx)).toMatchObject([{ blocked_count: 2 }])
  })

  test('what another party tells of them is not kept, only who has the thread', async () => {
    const { ctx, channel, patron, says, blocked } = await correspondence()
    await says('Eerste')
    await blocked()
    const control_passed = { new_owner_role: 'ai_agent', metadata: 'Scheldt de assistent uit' }
    const handover = { type: 'control_passed', timestamp: '1790000000', control_passed }
    const sender = { wa_id: patron.wa_id, user_id: patron.user_id }
    await post(bodyOf(channel, changeOf(channel, { ...handover, sender }, 'messaging_handovers')))
    expect(await messagesOf(ctx)).toMatchObject([{ text: 'Eerste' }])
    expect(await conversationsOf(ctx)).toMatchObject([{ owner: 'ai_agent' }])
  })
})

test('a choice about news without a time is one, also when a crash makes it come again', async () => {
  const edge = makeEdge()
  const { system, channel } = await makeLibrary({ edge })
  const row = await findChannel(system, channel.id)
  if (!row) throw new Error('the channel is missing')
  const { user_id, wa_id, name } = makePatron()
  const before = { parent_user_id: null, previous_user_id: null, previous_wa_id: null, username: null }
  const event: PreferenceEvent = {
    ...{ type: 'preference', external_id: 'user_preferences[0]', at: null, detail: null },
    ...{ patron: { user_id, wa_id, name, ...before }, scope: 'marketing', value: 'stop' }
  }
  expect(await receivePreference(system, row, { id: 'dlv_1' }, event)).toBe('stored')
  edge.clock.at = Date.now() + 1000
  expect(await receivePreference(system, row, { id: 'dlv_1' }, event)).toBe('seen')
})

test('an emoji from the phone is no answer: who waits keeps waiting', async () => {
  const { ctx, says, echoes } = await correspondence()
  await says('Waar is mijn jas?', 'wamid.A', 60)
  await echoes({ type: 'reaction', reaction: { message_id: 'wamid.A', emoji: '👀' } }, 40)
  expect(await conversationsOf(ctx)).toMatchObject([
    { state: 'waiting_on_us', unread: 1, last_text: 'Waar is mijn jas?', last_origin: 'patron' }
  ])
  await says('Hij is rood', 'wamid.B', 50)
  expect(await conversationsOf(ctx)).toMatchObject([{ state: 'waiting_on_us', unread: 2 }])
})

test('who has a thread is what Meta told last, in whatever order it comes', async () => {
  const { ctx, channel, patron, says } = await correspondence()
  await says('Dag')
  const told = (role: string, ago: number) => {
    const timestamp = String(Math.floor(Date.now() / 1000) - ago)
    const sender = { wa_id: patron.wa_id, user_id: patron.user_id }
    const handover = { type: 'control_passed', timestamp, control_passed: { new_owner_role: role }, sender }
    return post(bodyOf(channel, changeOf(channel, handover, 'messaging_handovers')))
  }
  await told('ai_agent', 90)
  await told('customer_service', 50)
  await told('marketing', 70)
  expect(await conversationsOf(ctx)).toMatchObject([{ owner: null }])
})

test('what the import brought before Meta told it live waits for us once it is told', async () => {
  const { imports, says, ctx, thread } = await correspondence()
  const id = wamid()
  await imports({ id, type: 'text', text: { body: 'Zijn jullie zondag open?' } }, 60)
  expect((await conversationsOf(ctx))[0]).toMatchObject({ state: 'closed', unread: 0 })
  await says('Zijn jullie zondag open?', id)
  await says('Zijn jullie zondag open?', id)
  const [row, ...others] = await conversationsOf(ctx)
  expect(others).toEqual([])
  expect(row).toMatchObject({ state: 'waiting_on_us', unread: 1, last_text: 'Zijn jullie zondag open?' })
  expect(row?.window_ends_at).toBeGreaterThan(Date.now())
  expect((await thread()).filter(({ type }) => type === 'message')).toMatchObject([{ imported: false }])
})

/** Whatever hour it is. */
const GREETS = { away: { ...STANDARD.away, enabled: false } }

test('what the import brought before Meta told it live is greeted like any other, once', async () => {
  const { imports, says, ctx } = await correspondence({ auto_replies: GREETS })
  const id = wamid()
  await imports({ id, type: 'text', text: { body: 'Zijn jullie zondag open?' } }, 60)
  await says('Zijn jullie zondag open?', id)
  await says('Zijn jullie zondag open?', id)
  const automatic = (await messagesOf(ctx)).filter((message) => message.automatic !== null)
  expect(automatic).toMatchObject([{ automatic: 'greeting', origin: 'automatic' }])
})

test('what the import brought is not greeted when the import shows that they wrote a day before', async () => {
  const { imports, says, ctx } = await correspondence({ auto_replies: GREETS })
  const id = wamid()
  await imports({ id: wamid(), type: 'text', text: { body: 'Bedankt!' } }, 86_400)
  await imports({ id, type: 'text', text: { body: 'Zijn jullie zondag open?' } }, 60)
  await says('Zijn jullie zondag open?', id)
  expect((await messagesOf(ctx)).map(({ automatic }) => automatic)).not.toContain('greeting')
})
