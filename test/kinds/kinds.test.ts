import { describe, expect, test } from 'vitest'
import { WHAT } from '../../workers/platforms/whatsapp/news.ts'
import { type Seen, type Step, seen } from './seen.ts'

/** What staff see: where, the preview, and the newest line of the thread; then whatever else is told of it. */
type Line = [
  steps: Step | Step[],
  view: string | null,
  last: [kind: string, text: string | null, origin?: string] | null,
  item: object,
  more?: object
]

const US = 'waiting_on_us'
const THEM = 'waiting_on_patron'
const OURS = ['hello', 'answer_from_the_phone as wamid.OURS']
const fetching = (kind: string) => ({ kind, attachments: [{ kind, state: expect.any(String) }] })
const quoting = { reply_to: { text: 'We zijn open tot zes uur', origin: 'phone_app', kind: 'text' } }
const OPEN = { conversation: { window_ends_at: expect.any(Number) } }
const SHUT = { conversation: { window_ends_at: null } }

async function expectLine([steps, view, last, item, more = {}]: Line): Promise<Seen> {
  const found = await seen([steps].flat())
  expect(found.outcomes.filter((outcome) => /^(ignored|dead|failed)/.test(outcome))).toEqual([])
  expect([found.view, found.last?.slice(0, 2) ?? null]).toEqual([view, last?.slice(0, 2) ?? null])
  if (last?.[2]) expect(found.last?.[2]).toBe(last[2])
  expect(found.items.at(-1)).toMatchObject(item)
  expect(found).toMatchObject(more)
  return found
}

const FROM_PATRONS: Record<string, Line> = {
  'a text': [
    'hello',
    US,
    ['text', 'Zijn jullie vandaag open?', 'patron'],
    { kind: 'text', text: 'Zijn jullie vandaag open?', status: 'received' },
    { ...OPEN, unread: 1, patron: { name: 'Joris Dekker', phone: '31655500001', phone_hint: '•• 001' } }
  ],
  'a text of somebody who hides the number': [
    'hello_without_phone_number',
    US,
    ['text', 'Kan ik mijn boek verlengen?'],
    { kind: 'text' },
    { patron: { name: 'Amina Yıldız', username: 'amina.leest', phone: null, user_id_only: true } }
  ],
  'a photo, with its words at once and its file when it was fetched': [
    'photo_with_caption',
    US,
    ['image', 'Is dit boek van jullie?'],
    { text: 'Is dit boek van jullie?', ...fetching('image') }
  ],
  'a video': ['forwarded_many_times', US, ['video', 'Kijk dan'], { ...fetching('video'), forwarded: 2 }],
  'a voice message': ['voice_note', US, ['voice', null], fetching('voice')],
  'a recording': ['song', US, ['audio', null], fetching('audio')],
  'a document': ['document', US, ['document', 'Mijn formulier'], fetching('document')],
  'a sticker': ['sticker', US, ['sticker', null], fetching('sticker')],
  'a file that Meta could not give': [
    'photo_that_cannot_be_fetched',
    US,
    ['unreadable', 'Deze plank'],
    { content: { unreadable: { type: 'image', code: 131052 } }, attachments: [] }
  ],
  'a place': [
    'location',
    US,
    ['location', 'Bibliotheek Neude'],
    { content: { location: { latitude: 52.0907, longitude: 5.1214, address: 'Neude 11, Utrecht' } } }
  ],
  'cards of others': [
    'contacts_in_full',
    US,
    ['contacts', null],
    { content: { contacts: [{ name: 'Sanne Bakker', own: false }, { name: 'Tom, van de balie' }] } },
    { patron: { phone: '31655500001' } }
  ],
  'their own number, which we asked for and can send to now': [
    'number_given_on_request',
    US,
    ['contacts', null],
    { content: { contacts: [{ own: true }] } },
    { patron: { name: 'Amina Yıldız', phone: '31655500003', user_id_only: false } }
  ],
  'which button': [
    [...OURS, 'button_chosen'],
    US,
    ['button', 'Ja', 'patron'],
    { ...quoting, content: { choice: { of: 'button', id: 'yes', title: 'Ja' } } },
    { unread: 1 }
  ],
  'which row of a list': [
    'list_choice',
    US,
    ['list', 'Neude'],
    { content: { choice: { of: 'list', title: 'Neude', description: 'Centrum' } } }
  ],
  'which button of a template': [
    [...OURS, 'button_of_template'],
    US,
    ['button', 'Verleng mijn boeken'],
    { ...quoting, content: { choice: { of: 'template_button', id: 'renew' } } }
  ],
  'a form, each answer with its question': [
    'form_filled_in',
    US,
    ['form', null],
    {
      content: {
        form: { answers: expect.arrayContaining([{ label: 'adres: straat', value: 'Neude 1' }]) }
      }
    }
  ],
  'an order': [
    'order',
    US,
    ['order', 'Twee tassen graag'],
    { content: { order: { items: [{ product_id: 'tas', quantity: 2, price: 5, currency: 'EUR' }] } } }
  ],
  'a question about a product': [
    'question_about_a_product',
    US,
    ['text', 'Is deze er nog?'],
    { content: { product: { product_id: 'tas' } } }
  ],
  'what they quote': [
    [...OURS, 'quoted_reply'],
    US,
    ['text', 'Ja, graag'],
    { kind: 'text', ...quoting },
    { unread: 1 }
  ],
  'that it was forwarded': ['forwarded_message', US, ['text', 'Weten jullie dit al?'], { forwarded: 1 }],
  'which advertisement brought them, and to which branch': [
    'came_by_an_advertisement',
    US,
    ['text', 'Hallo'],
    { content: { referral: { source: 'ad', headline: 'Word lid', url: 'https://fb.example/ad' } } },
    { conversation: { branch_id: 'brn_neude' } }
  ],
  'a thumbs-up, on what it is about': [
    [...OURS, 'reaction'],
    THEM,
    ['reaction', '👍', 'patron'],
    { text: 'We zijn open tot zes uur', reactions: [{ emoji: '👍', origin: 'patron' }] },
    { unread: 0, conversation: { thanked_at: expect.any(Number) } }
  ],
  'no reaction that was taken back': [
    [...OURS, 'reaction', 'reaction_removed'],
    THEM,
    ['reaction', '👍'],
    { text: 'We zijn open tot zes uur', reactions: [] }
  ],
  'a reaction to what is older than Baak, as a line': [
    'reaction',
    THEM,
    ['reaction', '👍'],
    { kind: 'reaction', text: '👍', reply_to: { id: null, text: null } }
  ],
  'the newest words of what was edited': [
    ['hello', 'edited_message'],
    US,
    ['text', 'Zijn jullie morgen open?'],
    { text: 'Zijn jullie morgen open?', edited_at: expect.any(Number) }
  ],
  'the newest words of a photo': [
    ['photo_with_caption', 'edited_caption'],
    US,
    ['image', 'Is dit van jullie?'],
    { ...fetching('image'), text: 'Is dit van jullie?', edited_at: expect.any(Number) }
  ],
  'that something was taken back, and not what': [
    ['hello', 'deleted_message'],
    US,
    ['deleted', null],
    { kind: 'text', text: null, content: null, deleted_at: expect.any(Number) }
  ],
  'the same of what was taken back before it came': [
    ['deleted_message', 'hello'],
    THEM,
    ['deleted', null],
    { kind: 'text', text: null, deleted_at: expect.any(Number) }
  ],
  'a message in a group, to answer on the phone': [
    'group_message',
    US,
    ['group', 'Wie komt er naar de leesclub?'],
    { kind: 'group', content: { group: { id: '120363000000000001@g.us' } } },
    SHUT
  ],
  'what WhatsApp does not pass on': [
    'unsupported_poll',
    US,
    ['unreadable', null],
    { content: { unreadable: { type: 'poll', code: 131051 } } }
  ],
  'a kind that nobody knows yet, with the words that it has': [
    'type_named_like_a_builtin',
    US,
    ['unreadable', 'Wel een bijschrift'],
    { kind: 'unreadable', content: { unreadable: { type: 'constructor' } } }
  ],
  'errors where a message should be': [
    'errors_instead_of_a_type',
    US,
    ['unreadable', null],
    { content: { unreadable: { type: 'unknown', code: 1060 } } }
  ],
  'that a patron has a new number, as the same patron, and no list tells the number': [
    ['hello', 'new_phone_number'],
    US,
    ['system', null],
    { kind: 'system', text: null, content: { system: { what: 'number_changed' } } },
    { unread: 1, patron: { name: 'Joris Dekker', phone: '31655500009' } }
  ],
  'that a patron has a new account, as the same patron': [
    ['hello', 'new_user_id_told_by_a_field'],
    US,
    ['system', null],
    { kind: 'system', content: { system: { what: 'user_id_changed' } } },
    { unread: 1 }
  ],
  'that a patron has another device': [
    'new_device',
    THEM,
    ['system', null],
    { kind: 'system', content: { system: { what: 'device_changed' } } },
    { unread: 0 }
  ],
  'that we may call': [
    'may_we_call_yes',
    US,
    ['call_permission', null],
    { content: { call_permission: { accepted: true, permanent: false, until: expect.any(Number) } } }
  ],
  'a call that nobody took': [
    'call_missed',
    US,
    ['call_missed', null],
    { kind: 'call', content: { call: { direction: 'in', state: 'missed' } } },
    { ...OPEN, unread: 1 }
  ],
  'a call and how long it took': [
    'call_ended',
    THEM,
    ['call', null],
    { kind: 'call', content: { call: { direction: 'in', state: 'ended', seconds: 120 } } },
    { ...OPEN, unread: 0 }
  ],
  'a voicemail': ['voicemail', US, ['audio', null], fetching('audio')]
}

const OF_OURS: Record<string, Line> = {
  'a call of ours that was refused': [
    'call_of_ours',
    THEM,
    ['call', null, 'phone_app'],
    { kind: 'call', content: { call: { direction: 'out', state: 'rejected' } } },
    SHUT
  ],
  'an answer of the phone': [
    ['hello', 'answer_from_the_phone'],
    THEM,
    ['text', 'We zijn open tot zes uur', 'phone_app'],
    { origin: 'phone_app', text: 'We zijn open tot zes uur', status: 'accepted' },
    { unread: 0 }
  ],
  'a photo of the phone': [
    'answer_from_the_phone_without_number',
    THEM,
    ['image', 'Zo ziet het eruit', 'phone_app'],
    { ...fetching('image'), origin: 'phone_app' }
  ],
  'what the phone edited': [
    ['answer_from_the_phone', 'answer_from_the_phone_edited'],
    THEM,
    ['text', 'We zijn open tot vijf uur', 'phone_app'],
    { text: 'We zijn open tot vijf uur', edited_at: expect.any(Number) }
  ],
  'that the phone took something back': [
    ['answer_from_the_phone', 'answer_from_the_phone_taken_back'],
    THEM,
    ['deleted', null, 'phone_app'],
    { text: null, deleted_at: expect.any(Number) }
  ],
  'a reaction of the phone, which answers nothing': [
    ['hello', 'reaction_from_the_phone'],
    US,
    ['text', 'Zijn jullie vandaag open?', 'patron'],
    { text: 'Zijn jullie vandaag open?', reactions: [{ emoji: '👍', origin: 'phone_app' }] }
  ],
  'how far an answer came': [
    [...OURS, 'statuses_of_one_message'],
    THEM,
    ['text', 'We zijn open tot zes uur'],
    { status: 'read', times: { read_at: expect.any(Number) } }
  ],
  'that a voice message was played': [
    [...OURS, 'status_played'],
    THEM,
    ['text', 'We zijn open tot zes uur'],
    { status: 'read' }
  ],
  'why an answer did not arrive, and that the patron waits': [
    [...OURS, 'status_failed_131047'],
    US,
    ['text', 'We zijn open tot zes uur'],
    { status: 'failed', failure: { code: 131047, reason: 'window_closed' } }
  ]
}

const noMoreNews: Step = {
  field: 'user_preferences',
  value: {
    user_preferences: [
      { wa_id: '31655500001', timestamp: 1_795_507_200, category: 'marketing_messages', value: 'stop' }
    ]
  }
}

const inTheAddressBook: Step = {
  field: 'smb_app_state_sync',
  value: {
    state_sync: [
      {
        ...{ type: 'contact', action: 'add', metadata: { timestamp: '1795507200' } },
        contact: { full_name: 'Joris van de leesclub', phone_number: '31655500001' }
      }
    ]
  }
}

const OF_OTHERS: Record<string, Line> = {
  'what was said before the number was connected, as ended': [
    'history_chunk',
    'closed',
    ['text', 'Van gisteren'],
    { imported: true, text: 'Van gisteren' },
    { ...SHUT, unread: 0 }
  ],
  'the file of an old message in its place, once it comes': [
    ['history_of_both_sides', 'file_of_the_history'],
    'closed',
    ['document', null, 'phone_app'],
    { ...fetching('document'), imported: true, origin: 'phone_app' },
    { unread: 0, items: expect.arrayContaining([expect.objectContaining({ kind: 'image', imported: true })]) }
  ],
  'what a patron wrote while another had the thread': [
    [...OURS, 'thread_of_another_responder'],
    THEM,
    ['text', 'Hallo robot', 'patron'],
    { standby: true, text: 'Hallo robot' },
    { ...OPEN, unread: 0 }
  ],
  'what the other answered, and new words to it': [
    'thread_of_another_responder_in_full',
    THEM,
    ['text', 'Ik ben een robot', 'phone_app'],
    { standby: true, text: 'Ik ben een robot' },
    { items: [{ text: 'Dag robot', edited_at: expect.any(Number), standby: true }, {}] }
  ],
  'that another answers now, and what was passed on': [
    ['hello', 'thread_passed_to_a_robot'],
    US,
    ['text', 'Zijn jullie vandaag open?'],
    { type: 'event', act: 'thread_handed_over' },
    {
      conversation: { owner: 'ai_agent' },
      items: [{}, { kind: 'system', text: 'Buiten openingstijd', standby: true }, {}]
    }
  ],
  'that we answer again, and who waits since': [
    ['hello', 'thread_passed_to_a_robot', 'thread_of_another_responder', 'thread_passed_to_us'],
    US,
    ['text', 'Hallo robot'],
    { type: 'event', act: 'thread_taken_back' },
    {
      conversation: { owner: null },
      items: expect.arrayContaining([expect.objectContaining({ text: 'Wil een pas verlengen' })])
    }
  ],
  'that a patron wants no more news': [
    ['hello', noMoreNews],
    US,
    ['text', 'Zijn jullie vandaag open?'],
    { kind: 'text' },
    { patron: { consent: { scope: 'marketing', value: 'stop' } } }
  ],
  'the name by which the phone knows a patron who told none': [
    ['history_chunk', inTheAddressBook],
    'closed',
    ['text', 'Van gisteren'],
    { kind: 'text' },
    { patron: { name: 'Joris van de leesclub' } }
  ]
}

const template = {
  message_template_id: 7,
  message_template_name: 'hallo',
  message_template_language: 'nl'
}
type Value = Extract<Step, object>['value']
const news = (field: string, value: Value): Step => ({ field, value })
const account = (event: string, more: Value = {}) => news('account_update', { event, ...more })
const state = (event: string) => news('message_template_status_update', { event, ...template })

const OF_THE_CHANNEL: [Step, string, string][] = [
  ['account_restricted', 'account_restricted', 'critical'],
  ['partner_removed', 'partner_removed', 'critical'],
  [account('ACCOUNT_DELETED'), 'account_deleted', 'critical'],
  [account('ACCOUNT_VIOLATION'), 'account_violation', 'critical'],
  [account('DISABLED_UPDATE'), 'account_disabled', 'critical'],
  [account('DISABLED_UPDATE', { ban_info: { waba_ban_state: 'REINSTATE' } }), 'account_reinstated', 'info'],
  [account('ACCOUNT_OFFBOARDED'), 'account_offboarded', 'critical'],
  [account('ACCOUNT_RECONNECTED'), 'account_reconnected', 'info'],
  [account('VERIFIED_ACCOUNT'), 'account_verified', 'info'],
  [account('AD_ACCOUNT_LINKED'), 'ad_account_linked', 'info'],
  [account('MM_LITE_TERMS_SIGNED'), 'terms_signed', 'info'],
  [account('PARTNER_ADDED'), 'partner_added', 'info'],
  [account('PARTNER_APP_INSTALLED'), 'partner_app_installed', 'info'],
  [account('PARTNER_APP_UNINSTALLED'), 'partner_app_uninstalled', 'critical'],
  [account('PARTNER_CLIENT_CERTIFICATION_NEEDED'), 'partner_certification', 'warn'],
  [account('BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE', { country: 'NL' }), 'country_changed', 'info'],
  [account('VOLUME_BASED_PRICING_TIER_UPDATE'), 'prices_changed', 'info'],
  [news('account_review_update', { decision: 'REJECTED' }), 'account_reviewed', 'critical'],
  [news('account_alerts', { alert_info: { alert_severity: 'WARNING' } }), 'account_alert', 'warn'],
  [news('business_capability_update', { max_daily_conversation_per_phone: 1000 }), 'limits_changed', 'info'],
  ['settings_of_a_number', 'settings_changed', 'info'],
  ['quality_of_a_number', 'number_quality', 'info'],
  [news('phone_number_name_update', { decision: 'REJECTED' }), 'number_name', 'warn'],
  [news('business_username_update', { status: 'reserved' }), 'number_username', 'info'],
  [news('security', { event: 'PIN_CHANGED' }), 'pin_changed', 'warn'],
  [news('security', { event: 'PIN_RESET_REQUEST' }), 'pin_reset_requested', 'warn'],
  [news('security', { event: 'PIN_RESET_SUCCESS' }), 'pin_reset', 'warn'],
  [state('APPROVED'), 'template_approved', 'info'],
  [state('PENDING'), 'template_pending', 'info'],
  [state('FLAGGED'), 'template_flagged', 'warn'],
  [state('DISABLED'), 'template_disabled', 'warn'],
  [state('DELETED'), 'template_deleted', 'info'],
  [state('ARCHIVED'), 'template_status', 'info'],
  ['template_rejected', 'template_rejected', 'warn'],
  [state('PAUSED'), 'template_paused', 'warn'],
  [
    news('message_template_quality_update', { new_quality_score: 'RED', ...template }),
    'template_quality',
    'warn'
  ],
  [news('template_category_update', { new_category: 'MARKETING', ...template }), 'template_category', 'warn'],
  [news('message_template_components_update', template), 'template_changed', 'info'],
  [news('flows', { event: 'FLOW_STATUS_CHANGE', flow_id: '1' }), 'form_status', 'info'],
  [news('flows', { event: 'ENDPOINT_LATENCY', flow_id: '1' }), 'form_trouble', 'warn'],
  [news('flows', { event: 'FLOW_VERSION_EXPIRY_WARNING', flow_id: '1' }), 'form_warning', 'warn'],
  [news('payment_configuration_update', { status: 'ACTIVE' }), 'payment_settings', 'info'],
  [news('automatic_events', { automatic_events: [{ event_name: 'Lead' }] }), 'ad_result', 'info'],
  [news('group_status_update', { groups: [{ type: 'group_suspend' }] }), 'group_changed', 'info'],
  [news('history', { history: [{ metadata: { progress: 100 }, threads: [] }] }), 'history_done', 'info'],
  ['error_of_a_number', 'number_error', 'warn'],
  ['history_refused', 'history_refused', 'warn'],
  ['link_clicked', 'link_clicked', 'info'],
  ['status_of_a_payment', 'payment_status', 'info'],
  ['field_not_yet_known', 'other', 'info'],
  ['hello_from_nobody', 'other', 'info'],
  ['system_message_about_nobody', 'other', 'info']
]

describe('of what a patron sends, staff see', () => {
  test.each(Object.entries(FROM_PATRONS))('%s', async (_, line) => {
    await expectLine(line)
  })
})

describe('of what the library sent, staff see', () => {
  test.each(Object.entries(OF_OURS))('%s', async (_, line) => {
    await expectLine(line)
  })
})

describe('of what else happens to a thread, staff see', () => {
  test.each(Object.entries(OF_OTHERS))('%s', async (_, line) => {
    await expectLine(line)
  })
})

describe('of what Meta tells of a number, an account and its templates, staff see', () => {
  test.each(OF_THE_CHANNEL)('%o as %s', async (step, what, severity) => {
    const found = await seen([step])
    expect(found.news).toMatchObject([{ what, severity }])
    expect(found.view).toBeNull()
    expect(found.outcomes).toEqual(['stored'])
  })
  test('every word that news can say', () => {
    const shown = new Set(OF_THE_CHANNEL.map(([, what]) => what))
    expect(WHAT.filter((what) => !shown.has(what))).toEqual([])
  })
})
