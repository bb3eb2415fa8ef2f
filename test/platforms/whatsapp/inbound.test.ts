import { describe, expect, test } from 'vitest'
import type { Json } from '../../../workers/lib/json.ts'
import type { ContactCard, MediaRef, MessageContent } from '../../../workers/platforms/content.ts'
import type {
  CallEvent,
  ChannelEvent,
  ContactEvent,
  DeletionEvent,
  EditEvent,
  IgnoredReason,
  InboundEvent,
  MessageEvent,
  OwnerEvent,
  PatronIds,
  PreferenceEvent,
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
/** Joris, where nothing tells his name. */
const NAMELESS = { ...JORIS, name: null }
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
  media: null,
  reply_to_external_id: null,
  opens_window: true,
  forwarded: 0,
  standby: false,
  imported: false,
  status: null,
  path: 'messages[0]',
  ...wish
})

/** A message of a kind, with what it holds. */
const holds = (id: string, kind: string, content: MessageContent, wish: Partial<MessageEvent> = {}) =>
  said(id, { kind, content, ...wish })

const unreadable = (id: string, type: string, wish: Partial<MessageEvent> = {}, code: number | null = null) =>
  holds(id, 'unreadable', { unreadable: { type, code } }, wish)

const file = (
  id: string,
  media: Partial<MediaRef> & Pick<MediaRef, 'kind'>,
  wish: Partial<MessageEvent & Kept> = {}
) =>
  said(id, {
    kind: media.kind,
    media: { media_id: '', name: null, declared_type: null, sha256: null, ...media },
    ...wish
  })

/** What the base64 of our fixtures says. */
const HASH = 'deadbeef'.repeat(8)

const card = (wish: Partial<ContactCard> & Pick<ContactCard, 'name'>): ContactCard => ({
  organisation: null,
  phones: [],
  emails: [],
  addresses: [],
  urls: [],
  birthday: null,
  own: false,
  ...wish
})

const moved = (
  id: string,
  what: NonNullable<MessageContent['system']>['what'],
  wish: Partial<MessageEvent & Kept>
) => said(id, { kind: 'system', content: { system: { what } }, opens_window: false, ...wish })

const edit = (id: string, target: string, wish: Partial<EditEvent & Kept>): EditEvent & Kept => ({
  type: 'edit',
  external_id: `wamid.${id}`,
  target_external_id: `wamid.${target}`,
  origin: 'patron',
  patron: JORIS,
  at: AT,
  text: null,
  path: 'messages[0]',
  ...wish
})

const deletion = (
  id: string,
  target: string,
  wish: Partial<DeletionEvent & Kept> = {}
): DeletionEvent & Kept => ({
  type: 'deletion',
  external_id: `wamid.${id}`,
  target_external_id: `wamid.${target}`,
  origin: 'patron',
  patron: JORIS,
  at: AT,
  path: 'messages[0]',
  ...wish
})

const call = (
  id: string,
  facts: Partial<CallEvent['call']>,
  wish: Partial<CallEvent & Kept> = {}
): CallEvent & Kept => ({
  type: 'call',
  external_id: `call:wacid.${id}`,
  patron: JORIS,
  at: AT,
  call: { direction: 'in', state: 'ringing', seconds: null, ...facts },
  opens_window: true,
  path: 'calls[0]',
  ...wish
})

/** The day before. */
const THEN = AT - 86_400_000
const OLD_JORIS = { ...NAMELESS, username: 'joris' }
const OLD_AMINA = { ...AMINA, parent_user_id: null, name: null }

const imported = (id: string, thread: number, index: number, wish: Partial<MessageEvent>) =>
  said(id, {
    patron: OLD_JORIS,
    at: THEN,
    opens_window: false,
    imported: true,
    path: `history[0].threads[${thread}].messages[${index}]`,
    ...wish
  })

const saved = (
  index: number,
  wish: Partial<ContactEvent> & Pick<ContactEvent, 'patron'>
): ContactEvent & Kept => ({
  type: 'contact',
  external_id: `state_sync[${index}]`,
  at: AT,
  action: 'saved',
  path: `state_sync[${index}]`,
  ...wish
})

const owner = (wish: Partial<OwnerEvent & Kept>): OwnerEvent & Kept => ({
  type: 'owner',
  external_id: `NL.1000000000000001.${AT}.control_passed.`,
  patron: NAMELESS,
  at: AT,
  owner: null,
  summary: null,
  path: 'messaging_handovers',
  ...wish
})

const preference = (index: number, wish: Partial<PreferenceEvent>): PreferenceEvent & Kept => ({
  type: 'preference',
  external_id: `user_preferences[${index}]`,
  patron: JORIS,
  at: AT,
  scope: 'marketing',
  value: 'stop',
  detail: null,
  path: `user_preferences[${index}]`,
  ...wish
})

const status = (wish: Partial<StatusEvent & Kept>): StatusEvent & Kept => ({
  type: 'status',
  external_id: 'wamid.OURS',
  status: 'read',
  at: AT,
  callback_data: null,
  code: null,
  pricing: null,
  path: 'statuses[0]',
  ...wish
})

const FREE = { category: 'service', type: 'free_customer_service' }

const news = (path: string, content: Json, wish: Partial<ChannelEvent> = {}): ChannelEvent & Kept => ({
  type: 'channel_event',
  external_id: path,
  at: AT,
  what: 'other',
  severity: 'info',
  facts: {},
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

const expected: Record<string, InboundEvent[]> = {
  hello: [said('HELLO', { text: 'Zijn jullie vandaag open?' })],
  hello_without_phone_number: [said('NONUMBER', { text: 'Kan ik mijn boek verlengen?', patron: AMINA })],
  user_id_where_the_number_stood: [
    said('USERID', { text: 'Hoi', patron: { ...NOBODY, user_id: AMINA.user_id, name: AMINA.name } })
  ],
  hello_from_nobody: [said('NOBODY', { text: 'Hallo?', patron: { ...NOBODY, name: 'Kim' } })],
  quoted_reply: [said('QUOTE', { text: 'Ja, graag', reply_to_external_id: 'wamid.OURS' })],
  forwarded_message: [said('FORWARD', { text: 'Weten jullie dit al?', forwarded: 1 })],
  text_with_unstorable_characters: [said('ODD', { text: 'Hoi daar \ufffd!' })],
  text_without_words: [unreadable('EMPTY', 'text')],
  came_by_an_advertisement: [
    holds(
      'AD',
      'text',
      {
        referral: {
          source: 'ad',
          headline: 'Word lid',
          body: 'Een jaar lezen',
          url: 'https://fb.example/ad',
          ref: 'neude'
        }
      },
      { text: 'Hallo' }
    )
  ],
  question_about_a_product: [
    holds(
      'PRODUCT',
      'text',
      { product: { catalog_id: '401600000000001', product_id: 'tas' } },
      { text: 'Is deze er nog?' }
    )
  ],
  sticker: [file('STICKER', { kind: 'sticker', media_id: '301600000000001', declared_type: 'image/webp' })],
  photo_with_caption: [
    file(
      'PHOTO',
      { kind: 'image', media_id: '301600000000002', declared_type: 'image/jpeg' },
      { text: 'Is dit boek van jullie?' }
    )
  ],
  photo_that_cannot_be_fetched: [unreadable('NOFILE', 'image', { text: 'Deze plank' }, 131_052)],
  forwarded_many_times: [
    file(
      'CHAIN',
      { kind: 'video', media_id: '301600000000011', declared_type: 'video/mp4', sha256: HASH },
      { text: 'Kijk dan', forwarded: 2 }
    )
  ],
  voice_note: [file('VOICE', { kind: 'voice', media_id: '301600000000003', declared_type: 'audio/ogg' })],
  voice_note_told_the_old_way: [
    file('OLDVOICE', { kind: 'voice', media_id: '301600000000012', declared_type: 'audio/ogg', sha256: HASH })
  ],
  song: [file('SONG', { kind: 'audio', media_id: '301600000000013', declared_type: 'audio/mpeg' })],
  voicemail: [
    file(
      'VOICEMAIL',
      { kind: 'audio', media_id: '301600000000014', declared_type: 'audio/ogg', sha256: HASH },
      { external_id: 'wacid.VOICEMAIL' }
    )
  ],
  document: [
    file(
      'DOC',
      {
        kind: 'document',
        media_id: '301600000000004',
        declared_type: 'application/pdf',
        name: 'aanvraag.pdf'
      },
      { text: 'Mijn formulier' }
    )
  ],
  location: [
    holds(
      'PLACE',
      'location',
      {
        location: {
          latitude: 52.0907,
          longitude: 5.1214,
          name: 'Bibliotheek Neude',
          address: 'Neude 11, Utrecht',
          url: null
        }
      },
      { text: 'Bibliotheek Neude' }
    )
  ],
  location_in_words: [
    holds('PLACE2', 'location', {
      location: { latitude: 52.0929, longitude: 5.119, name: null, address: null, url: null }
    })
  ],
  location_outside_the_world: [unreadable('PLACE3', 'location', { text: 'Nergens' })],
  shared_contact: [
    holds('CARD', 'contacts', {
      contacts: [
        card({ name: 'Sanne Bakker', phones: [{ number: '+31 6 5550 0007', label: 'CELL' }], own: true })
      ]
    })
  ],
  number_given_on_request: [
    holds(
      'MYNUMBER',
      'contacts',
      {
        contacts: [
          card({ name: 'Amina Yıldız', phones: [{ number: '+31 6 5550 0003', label: 'CELL' }], own: true })
        ]
      },
      { patron: { ...AMINA, parent_user_id: null, wa_id: '31655500003' } }
    )
  ],
  contacts_in_full: [
    holds('CARDS', 'contacts', {
      contacts: [
        card({
          name: 'Sanne Bakker',
          organisation: 'Leesclub Neude',
          phones: [{ number: '31655500007', label: null }],
          emails: ['sanne@leesclub.example'],
          addresses: ['Neude 1, 3512 AD Utrecht, Nederland'],
          urls: ['https://leesclub.example'],
          birthday: '1980-02-01'
        }),
        card({
          name: 'Tom, van de balie',
          organisation: 'Bieb',
          phones: [{ number: '+31 6 5550 0008', label: null }],
          emails: ['tom@bieb.example']
        })
      ]
    })
  ],
  contacts_without_anybody: [unreadable('NOCARDS', 'contacts')],
  reaction: [said('REACT', { kind: 'reaction', text: '👍', reply_to_external_id: 'wamid.OURS' })],
  reaction_removed: [said('UNREACT', { kind: 'reaction', reply_to_external_id: 'wamid.OURS' })],
  reaction_in_a_group: [
    holds(
      'GROUPREACT',
      'reaction',
      { group: { id: 'R3JvZXA' } },
      { text: '🎉', reply_to_external_id: 'wamid.OURS', opens_window: false }
    )
  ],
  reaction_to_nothing: [unreadable('NOTARGET', 'reaction')],
  button_of_template: [
    holds(
      'BUTTON',
      'button',
      { choice: { of: 'template_button', id: 'renew', title: 'Verleng mijn boeken', description: null } },
      {
        text: 'Verleng mijn boeken',
        reply_to_external_id: 'wamid.OURS'
      }
    )
  ],
  button_chosen: [
    holds(
      'CHOICE',
      'button',
      { choice: { of: 'button', id: 'yes', title: 'Ja', description: null } },
      { text: 'Ja', reply_to_external_id: 'wamid.OURS' }
    )
  ],
  list_choice: [
    holds(
      'LIST',
      'list',
      { choice: { of: 'list', id: 'neude', title: 'Neude', description: 'Centrum' } },
      { text: 'Neude' }
    )
  ],
  choice_of_nothing: [unreadable('NOCHOICE', 'interactive', { reply_to_external_id: 'wamid.OURS' })],
  paid_in_the_chat: [unreadable('PAID', 'payment_method')],
  form_answer: [
    holds('FORM', 'form', { form: { name: null, answers: [{ label: '', value: 'not, an object' }] } })
  ],
  form_filled_in: [
    holds(
      'FORM2',
      'form',
      {
        form: {
          name: null,
          answers: [
            { label: 'pas nummer', value: 'L123' },
            { label: 'nieuwsbrief', value: '✓' },
            { label: 'reclame', value: '✗' },
            { label: 'boeken', value: 'Max Havelaar, De Aanslag' },
            { label: 'adres: straat', value: 'Neude 1' },
            { label: 'adres: huisgenoten: 1: naam', value: 'Bo' },
            { label: 'groot', value: '10201978818232601' }
          ]
        }
      },
      { reply_to_external_id: 'wamid.OURS' }
    )
  ],
  form_of_an_address: [
    holds(
      'FORM3',
      'form',
      { form: { name: null, answers: [{ label: 'values: city', value: 'Utrecht' }] } },
      { text: 'Neude 1, Utrecht' }
    )
  ],
  form_that_is_no_json: [
    holds('FORM4', 'form', { form: { name: 'Aanmelden', answers: [{ label: '', value: '{half' }] } })
  ],
  may_we_call_yes: [
    holds('CALLYES', 'call_permission', {
      call_permission: { accepted: true, permanent: false, until: 1_796_112_000_000 }
    })
  ],
  may_we_call_never: [
    holds('CALLNO', 'call_permission', {
      call_permission: { accepted: false, permanent: true, until: null }
    })
  ],
  order: [
    holds(
      'ORDER',
      'order',
      { order: { items: [{ product_id: 'tas', quantity: 2, price: 5, currency: 'EUR' }] } },
      { text: 'Twee tassen graag' }
    )
  ],
  order_without_words: [
    holds('ORDER2', 'order', {
      order: {
        items: [
          { product_id: 'tas', quantity: 2, price: 5.5, currency: 'EUR' },
          { product_id: '7', quantity: null, price: null, currency: null }
        ]
      }
    })
  ],
  edited_message: [edit('EDIT', 'HELLO', { text: 'Zijn jullie morgen open?' })],
  edited_caption: [edit('EDIT2', 'PHOTO', { text: 'Is dit van jullie?' })],
  edit_of_nothing: [unreadable('EDIT3', 'edit')],
  unsupported_edit: [unreadable('EDIT4', 'edit', {}, 131_051)],
  deleted_message: [deletion('REVOKE', 'HELLO')],
  group_message: [
    holds(
      'GROUP',
      'group',
      { group: { id: '120363000000000001@g.us' } },
      { text: 'Wie komt er naar de leesclub?', opens_window: false }
    )
  ],
  unsupported_poll: [unreadable('POLL', 'poll', {}, 131_051)],
  errors_instead_of_a_type: [unreadable('GONE', 'unknown', {}, 1060)],
  advertisement_with_words: [unreadable('ADKIND', 'ad', { text: 'Toch leesbaar' })],
  message_of_no_kind: [unreadable('NOKIND', 'unknown')],
  type_named_like_a_builtin: [unreadable('BUILTIN', 'constructor', { text: 'Wel een bijschrift' })],
  message_without_id: [ignored('no_id', 'messages[0]')],
  new_phone_number: [
    moved('MOVED', 'number_changed', {
      patron: {
        ...NOBODY,
        user_id: 'NL.1000000000000009',
        wa_id: '31655500009',
        previous_user_id: 'NL.1000000000000001',
        previous_wa_id: '31655500001'
      }
    })
  ],
  new_phone_number_told_the_old_way: [
    moved('MOVEDOLD', 'number_changed', {
      patron: { ...NOBODY, wa_id: '31655500009', previous_wa_id: '31655500001' }
    })
  ],
  new_user_id: [
    moved('NEWID', 'user_id_changed', {
      patron: {
        ...NOBODY,
        user_id: 'NL.1000000000000010',
        parent_user_id: 'NL.ENT.2000000000000010',
        previous_user_id: 'NL.1000000000000002'
      }
    })
  ],
  system_message_about_nobody: [news('messages[0]', elementOf('system_message_about_nobody'))],
  new_device: [moved('DEVICE', 'device_changed', {})],
  new_user_id_told_by_a_field: [
    moved('', 'user_id_changed', {
      external_id: 'user_id_update:NL.1000000000000001',
      patron: { ...JORIS, previous_user_id: 'NL.1000000000000000' },
      path: 'user_id_update[0]'
    }),
    news('user_id_update[1]', { wa_id: '31655500001' }, { at: null })
  ],
  two_patrons_in_one_body: [
    said('TWO1', { text: 'Ik ben Joris' }),
    said('TWO2', { text: 'Ik ben Henk', patron: HENK, path: 'messages[1]' }),
    said('TWO3', { text: 'Ik schrijf naar een andere bibliotheek', patron: AMINA })
  ],
  statuses_of_one_message: [
    status({ status: 'sent', callback_data: 'msg_1.1.abc', pricing: FREE }),
    status({
      status: 'delivered',
      at: AT + 1000,
      callback_data: 'msg_1.1.abc',
      pricing: FREE,
      path: 'statuses[1]'
    }),
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
  status_of_a_payment: [
    news('statuses[0]', elementOf('status_of_a_payment', 'statuses'), {
      what: 'payment_status',
      facts: { status: 'failed' }
    })
  ],
  statuses_with_a_price: [
    status({ status: 'delivered', pricing: FREE }),
    status({ pricing: { category: 'authentication_international', type: 'unknown' }, path: 'statuses[1]' }),
    status({ path: 'statuses[2]' }),
    call('OUT', { direction: 'out' }, { patron: JORIS, opens_window: false, path: 'statuses[3]' })
  ],
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
    file(
      'ECHO2',
      { kind: 'image', media_id: '301600000000005', declared_type: 'image/jpeg' },
      {
        origin: 'phone_app',
        text: 'Zo ziet het eruit',
        patron: AMINA,
        opens_window: false,
        path: 'message_echoes[0]'
      }
    )
  ],
  answer_from_the_phone_edited: [
    edit('ECHOEDIT', 'ECHO', {
      origin: 'phone_app',
      patron: NAMELESS,
      text: 'We zijn open tot vijf uur',
      path: 'message_echoes[0]'
    })
  ],
  answer_from_the_phone_taken_back: [
    deletion('ECHOREVOKE', 'ECHO', { origin: 'phone_app', patron: NAMELESS, path: 'message_echoes[0]' })
  ],
  reaction_from_the_phone: [
    said('ECHOREACT', {
      origin: 'phone_app',
      patron: NAMELESS,
      kind: 'reaction',
      text: '👍',
      reply_to_external_id: 'wamid.HELLO',
      opens_window: false,
      path: 'message_echoes[0]'
    })
  ],
  account_restricted: [
    news('account_update', asValue('account_restricted'), {
      what: 'account_restricted',
      severity: 'critical',
      facts: {
        event: 'ACCOUNT_RESTRICTION',
        restriction: 'RESTRICTED_BIZ_INITIATED_MESSAGING',
        until: 1_795_593_600_000
      }
    })
  ],
  partner_removed: [
    news('account_update', asValue('partner_removed'), {
      what: 'partner_removed',
      severity: 'critical',
      facts: { event: 'PARTNER_REMOVED', account: '101600000000001' }
    })
  ],
  template_rejected: [
    news('message_template_status_update', asValue('template_rejected'), {
      what: 'template_rejected',
      severity: 'warn',
      facts: {
        template: 'boek_staat_klaar',
        language: 'nl',
        template_id: '601600000000001',
        status: 'REJECTED',
        reason: 'INCORRECT_CATEGORY'
      }
    })
  ],
  quality_of_a_number: [
    news('phone_number_quality_update', asValue('quality_of_a_number'), {
      what: 'number_quality',
      facts: { event: 'ONBOARDING', limit: 'TIER_250', number: '31655500100' }
    })
  ],
  settings_of_a_number: [
    news('account_settings_update', asValue('settings_of_a_number'), {
      what: 'settings_changed',
      facts: { calling: 'ENABLED' }
    })
  ],
  thread_taken_over: [
    owner({
      external_id: `31655500001.${AT - 10_000}.control_taken.escalation`,
      patron: { ...NOBODY, wa_id: '31655500001' },
      at: AT - 10_000
    })
  ],
  thread_passed_to_a_robot: [
    owner({
      external_id: `NL.1000000000000001.${AT}.control_passed.ai_agent`,
      owner: 'ai_agent',
      summary: 'Buiten openingstijd'
    })
  ],
  thread_passed_to_us: [owner({ patron: JORIS, summary: 'Wil een pas verlengen' })],
  thread_passed_to_us_line_by_line: [owner({ summary: 'user: Hoi\nbusiness: [image]' })],
  thread_of_nobody_passed: [news('messaging_handovers', asValue('thread_of_nobody_passed'))],
  thread_of_another_responder: [
    said('STANDBY', { text: 'Hallo robot', standby: true, path: 'standby.messages[0]' })
  ],
  thread_of_another_responder_in_full: [
    said('STANDBY2', { text: 'Hallo robot', standby: true, path: 'standby.messages[0]' }),
    edit('STANDBYEDIT', 'STANDBY2', { text: 'Dag robot', path: 'standby.messages[1]' }),
    said('ROBOT', {
      origin: 'phone_app',
      text: 'Ik ben een robot',
      opens_window: false,
      standby: true,
      path: 'standby.message_echoes[0]'
    }),
    status({
      external_id: 'wamid.ROBOT',
      status: 'delivered',
      pricing: { category: 'authentication_international', type: 'regular' },
      path: 'standby.statuses[0]'
    })
  ],
  thread_of_another_responder_told_flat: [said('STANDBY3', { text: 'Hallo robot', standby: true })],
  history_chunk: [
    imported('OLD', 0, 0, { patron: { ...NOBODY, wa_id: '31655500001' }, text: 'Van gisteren' })
  ],
  history_of_both_sides: [
    imported('OLD1', 0, 0, { text: 'Hebben jullie Max Havelaar?' }),
    imported('OLD2', 0, 1, { origin: 'phone_app', text: 'Ja', status: 'delivered' }),
    imported('OLD3', 0, 2, { origin: 'phone_app', text: 'Tot zes uur open', status: 'failed' }),
    imported('OLD4', 0, 3, { kind: 'placeholder', content: { placeholder: true } }),
    edit('OLD5', 'OLD1', {
      patron: OLD_JORIS,
      at: THEN,
      text: 'Hebben jullie Multatuli?',
      path: 'history[0].threads[0].messages[4]'
    }),
    imported('OLD6', 1, 0, { patron: OLD_AMINA, text: 'Hoi' }),
    imported('OLD7', 1, 1, { origin: 'phone_app', patron: OLD_AMINA, text: 'Dag' }),
    news(
      'history[0].news',
      { metadata: { phase: 2, chunk_order: 9, progress: 100 }, errors: null },
      { at: null, what: 'history_done', facts: { progress: 100, phase: 2, chunk: 9 } }
    )
  ],
  history_refused: [
    news(
      'history[0].news',
      { metadata: null, errors: sent('history_refused', `${VALUE}.history.0.errors`) },
      {
        what: 'history_refused',
        severity: 'warn',
        facts: { code: 2_593_109, title: 'History sync is turned off' }
      }
    )
  ],
  file_of_the_history: [
    file(
      'OLD4',
      { kind: 'image', media_id: '301600000000015', declared_type: 'image/jpeg', sha256: HASH },
      { at: THEN, imported: true, opens_window: false }
    ),
    file(
      'OLD8',
      {
        kind: 'document',
        media_id: '301600000000016',
        declared_type: 'application/pdf',
        name: 'lid.pdf',
        sha256: HASH
      },
      { origin: 'phone_app', at: THEN, imported: true, opens_window: false, path: 'message_echoes[0]' }
    )
  ],
  address_book_entry: [saved(0, { patron: { ...NOBODY, wa_id: '31655500007', name: 'Sanne Bakker' } })],
  address_book_entries: [
    saved(0, { patron: NAMELESS, action: 'removed' }),
    saved(1, { patron: { ...AMINA, name: 'Amina' } }),
    news('state_sync[2]', sent('address_book_entries', `${VALUE}.state_sync.2`)),
    news('state_sync[3]', sent('address_book_entries', `${VALUE}.state_sync.3`))
  ],
  no_more_advertising: [
    preference(0, { detail: 'User requested to stop marketing messages' }),
    preference(1, { value: 'resume' }),
    news('user_preferences[2]', sent('no_more_advertising', `${VALUE}.user_preferences.2`)),
    news('user_preferences[3]', sent('no_more_advertising', `${VALUE}.user_preferences.3`))
  ],
  call_ringing: [
    call(
      'CALL',
      { direction: 'out' },
      { patron: { ...NOBODY, wa_id: '31655500001' }, opens_window: false, path: 'statuses[0]' }
    )
  ],
  call_comes_in: [call('IN', {})],
  call_missed: [call('IN', { state: 'missed' })],
  // when it began, which is when the window opened
  call_ended: [call('IN', { state: 'ended', seconds: 120 }, { at: AT - 120_000 })],
  call_of_ours: [
    call('OUT', { direction: 'out', state: 'answered' }, { opens_window: false, path: 'statuses[0]' }),
    call('OUT', { direction: 'out', state: 'rejected' }, { opens_window: false, path: 'statuses[1]' }),
    call('OUT', { direction: 'out' }, { opens_window: false }),
    call('OUT', { direction: 'out' }, { opens_window: false, path: 'calls[1]' }),
    call('OUT', { direction: 'out', state: 'rejected' }, { opens_window: false, path: 'calls[2]' })
  ],
  call_of_nobody: [
    call('WHO', { state: 'ended' }, { patron: null, opens_window: false }),
    ignored('no_id', 'calls[1]'),
    news(
      'rest',
      {
        messaging_product: 'whatsapp',
        metadata: sent('call_of_nobody', `${VALUE}.metadata`),
        errors: sent('call_of_nobody', `${VALUE}.errors`)
      },
      { what: 'number_error', severity: 'warn', facts: { code: 138_000, title: 'Calling not enabled' } }
    )
  ],
  field_not_yet_known: [news('reading_clubs', { club: 'Neude', members: [1, 2] })],
  link_clicked: [
    news('rest', asValue('link_clicked'), {
      what: 'link_clicked',
      facts: { action: 'marketing_messages_link_click' }
    })
  ],
  error_of_a_number: [
    news('rest', asValue('error_of_a_number'), {
      what: 'number_error',
      severity: 'warn',
      facts: { code: 130_429, title: 'Rate limit hit' }
    })
  ],
  message_with_summary_beside_it: [
    said('HANDED', { text: 'Graag een mens' }),
    owner({
      external_id: 'wamid.HANDED',
      patron: JORIS,
      summary: 'Vraagt naar openingstijden',
      path: 'conversation_context'
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
    expect(eventsOf('messages', { messages: [message] })).toMatchObject([
      { kind: 'unreadable', content: { unreadable: { type: `${'x'.repeat(39)}\ufffd` } } }
    ])
  })

  test('news without a time of its own is of the time that its entry tells', () => {
    const message = { id: 'wamid.1', type: 'system', system: { body: 'Deze chat is versleuteld' } }
    expect(eventsOf('messages', { messages: [message] }, AT)).toEqual([news('messages[0]', message)])
  })

  test('a form that nests without end, or has no end of fields, is cut', () => {
    const formOf = (response_json: string) => {
      const interactive = { type: 'nfm_reply', nfm_reply: { name: 'flow', response_json } }
      const [event] = eventsOf('messages', {
        messages: [{ id: 'wamid.1', type: 'interactive', interactive }]
      })
      return event?.type === 'message' ? event.content?.form?.answers : null
    }
    expect(formOf('['.repeat(100_000))?.[0]?.value).toHaveLength(2000)
    expect(formOf(`${'['.repeat(50)}1${']'.repeat(50)}`)).toEqual([])
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`veld ${index}`, 'x']))
    expect(formOf(JSON.stringify(wide))).toHaveLength(100)
  })

  test('a file by another name than a type of file is none', () => {
    const message = { id: 'wamid.1', type: 'hologram', hologram: { id: '1', caption: 'Zo' } }
    expect(eventsOf('messages', { messages: [message] })).toMatchObject([
      { kind: 'unreadable', text: 'Zo', media: null }
    ])
  })

  test('a photo in a group is kept as one of many', () => {
    const message = { id: 'wamid.1', type: 'image', group_id: 'R3', image: { id: '1' } }
    expect(eventsOf('messages', { messages: [message] })).toMatchObject([
      { kind: 'group', media: { kind: 'image' }, content: { group: { id: 'R3' } }, opens_window: false }
    ])
  })

  test('what a business number of unknown digits says in a history is the patron’s', () => {
    const threads = [{ id: '31655500001', messages: [{ id: 'wamid.1', from: '31655500100', type: 'text' }] }]
    expect(eventsOf('history', { history: [{ threads }] })).toMatchObject([{ origin: 'patron' }])
  })
})
