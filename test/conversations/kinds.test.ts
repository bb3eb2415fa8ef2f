import { describe, expect, test } from 'vitest'
import { close } from '../../workers/conversations/change-state.ts'
import { listConversations } from '../../workers/conversations/show.ts'
import type { StaffContext } from '../../workers/lib/context.ts'
import { showVersions } from '../../workers/messages/versions.ts'
import { find } from '../../workers/search/find.ts'
import { correspondence as begin } from '../support/correspondence.ts'
import { conversationsOf, messagesOf, patronsOf, waitingItemsOf } from '../support/rows.ts'

describe('an edit', () => {
  test('shows the new words, keeps the old ones, and only the new ones are found', async () => {
    const { ctx, says, edits, thread } = await begin()
    await says('Is de kelder open?', 'wamid.A')
    await edits('wamid.A', 'Is de zolder open?')
    const [message] = await messagesOf(ctx)
    expect(await thread()).toMatchObject([{ text: 'Is de zolder open?', edited_at: expect.any(Number) }])
    expect((await showVersions(ctx, message?.id ?? '')).map((version) => version.text)).toEqual([
      'Is de kelder open?',
      'Is de zolder open?'
    ])
    expect((await find(ctx, 'kelder')).messages).toEqual([])
    expect((await find(ctx, 'zolder')).messages).toHaveLength(1)
    expect(await conversationsOf(ctx)).toMatchObject([{ last_text: 'Is de zolder open?', unread: 1 }])
  })

  test('ends with the newest words in any order of arrival, also before its message', async () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0]
    ]) {
      const { ctx, says, edits } = await begin()
      const steps = [
        () => says('Eerst', 'wamid.B', 60),
        () => edits('wamid.B', 'Daarna', 40, 'wamid.E1'),
        () => edits('wamid.B', 'Ten slotte', 20, 'wamid.E2')
      ]
      for (const step of order) await steps[step]?.()
      expect(await messagesOf(ctx)).toMatchObject([{ text: 'Ten slotte' }])
      expect(await waitingItemsOf(ctx)).toEqual([])
    }
  })

  test('after our answer makes the conversation wait for us again', async () => {
    const { ctx, says, answers, edits } = await begin()
    await says('Zijn jullie morgen open?', 'wamid.C')
    await answers('Ja, vanaf tien uur.')
    expect(await conversationsOf(ctx)).toMatchObject([{ state: 'waiting_on_patron' }])
    await edits('wamid.C', 'Zijn jullie zondag open?')
    expect(await conversationsOf(ctx)).toMatchObject([{ state: 'waiting_on_us', unread: 1 }])
  })
})

describe('a message that was taken back', () => {
  test('leaves a tombstone: no words, no earlier words, no file, and nothing to find', async () => {
    const { ctx, says, edits, takesBack, thread } = await begin()
    await says('Mijn pincode is geheim', 'wamid.D')
    await edits('wamid.D', 'Mijn pincode is heel geheim')
    await takesBack('wamid.D')
    expect(await thread()).toMatchObject([{ text: null, content: null, deleted_at: expect.any(Number) }])
    const [message] = await messagesOf(ctx)
    expect(await showVersions(ctx, message?.id ?? '')).toEqual([])
    expect((await find(ctx, 'geheim')).messages).toEqual([])
    expect(await conversationsOf(ctx)).toMatchObject([{ last_text: null, last_kind: 'deleted' }])
  })

  test('before it came is stored without words or file, ever', async () => {
    const { ctx, sends, edits, takesBack, thread } = await begin()
    await takesBack('wamid.F')
    await edits('wamid.F', 'Toch anders')
    await sends({
      id: 'wamid.F',
      type: 'image',
      image: { id: '900', mime_type: 'image/jpeg', caption: 'Foto' }
    })
    expect(await thread()).toMatchObject([{ kind: 'image', text: null, attachments: [] }])
    expect(await waitingItemsOf(ctx)).toEqual([])
    expect((await find(ctx, 'anders')).messages).toEqual([])
  })
})

describe('a reaction', () => {
  test('stands on its message, in either order, and goes when it is taken back', async () => {
    const { ctx, says, sends, thread } = await begin()
    const react = (emoji: string, ago: number) =>
      sends({ type: 'reaction', reaction: { message_id: 'wamid.G', ...(emoji && { emoji }) } }, ago)
    await says('Fijn dat jullie er zijn', 'wamid.H', 90)
    await react('👍', 50)
    expect(await thread()).toHaveLength(2)
    await says('Waar staat de fiets?', 'wamid.G', 60)
    const shown = (await thread()).filter((item) => item.type === 'message')
    expect(shown.map((item) => item.reactions.map((reaction) => reaction.emoji))).toEqual([[], ['👍']])
    await react('', 30)
    const after = (await thread()).filter((item) => item.type === 'message')
    expect(after.map((item) => item.reactions)).toEqual([[], []])
    expect(await conversationsOf(ctx)).toMatchObject([{ unread: 2, state: 'waiting_on_us' }])
  })

  test('after our answer says thank you and starts no clock', async () => {
    const { ctx, says, answers, sends } = await begin()
    await says('Tot hoe laat?', 'wamid.I')
    await answers('Tot vijf uur.')
    await sends({ type: 'reaction', reaction: { message_id: 'wamid.OURS', emoji: '👍' } }, 5)
    expect(await conversationsOf(ctx)).toMatchObject([
      { state: 'waiting_on_patron', thanked_at: expect.any(Number), last_text: '👍', last_kind: 'reaction' }
    ])
  })
})

describe('a call', () => {
  const call = (more: Record<string, unknown>) => ({ id: 'wacid.A', direction: 'USER_INITIATED', ...more })

  test('that nobody took waits for us, and all its steps are one line', async () => {
    const { ctx, sends, thread } = await begin()
    await sends(call({ event: 'connect' }), 60, 'calls', 'calls')
    expect(await conversationsOf(ctx)).toMatchObject([{ state: 'waiting_on_patron', unread: 0 }])
    await sends(call({ event: 'terminate', status: 'FAILED' }), 40, 'calls', 'calls')
    expect(await thread()).toMatchObject([{ kind: 'call', content: { call: { state: 'missed' } } }])
    expect(await conversationsOf(ctx)).toMatchObject([
      { state: 'waiting_on_us', unread: 1, last_kind: 'call_missed' }
    ])
  })

  test('of a patron who is blocked while it rings ends, and waits for nobody', async () => {
    const { ctx, sends, says, blocked, thread } = await begin()
    await says('Neem op!')
    const staff = ctx as StaffContext
    await close(staff, (await conversationsOf(ctx))[0]?.id ?? '')
    await sends(call({ event: 'connect' }), 60, 'calls', 'calls')
    await blocked()
    await sends(call({ event: 'terminate', status: 'FAILED' }), 40, 'calls', 'calls')
    expect(await thread()).toContainEqual(
      expect.objectContaining({ content: { call: expect.objectContaining({ state: 'missed' }) } })
    )
    expect(await conversationsOf(ctx)).toMatchObject([{ state: 'closed', waiting_since: null, unread: 0 }])
  })

  test('that was spoken starts no clock', async () => {
    const { ctx, sends } = await begin()
    await sends(call({ event: 'terminate', status: 'COMPLETED', duration: 30 }), 40, 'calls', 'calls')
    expect(await conversationsOf(ctx)).toMatchObject([{ state: 'waiting_on_patron', unread: 0 }])
  })
})

test('a photo is in the thread at once, as a file that is being fetched', async () => {
  const { sends, thread } = await begin()
  await sends({ type: 'image', image: { id: '901', mime_type: 'image/jpeg', caption: 'Mijn jas' } })
  expect(await thread()).toMatchObject([
    { kind: 'image', text: 'Mijn jas', attachments: [{ kind: 'image', state: expect.any(String) }] }
  ])
})

test('what a blocked patron sends is counted and not kept', async () => {
  const { ctx, says, sends, edits } = await begin()
  await says('Eerste', 'wamid.J')
  const [patron] = await patronsOf(ctx)
  const { db } = ctx
  await db.commit(
    db
      .updateTable('patrons')
      .set({ blocked_at: Date.now() })
      .where('library_id', '=', db.library_id)
      .where('id', '=', patron?.id ?? '')
  )
  await says('Tweede')
  await sends({ type: 'reaction', reaction: { message_id: 'wamid.J', emoji: '👎' } })
  await edits('wamid.J', 'Anders')
  expect(await messagesOf(ctx)).toMatchObject([{ text: 'Eerste' }])
  expect(await patronsOf(ctx)).toMatchObject([{ blocked_count: 3 }])
  const call = { id: 'wacid.B', direction: 'USER_INITIATED' }
  await sends({ ...call, event: 'connect' }, 60, 'calls', 'calls')
  await sends({ ...call, event: 'terminate', status: 'FAILED' }, 40, 'calls', 'calls')
  expect(await messagesOf(ctx)).toMatchObject([{ text: 'Eerste' }])
  expect(await patronsOf(ctx)).toMatchObject([{ blocked_count: 4 }])
})

test('closing what was seen is refused when the patron wrote since', async () => {
  const { ctx, says } = await begin()
  await says('Eén')
  const seen = (await conversationsOf(ctx))[0]
  await says('Twee')
  const staff = ctx as StaffContext
  await expect(close(staff, seen?.id ?? '', seen?.seq)).rejects.toMatchObject({ reason: 'patron_wrote' })
  const now = (await conversationsOf(ctx))[0]
  await close(staff, seen?.id ?? '', now?.seq)
  expect((await listConversations(staff, 'closed', undefined)).items).toHaveLength(1)
})
