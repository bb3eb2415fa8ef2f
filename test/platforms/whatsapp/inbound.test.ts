import { describe, expect, test } from 'vitest'
import type { Json } from '../../../workers/lib/json.ts'
import type {
  ChannelEvent,
  IgnoredReason,
  InboundEvent,
  MessageEvent,
  PatronIds,
  StatusEvent
} from '../../../workers/platforms/platform.ts'
import { eventsIn, fixture, fixtures } from '../../support/node/fixtures.ts'

type Kept = { path: string }

/** 24 November 2026, 8:00 UTC: the time of nearly everything in the fixtures. */
const AT = 1_795_507_200_000

const NOBODY: PatronIds = {
  user_id: null,
  parent_user_id: null,
  wa_id: null,
  previous_user_id: null,
  previous_wa_id: null,
  name: null,
  username: null
}
const JORIS = { ...NOBODY, user_id: 'NL.1000000000000001', wa_id: '31655500001', name: 'Joris Dekker' }
const HENK = { ...NOBODY, user_id: 'NL.1000000000000003', wa_id: '31655500002', name: 'Henk de Wit' }
const AMINA = {
  ...NOBODY,
  user_id: 'NL.1000000000000002',
  parent_user_id: 'NL.ENT.2000000000000002',
  name: 'Amina Yıldız',
  username: 'amina.leest'
}

const said = (id: string, wish: Partial<MessageEvent & Kept>): MessageEvent & Kept => ({
  type: 'message',
  external_id: `wamid.${id}`,
  origin: 'patron',
  patron: JORIS,
  at: AT,
  kind: 'text',
  text: null,
  content: null,
  reply_to_external_id: null,
  opens_window: true,
  path: 'messages[0]',
  ...wish
})

const status = (wish: Partial<StatusEvent & Kept>): StatusEvent & Kept => ({
  type: 'status',
  external_id: 'wamid.OURS',
  status: 'read',
  at: AT,
  callback_data: null,
  code: null,
  path: 'statuses[0]',
  ...wish
})

const news = (path: string, content: Json, wish: Partial<ChannelEvent> = {}): ChannelEvent & Kept => ({
  type: 'channel_event',
  external_id: path,
  at: AT,
  content,
  path,
  ...wish
})

const ignored = (reason: IgnoredReason, path: string): InboundEvent => ({ type: 'ignored', reason, path })

/** The JSON at a place of a fixture, to compare what was kept with what was sent. */
function sent(name: string, place: string): Json {
  const value = place.split('.').reduce<Json | undefined>((at, key) => {
    if (Array.isArray(at)) return at[Number(key)]
    return typeof at === 'object' && at !== null ? at[key] : undefined
  }, fixture(name))
  if (value === undefined) throw new Error(`${name} has nothing at ${place}`)
  return value
}
const VALUE = 'entry.0.changes.0.value'
const asValue = (name: string) => sent(name, VALUE)
const elementOf = (name: string, list = 'messages') => sent(name, `${VALUE}.${list}.0`)

/** A message of a kind that is kept as it was sent. */
const kept = (name: string, id: string, wish: Partial<MessageEvent & Kept>) =>
  said(id, { content: elementOf(name), ...wish })

const expected: Record<string, InboundEvent[]> = {
  hello: [said('HELLO', { text: 'Zijn jullie vandaag open?' })],
  hello_without_phone_number: [said('NONUMBER', { text: 'Kan ik mijn boek verlengen?', patron: AMINA })],
  user_id_where_the_number_stood: [
    said('USERID', { text: 'Hoi', patron: { ...NOBODY, user_id: AMINA.user_id, name: AMINA.name } })
  ],
  hello_from_nobody: [
    kept('hello_from_nobody', 'NOBODY', { text: 'Hallo?', patron: { ...NOBODY, name: 'Kim' } })
  ],
  quoted_reply: [said('QUOTE', { text: 'Ja, graag', reply_to_external_id: 'wamid.OURS' })],
  text_with_unstorable_characters: [said('ODD', { text: 'Hoi daar \ufffd!' })],
  text_without_words: [kept('text_without_words', 'EMPTY', {})],
  sticker: [kept('sticker', 'STICKER', { kind: 'sticker' })],
  photo_with_caption: [
    kept('photo_with_caption', 'PHOTO', { kind: 'image', text: 'Is dit boek van jullie?' })
  ],
  voice_note: [kept('voice_note', 'VOICE', { kind: 'audio' })],
  document: [kept('document', 'DOC', { kind: 'document', text: 'Mijn formulier' })],
  location: [kept('location', 'PLACE', { kind: 'location', text: 'Bibliotheek Neude' })],
  shared_contact: [kept('shared_contact', 'CARD', { kind: 'contacts' })],
  reaction: [kept('reaction', 'REACT', { kind: 'reaction', text: '👍' })],
  reaction_removed: [kept('reaction_removed', 'UNREACT', { kind: 'reaction' })],
  button_of_template: [
    kept('button_of_template', 'BUTTON', {
      kind: 'button',
      text: 'Verleng mijn boeken',
      reply_to_external_id: 'wamid.OURS'
    })
  ],
  button_chosen: [
    kept('button_chosen', 'CHOICE', { kind: 'interactive', text: 'Ja', reply_to_external_id: 'wamid.OURS' })
  ],
  list_choice: [kept('list_choice', 'LIST', { kind: 'interactive', text: 'Neude' })],
  form_answer: [kept('form_answer', 'FORM', { kind: 'interactive' })],
  order: [kept('order', 'ORDER', { kind: 'order', text: 'Twee tassen graag' })],
  edited_message: [kept('edited_message', 'EDIT', { kind: 'edit', opens_window: false })],
  deleted_message: [kept('deleted_message', 'REVOKE', { kind: 'revoke', opens_window: false })],
  group_message: [kept('group_message', 'GROUP', { kind: 'group', opens_window: false })],
  unsupported_poll: [kept('unsupported_poll', 'POLL', { kind: 'unsupported' })],
  errors_instead_of_a_type: [kept('errors_instead_of_a_type', 'GONE', { kind: 'unsupported' })],
  message_of_no_kind: [kept('message_of_no_kind', 'NOKIND', { kind: 'unknown' })],
  type_named_like_a_builtin: [
    kept('type_named_like_a_builtin', 'BUILTIN', { kind: 'constructor', text: 'Wel een bijschrift' })
  ],
  message_without_id: [ignored('no_id', 'messages[0]')],
  new_phone_number: [
    kept('new_phone_number', 'MOVED', {
      kind: 'system',
      text: 'User Joris Dekker changed from \u200e31655500001 to \u200e31655500009',
      patron: {
        ...NOBODY,
        user_id: 'NL.1000000000000009',
        wa_id: '31655500009',
        previous_user_id: 'NL.1000000000000001',
        previous_wa_id: '31655500001'
      },
      opens_window: false
    })
  ],
  new_phone_number_told_the_old_way: [
    kept('new_phone_number_told_the_old_way', 'MOVEDOLD', {
      kind: 'system',
      text: 'Joris changed',
      patron: { ...NOBODY, wa_id: '31655500009', previous_wa_id: '31655500001' },
      opens_window: false
    })
  ],
  new_user_id: [
    kept('new_user_id', 'NEWID', {
      kind: 'system',
      patron: {
        ...NOBODY,
        user_id: 'NL.1000000000000010',
        parent_user_id: 'NL.ENT.2000000000000010',
        previous_user_id: 'NL.1000000000000002'
      },
      opens_window: false
    })
  ],
  system_message_about_nobody: [news('messages[0]', elementOf('system_message_about_nobody'))],
  two_patrons_in_one_body: [
    said('TWO1', { text: 'Ik ben Joris' }),
    said('TWO2', { text: 'Ik ben Henk', patron: HENK, path: 'messages[1]' }),
    said('TWO3', { text: 'Ik schrijf naar een andere bibliotheek', patron: AMINA })
  ],
  statuses_of_one_message: [
    status({ status: 'sent', callback_data: 'msg_1.1.abc' }),
    status({ status: 'delivered', at: AT + 1000, callback_data: 'msg_1.1.abc', path: 'statuses[1]' }),
    status({ status: 'read', at: AT + 60_000, path: 'statuses[2]' })
  ],
  status_played: [status({ status: 'read' })],
  status_failed_131047: [status({ status: 'failed', code: 131047 })],
  statuses_that_say_nothing: [
    ignored('unknown_status', 'statuses[0]'),
    ignored('unknown_status', 'statuses[1]'),
    ignored('unknown_status', 'statuses[2]'),
    ignored('unknown_status', 'statuses[3]'),
    ignored('no_id', 'statuses[4]')
  ],
  status_of_a_payment: [news('statuses[0]', elementOf('status_of_a_payment', 'statuses'))],
  message_and_status_in_one_change: [said('BOTH', { text: 'Dank je wel' }), status({})],
  id_beyond_2_53: [said('', { external_id: '10201978818232601', text: 'Groot getal' })],
  answer_from_the_phone: [
    said('ECHO', {
      origin: 'phone_app',
      text: 'We zijn open tot zes uur',
      opens_window: false,
      path: 'message_echoes[0]'
    })
  ],
  answer_from_the_phone_without_number: [
    said('ECHO2', {
      origin: 'phone_app',
      kind: 'image',
      text: 'Zo ziet het eruit',
      patron: AMINA,
      content: elementOf('answer_from_the_phone_without_number', 'message_echoes'),
      opens_window: false,
      path: 'message_echoes[0]'
    })
  ],
  account_restricted: [news('account_update', asValue('account_restricted'))],
  partner_removed: [news('account_update', asValue('partner_removed'))],
  template_rejected: [news('message_template_status_update', asValue('template_rejected'))],
  quality_of_a_number: [news('phone_number_quality_update', asValue('quality_of_a_number'))],
  thread_taken_over: [news('messaging_handovers', asValue('thread_taken_over'), { at: AT - 10_000 })],
  thread_of_another_responder: [news('standby', asValue('thread_of_another_responder'), { at: null })],
  history_chunk: [news('history', asValue('history_chunk'))],
  address_book_entry: [news('smb_app_state_sync', asValue('address_book_entry'), { at: null })],
  call_ringing: [news('calls', asValue('call_ringing'), { at: null })],
  settings_of_a_number: [news('account_settings_update', asValue('settings_of_a_number'))],
  field_not_yet_known: [news('reading_clubs', { club: 'Neude', members: [1, 2] })],
  link_clicked: [news('rest', asValue('link_clicked'))],
  error_of_a_number: [news('rest', asValue('error_of_a_number'))],
  message_with_summary_beside_it: [
    said('HANDED', { text: 'Graag een mens' }),
    news('rest', {
      messaging_product: 'whatsapp',
      metadata: sent('message_with_summary_beside_it', `${VALUE}.metadata`),
      contacts: sent('message_with_summary_beside_it', `${VALUE}.contacts`),
      conversation_context: { type: 'summary', summary: { text: 'Vraagt naar openingstijden' } }
    })
  ],
  nothing_in_it: [
    ignored('empty', 'value'),
    ignored('empty', 'value'),
    ignored('empty', 'value'),
    ignored('empty', 'value'),
    ignored('empty', 'messages[0]'),
    ignored('empty', 'messages[1]'),
    ignored('not_an_object', 'messages[2]'),
    ignored('not_an_object', 'messages[3]'),
    ignored('empty', 'messages[4]'),
    ignored('not_an_object', 'value')
  ],
  dashboard_test: [
    said('', {
      external_id: 'TEST',
      text: 'Dit is een proef',
      patron: { ...NOBODY, wa_id: '31655500998', name: 'Test' },
      // its sender's clock says 2017
      at: 1_504_902_988_000
    })
  ],
  array_on_top: [said('TOP', { text: 'In de entry zelf' })],
  entry_without_changes: [],
  page_messages: [news('messaging', sent('page_messages', 'entry.0.messaging')), ignored('empty', 'value')]
}

describe('what a webhook of WhatsApp says', () => {
  test.each(Object.keys(expected))('%s', (name) => {
    expect(eventsIn(fixture(name))).toEqual(expected[name])
  })

  test('is written down for every fixture there is', () => {
    expect(fixtures.map((body) => body.name)).toEqual(Object.keys(expected).sort())
  })
})

describe('whose message it is', () => {
  const contacts = [
    { wa_id: '31655500002', user_id: 'NL.1', profile: { name: 'By number' } },
    { wa_id: '31655500003', user_id: 'NL.2', profile: { name: 'By user id' } }
  ]
  const patronOf = (message: { [key: string]: Json }, known: Json = contacts) => {
    const value = {
      contacts: known,
      messages: [{ id: 'wamid.1', type: 'text', text: { body: 'Hoi' }, ...message }]
    }
    const [event] = eventsIn({ entry: [{ id: '1', changes: [{ field: 'messages', value }] }] })
    return event?.type === 'message' ? event.patron : null
  }

  test('the user id decides when number and user id point to different contacts', () => {
    expect(patronOf({ from: '31655500002', from_user_id: 'NL.2' })?.name).toBe('By user id')
  })

  test('a contact adds the ids that the message leaves out', () => {
    expect(patronOf({ from: '31655500003' })).toMatchObject({ user_id: 'NL.2', wa_id: '31655500003' })
    expect(patronOf({ from_user_id: 'NL.1' })).toMatchObject({ user_id: 'NL.1', wa_id: '31655500002' })
  })

  test('a contact that is somebody else lends neither name nor id', () => {
    const other = [{ wa_id: '31655500009', user_id: 'NL.9', profile: { name: 'Somebody else' } }]
    expect(patronOf({ from: '31655500001' }, other)).toEqual({ ...NOBODY, wa_id: '31655500001' })
  })

  test('a system message that comes with the old user id moves that one', () => {
    const system = { user_id: 'NL.9' }
    expect(patronOf({ type: 'system', from_user_id: 'NL.8', system }, [])).toEqual({
      ...NOBODY,
      user_id: 'NL.9',
      previous_user_id: 'NL.8'
    })
  })

  test('only a system message moves a patron to other ids', () => {
    const system = { wa_id: '31655500009', user_id: 'NL.9', previous_user_id: 'NL.8' }
    expect(patronOf({ from: '31655500001', system }, [])).toEqual({ ...NOBODY, wa_id: '31655500001' })
  })
})

describe('what is odd', () => {
  const eventsOf = (field: string, value: Json, time: Json = null) =>
    eventsIn({ entry: [{ id: '1', time, changes: [{ field, value }] }] })

  test('a list where the messages should stand in an object is kept whole', () => {
    expect(eventsOf('messages', [{ id: 'wamid.1' }])).toEqual([
      news('messages', [{ id: 'wamid.1' }], { at: null })
    ])
  })

  test('messages that stand in no list are kept whole', () => {
    const value = { messages: { id: 'wamid.1' } }
    expect(eventsOf('messages', value)).toEqual([news('rest', value, { at: null })])
  })

  test('a name without end is cut, and never through a character', () => {
    const long = `${'x'.repeat(99)}👍${'x'.repeat(5000)}`
    expect(eventsOf(long, { a: 1 })).toEqual([news(`${'x'.repeat(99)}\ufffd`, { a: 1 }, { at: null })])
    const message = { id: 'wamid.1', from: '31655500001', type: `${'x'.repeat(39)}👍` }
    expect(eventsOf('messages', { messages: [message] })).toMatchObject([{ kind: `${'x'.repeat(39)}\ufffd` }])
  })

  test('news without a time of its own is of the time that its entry tells', () => {
    const message = { id: 'wamid.1', type: 'system', system: { body: 'Deze chat is versleuteld' } }
    expect(eventsOf('messages', { messages: [message] }, AT)).toEqual([news('messages[0]', message)])
  })
})
