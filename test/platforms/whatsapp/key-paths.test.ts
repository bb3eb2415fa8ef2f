import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Json, parseLossless } from '../../../workers/lib/json.ts'
import { split } from '../../../workers/meta/split.ts'
import { readChange } from '../../../workers/platforms/whatsapp/inbound.ts'
import { bodiesIn } from '../../support/node/fixtures.ts'

/** Bodies that others published; they are not ours to copy, so they lie beside the project or are not there. */
const CORPUS = join(import.meta.dirname, '../../../../shared/corpus/whatsapp')
const present = existsSync(CORPUS)

/** One name for a message, a status and a contact, wherever it stands. */
const SHORTER: [RegExp, string][] = [
  [/^[a-z_]+(\.standby|\.history\[\]\.threads\[\])?\.(messages|message_echoes)\[\]/, 'message'],
  [/^[a-z_]+(\.standby)?\.statuses\[\]/, 'status'],
  [/^[a-z_]+(\.standby)?\.contacts\[\]/, 'contact'],
  [/^[a-z_]+\.(metadata|messaging_product)/, '$1'],
  [/^group_[a-z]+_update/, 'groups'],
  [/^business_username_updates/, 'business_username_update']
]

function shorter(path: string): string {
  const found = SHORTER.find(([from]) => from.test(path))
  return found ? path.replace(found[0], found[1]) : path
}

function leavesIn(value: Json, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [shorter(path)]
  if (Array.isArray(value)) return value.flatMap((item) => leavesIn(item, `${path}[]`))
  return Object.entries(value).flatMap(([key, item]) => leavesIn(item, `${path}.${key}`))
}

/** The value, writing down which of its leaves are asked for by name. Copying an object, or counting its keys, is not asking. */
function watched(value: Json, path: string, read: Set<string>): Json {
  if (typeof value !== 'object' || value === null) return value
  let listed = { keys: 0, described: 0, copied: 0, last: '' as string | symbol }
  return new Proxy(value, {
    ownKeys(target) {
      const keys = Reflect.ownKeys(target)
      listed = { keys: keys.length, described: 0, copied: 0, last: '' }
      return keys
    },
    getOwnPropertyDescriptor(target, key) {
      listed.described += 1
      listed.last = key
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver)
      // a copy describes and takes each key in turn; of an object with one key nobody can tell
      const isCopy = listed.keys > 1 && listed.last === key && listed.described === listed.copied + 1
      if (isCopy) listed.copied += 1
      if (typeof key === 'symbol' || !Object.hasOwn(target, key) || key === 'length') return found
      const place = Array.isArray(target) ? `${path}[]` : `${path}.${key}`
      if (!isCopy) read.add(shorter(place))
      return watched(found as Json, place, read)
    }
  })
}

function pathsOf(field: string, value: Json, read: Set<string>): string[] {
  const change = { field, value: watched(value, field, read) }
  for (const each of split({ entry: [{ id: '1', changes: [change] }] }).changes) readChange(each)
  return leavesIn(value, field)
}

/** What the corpus holds and no reader asks for, by the reason why not. */
const IGNORED_PATHS: Record<string, string[]> = {
  'it soon ends, or is a path on somebody’s own server: the file’s id gives a fresh address': [
    'message.audio.file',
    'message.audio.url',
    'message.document.file',
    'message.document.url',
    'message.edit.message.image.url',
    'message.image.file',
    'message.image.url',
    'message.sticker.file',
    'message.sticker.url',
    'message.video.file',
    'message.voice.file'
  ],
  'no library is paid in the chat: it is read on the phone': [
    'message.interactive.payment_method.credential_id',
    'message.interactive.payment_method.last_four_digits',
    'message.interactive.payment_method.payment_method',
    'message.interactive.payment_method.payment_timestamp',
    'message.interactive.payment_method.reference_id',
    'message.interactive.payment_notification.payer_name',
    'message.interactive.payment_notification.payment_status',
    'message.interactive.payment_notification.reference_id',
    'message.interactive.payment_notification.transaction_id'
  ],
  'it serves advertising only, and follows people': [
    'automatic_events.automatic_events[].ctwa_clid',
    'message.referral.ctwa_clid',
    'message.referral.image_url',
    'message.referral.media_type',
    'message.referral.source_id',
    'message.referral.thumbnail_url',
    'message.referral.video_url',
    'message.referral.welcome_message.text',
    'messages.user_actions[].marketing_messages_link_click_data.click_id',
    'messages.user_actions[].marketing_messages_link_click_data.tracking_token',
    'messages.user_actions[].timestamp'
  ],
  'we do not take calls: there is nothing to connect, and what was recorded is not ours to keep': [
    'calls.calls[].biz_opaque_callback_data',
    'calls.calls[].call_transcript.document.id',
    'calls.calls[].call_transcript.document.mime_type',
    'calls.calls[].call_transcript.document.sha256',
    'calls.calls[].call_transcript.document.url',
    'calls.calls[].end_time',
    'calls.calls[].session.sdp',
    'calls.calls[].session.sdp_type',
    'calls.calls[].start_time'
  ],
  'the id of the message says whose it is; a group’s members are not told apart': [
    'status.parent_recipient_user_id',
    'status.participant_recipient_id',
    'status.recipient_identity_key_hash',
    'status.recipient_parent_user_id',
    'status.recipient_participant_id',
    'status.recipient_participant_parent_user_id',
    'status.recipient_participant_user_id',
    'status.recipient_type'
  ],
  'Meta’s code says it; the console has a sentence for each': [
    'groups.groups[].errors[].error_data.details',
    'groups.groups[].errors[].message',
    'groups.groups[].group_description.errors[].error_data.details',
    'groups.groups[].group_description.errors[].message',
    'groups.groups[].group_description.errors[].title',
    'history.history[].errors[].error_data.details',
    'history.history[].errors[].message',
    'message.errors[].details',
    'message.errors[].error_data.details',
    'message.errors[].message',
    'message.errors[].title',
    'messages.errors[].error_data.details',
    'messages.errors[].href',
    'messages.errors[].message',
    'status.errors[].error_data.details',
    'status.errors[].href',
    'status.errors[].message',
    'status.errors[].title'
  ],
  'what is charged comes as `pricing`; these are older ways to say it': [
    'status.conversation.expiration_timestamp',
    'status.conversation.id',
    'status.conversation.origin.type',
    'status.conversation.pricing.billable',
    'status.conversation.pricing.category',
    'status.conversation.pricing.pricing_model',
    'status.pricing.billable',
    'status.pricing.pricing_model'
  ],
  'only a call of ours would carry it, and we make none': ['status.biz_opaque_callback_data'],
  'an older or smaller name of a limit that stands beside it': [
    'business_capability_update.max_daily_conversation_per_phone',
    'business_capability_update.max_phone_numbers_per_waba'
  ],
  'the mirror of templates takes it from what is kept': [
    'message_template_components_update.message_template_buttons[].message_template_button_phone_number',
    'message_template_components_update.message_template_buttons[].message_template_button_text',
    'message_template_components_update.message_template_buttons[].message_template_button_type',
    'message_template_components_update.message_template_buttons[].message_template_button_url',
    'message_template_components_update.message_template_element',
    'message_template_components_update.message_template_footer',
    'message_template_components_update.message_template_title'
  ],
  'it says who, and the news of a channel names nobody': [
    'account_update.phone_number',
    'groups.groups[].added_participants[].input',
    'groups.groups[].added_participants[].parent_user_id',
    'groups.groups[].added_participants[].user_id',
    'groups.groups[].added_participants[].username',
    'groups.groups[].added_participants[].wa_id',
    'groups.groups[].join_request_id',
    'groups.groups[].parent_user_id',
    'groups.groups[].removed_participants[].input',
    'groups.groups[].removed_participants[].parent_user_id',
    'groups.groups[].removed_participants[].user_id',
    'groups.groups[].removed_participants[].username',
    'groups.groups[].removed_participants[].wa_id',
    'groups.groups[].user_id',
    'groups.groups[].username',
    'groups.groups[].wa_id',
    'security.requester'
  ],
  'the user id moves with it': [
    'message.system.previous_parent_user_id',
    'user_id_update.user_id_update[].parent_user_id.previous'
  ],
  'our own words say it; Meta’s are English and tell whole numbers': [
    'user_id_update.user_id_update[].detail'
  ],
  'whose phone or device it is changes nothing': [
    'contact.identity_key_hash',
    'contact.profile.country_code',
    'message.from_logical_id',
    'message.identity.acknowledged',
    'message.identity.created_timestamp',
    'message.identity.hash'
  ],
  'the file of an edited message stays the one we have': [
    'message.edit.message.context.id',
    'message.edit.message.image.mime_type',
    'message.edit.message.image.sha256'
  ],
  'the bytes of a sticker say it': ['message.sticker.animated'],
  'the thread already tells it': [
    'message.contacts[].phones[].wa_id',
    'message.context.from',
    'message.history_context.status',
    'message.interactive.call_permission_reply.response_source',
    'message.order.catalog_id',
    'smb_app_state_sync.state_sync[].contact.first_name'
  ],
  'who has the thread now is what counts': [
    'messaging_handovers.control_passed.previous_owner.app_id',
    'messaging_handovers.control_passed.previous_owner.app_role',
    'messaging_handovers.control_passed.previous_owner.business_id',
    'messaging_handovers.control_taken.previous_owner_role'
  ],
  'every body of WhatsApp says so': ['messaging_product'],
  'no sentence needs it; it is kept as Meta sent it': [
    'account_alerts.entity_id',
    'account_settings_update.phone_number_settings.calling.call_hours.holiday_schedule[].date',
    'account_settings_update.phone_number_settings.calling.call_hours.holiday_schedule[].end_time',
    'account_settings_update.phone_number_settings.calling.call_hours.holiday_schedule[].start_time',
    'account_settings_update.phone_number_settings.calling.call_hours.status',
    'account_settings_update.phone_number_settings.calling.call_hours.timezone_id',
    'account_settings_update.phone_number_settings.calling.call_hours.weekly_operating_hours[].close_time',
    'account_settings_update.phone_number_settings.calling.call_hours.weekly_operating_hours[].day_of_week',
    'account_settings_update.phone_number_settings.calling.call_hours.weekly_operating_hours[].open_time',
    'account_settings_update.phone_number_settings.calling.sip.servers[].hostname',
    'account_settings_update.phone_number_settings.calling.sip.servers[].port',
    'account_settings_update.phone_number_settings.calling.sip.status',
    'account_settings_update.type',
    'account_update.auth_international_rate_eligibility.exception_countries[].country_code',
    'account_update.auth_international_rate_eligibility.exception_countries[].start_time',
    'account_update.auth_international_rate_eligibility.start_time',
    'account_update.partner_client_certification_info.client_business_id',
    'account_update.partner_client_certification_needed_info.client_business_id',
    'account_update.volume_tier_info.tier_update_time',
    'account_update.waba_info.ad_account_id',
    'account_update.waba_info.owner_business_id',
    'account_update.waba_info.solution_id',
    'account_update.waba_info.solution_partner_business_ids[]',
    'automatic_events.automatic_events[].custom_data.currency',
    'automatic_events.automatic_events[].custom_data.value',
    'automatic_events.automatic_events[].event_name',
    'automatic_events.automatic_events[].id',
    'automatic_events.automatic_events[].timestamp',
    'automatic_events.details.key',
    'automatic_events.event',
    'flows.errors[].error_count',
    'flows.errors[].error_rate',
    'flows.errors[].error_type',
    'flows.p50_latency',
    'flows.requests_count',
    'groups.groups[].description',
    'groups.groups[].group_description.errors[].code',
    'groups.groups[].group_description.text',
    'groups.groups[].group_description.update_successful',
    'groups.groups[].group_subject.text',
    'groups.groups[].group_subject.update_successful',
    'groups.groups[].initiated_by',
    'groups.groups[].profile_picture.mime_type',
    'groups.groups[].profile_picture.sha256',
    'groups.groups[].reason',
    'groups.groups[].request_id',
    'groups.groups[].subject',
    'groups.groups[].timestamp',
    'payment_configuration_update.created_timestamp',
    'payment_configuration_update.provider_mid',
    'payment_configuration_update.updated_timestamp'
  ]
}

describe.runIf(present)('the key paths in bodies that others published', () => {
  test('are each read, or ignored on purpose', () => {
    const read = new Set<string>()
    const all = new Set<string>()
    for (const { text } of bodiesIn(CORPUS)) {
      for (const { field, value } of split(parseLossless(text)).changes) {
        for (const path of pathsOf(field, value, read)) all.add(path)
      }
    }
    const unread = [...all].filter((path) => !read.has(path)).sort()
    console.info(`${all.size} key paths, of which ${unread.length} are ignored on purpose`)
    expect(unread).toEqual(Object.values(IGNORED_PATHS).flat().sort())
  })
})

test(`a key that nobody reads is noticed${present ? '' : '; the corpus is not beside the project'}`, () => {
  const read = new Set<string>()
  const message = { id: 'wamid.1', from: '31655500001', type: 'text', text: { body: 'Hoi', mood: 'blij' } }
  const paths = pathsOf('messages', { messages: [message], mystery: 1 }, read)
  expect(paths.filter((path) => !read.has(path))).toEqual(['message.text.mood', 'messages.mystery'])
})
