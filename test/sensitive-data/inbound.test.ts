import { afterEach, describe, expect, test, vi } from 'vitest'
import { listConversations } from '../../workers/conversations/show.ts'
import type { StaffContext } from '../../workers/lib/context.ts'
import { showVersions } from '../../workers/messages/versions.ts'
import { find } from '../../workers/search/find.ts'
import { changeSettings } from '../../workers/sensitive-data/settings.ts'
import { DEFAULTS } from '../../workers/sensitive-data/schema.ts'
import { correspondence } from '../support/correspondence.ts'
import { everythingOf } from '../support/everything.ts'
import { makeLibrary } from '../support/library.ts'
import { conversationsOf, messagesOf, waitingItemsOf } from '../support/rows.ts'
import { bodyOf, changeOf, post } from '../support/webhook.ts'

const BSN = '123456782'
const SAID = `Mijn bsn is ${BSN}`
const STORED = 'Mijn bsn is [BSN verwijderd]'

afterEach(() => vi.restoreAllMocks())

const historyOf = (ctx: StaffContext) =>
  ctx.db
    .selectFrom('audit')
    .where('library_id', '=', ctx.db.library_id)
    .where('act', '=', 'sensitive_masked')
    .select(['subject_id', 'details', 'actor_kind'])
    .execute()

describe('a number that nobody may have reaches no row, no search, no list and no log', () => {
  test('when it is said, and the history tells its kind alone', async () => {
    const logged = vi.spyOn(console, 'log')
    const { ctx, says, thread } = await correspondence()
    await says(SAID)
    const [message] = await messagesOf(ctx)
    expect(await thread()).toMatchObject([{ text: STORED, sensitive: { masked: ['bsn'], finds: [] } }])
    expect(await conversationsOf(ctx)).toMatchObject([{ last_text: STORED }])
    expect((await find(ctx, BSN)).messages).toEqual([])
    expect((await find(ctx, 'mijn bsn')).messages).toHaveLength(1)
    expect(await everythingOf(ctx)).not.toContain(BSN)
    expect(await everythingOf(ctx)).toContain(STORED)
    expect(JSON.stringify(logged.mock.calls)).not.toContain(BSN)
    expect(await historyOf(ctx as StaffContext)).toEqual([
      { subject_id: message?.id, details: JSON.stringify({ by: 'rule', kinds: 'bsn' }), actor_kind: 'patron' }
    ])
  })

  test('however the same message comes, in words, under a picture, as the name of a file, in a card or a form', async () => {
    const media = { id: '4711', mime_type: 'image/jpeg' }
    const answer = JSON.stringify({ screen_0_BSN_0: BSN })
    const kinds = [
      { type: 'text', text: { body: SAID } },
      { type: 'image', image: { ...media, caption: SAID } },
      { type: 'document', document: { ...media, filename: `bsn ${BSN}.pdf` } },
      {
        type: 'contacts',
        contacts: [{ name: { formatted_name: 'Ik' }, phones: [{ phone: BSN, type: 'BSN' }] }]
      },
      {
        type: 'interactive',
        interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: answer } }
      },
      { type: 'location', location: { latitude: 52, longitude: 5, name: SAID } },
      { type: 'something_new', something_new: { body: SAID } }
    ]
    for (const element of kinds) {
      const { ctx, sends } = await correspondence()
      await sends(element)
      expect(await messagesOf(ctx), element.type).toHaveLength(1)
      expect(await everythingOf(ctx), element.type).not.toContain(BSN)
    }
  })

  test('when an edit says it, before its message and after it, and in what was said before', async () => {
    for (const order of ['in order', 'edit first']) {
      const { ctx, says, edits } = await correspondence()
      if (order === 'edit first') await edits('wamid.A', `${SAID}!`)
      if (order === 'edit first') expect(JSON.stringify(await waitingItemsOf(ctx))).not.toContain(BSN)
      await says(SAID, 'wamid.A')
      if (order === 'in order') await edits('wamid.A', `${SAID}!`)
      const [message] = await messagesOf(ctx)
      expect(message?.text).toBe(`${STORED}!`)
      expect(await showVersions(ctx, message?.id ?? '')).toMatchObject([
        { text: STORED },
        { text: `${STORED}!` }
      ])
      expect(await everythingOf(ctx)).not.toContain(BSN)
    }
  })

  test('when it comes with the history of a number, at once or in the place that was held', async () => {
    const { ctx, imports } = await correspondence()
    await imports({ id: 'wamid.OLD', type: 'text', text: { body: SAID } })
    await imports({ id: 'wamid.PIC', type: 'media_placeholder' })
    await imports({
      id: 'wamid.PIC',
      type: 'image',
      image: { id: '1', mime_type: 'image/jpeg', caption: SAID }
    })
    expect((await messagesOf(ctx)).filter(({ text }) => text === STORED)).toHaveLength(2)
    expect(await everythingOf(ctx)).not.toContain(BSN)
  })

  test('when nobody can be told from it, and it is kept with the news of the channel', async () => {
    const { ctx, channel } = await correspondence()
    const element = { id: 'wamid.NOBODY', timestamp: '1790000000', type: 'text', text: { body: SAID } }
    await post(bodyOf(channel, changeOf(channel, { messages: [element] })))
    const events = await ctx.db
      .selectFrom('channel_events')
      .where('library_id', '=', ctx.db.library_id)
      .selectAll()
      .execute()
    expect(JSON.stringify(events)).toContain('[BSN verwijderd]')
    expect(await everythingOf(ctx)).not.toContain(BSN)
  })

  test.each([
    ['IBAN NL91 ABNA 0417 1643 00', '0417'],
    ['visa 4111 1111 1111 1111', '4111'],
    ['pasnummer 2901234567, pincode 4821', '4821']
  ])('and not only a BSN: %s', async (said, number) => {
    const { ctx, says } = await correspondence()
    await says(said)
    const [message] = await messagesOf(ctx)
    expect(message?.text).not.toContain(number)
  })
})

describe('what is only a guess, or allowed', () => {
  test('is stored as it is, and marked with its place', async () => {
    const { thread, says } = await correspondence()
    await says('Ik ben geboren op 3 mei 1980, pasnummer 2901234567')
    expect(await thread()).toMatchObject([
      {
        text: 'Ik ben geboren op 3 mei 1980, pasnummer 2901234567',
        sensitive: {
          masked: [],
          finds: [
            { kind: 'birth_date', start: 18, end: 28, confidence: 'high' },
            { kind: 'library_card', start: 40, end: 50, confidence: 'high' }
          ]
        }
      }
    ])
  })

  test('is no mark at all in an ordinary message', async () => {
    const { thread, says } = await correspondence()
    await says('Hebben jullie ISBN 9789021342344?')
    expect(await thread()).toMatchObject([{ sensitive: null }])
  })

  test('what a colleague typed on the phone stays as it left', async () => {
    const { ctx, answers } = await correspondence()
    await answers('Ons rekeningnummer is NL91 ABNA 0417 1643 00')
    expect(await messagesOf(ctx)).toMatchObject([{ text: 'Ons rekeningnummer is NL91 ABNA 0417 1643 00' }])
  })
})

describe('what the library wants', () => {
  const settings = (change: Partial<typeof DEFAULTS>) => ({ ...DEFAULTS, ...change })

  test('not masking is a choice: then the number is marked instead', async () => {
    const { ctx, says, thread } = await correspondence()
    await changeSettings(ctx as StaffContext, 0, settings({ mask_inbound: false }))
    await says(SAID)
    expect(await thread()).toMatchObject([{ text: SAID, sensitive: { finds: [{ kind: 'bsn' }] } }])
  })

  test('its own card pattern makes a card and a PIN known without a word beside them', async () => {
    const { ctx, says } = await correspondence()
    await changeSettings(ctx as StaffContext, 0, settings({ card_pattern: '29 #### ####', pin_length: 4 }))
    await says('2901234567 / 4821')
    expect(await messagesOf(ctx)).toMatchObject([{ text: '[pasnummer verwijderd] / [pincode verwijderd]' }])
  })

  test('is changed from the version that was seen, or not at all', async () => {
    const { ctx } = await makeLibrary()
    const staff = ctx as StaffContext
    expect(await changeSettings(staff, 0, settings({ outbound: 'refuse' }))).toBe(1)
    expect(await changeSettings(staff, 1, settings({ outbound: 'refuse' }))).toBe(1)
    await expect(changeSettings(staff, 0, settings({}))).rejects.toMatchObject({ reason: 'settings_changed' })
    expect(await changeSettings(staff, 1, settings({}))).toBe(2)
  })
})

test('the list shows what was masked as masked', async () => {
  const { ctx, says } = await correspondence()
  await says(SAID)
  const { items } = await listConversations(ctx as StaffContext, 'waiting_on_us', undefined)
  expect(items).toMatchObject([{ last_message: { text: STORED } }])
})
