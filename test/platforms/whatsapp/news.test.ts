import { expect, test } from 'vitest'
import type { Json } from '../../../workers/lib/json.ts'
import type { ChannelEvent } from '../../../workers/platforms/platform.ts'
import { WHAT } from '../../../workers/platforms/whatsapp/news.ts'
import { eventsIn } from '../../support/node/fixtures.ts'

type Value = { [key: string]: Json }
type Said = [what: string, severity: ChannelEvent['severity'], facts?: ChannelEvent['facts']]

function told(field: string, value: Value): ChannelEvent {
  const [event] = eventsIn({ entry: [{ id: '1', changes: [{ field, value }] }] })
  if (event?.type !== 'channel_event') throw new Error(`${field} is no news`)
  return event
}

const template = {
  message_template_id: 7,
  message_template_name: 'hallo',
  message_template_language: 'nl-NL'
}
const which = { template: 'hallo', language: 'nl_NL', template_id: '7' }
const form = { event: 'ENDPOINT_LATENCY', flow_id: '1', p90_latency: 8000, threshold: 7000 }

const TABLE: [field: string, value: Value, said: Said][] = [
  ['account_update', { event: 'ACCOUNT_DELETED' }, ['account_deleted', 'critical']],
  [
    'account_update',
    { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'ADULT' } },
    ['account_violation', 'critical', { event: 'ACCOUNT_VIOLATION', violation: 'ADULT' }]
  ],
  [
    'account_update',
    {
      event: 'ACCOUNT_RESTRICTION',
      restriction_info: [
        { restriction_type: 'A', expiration: 1_795_507_200, remediation: 'Wacht' },
        { restriction_type: 'B', expiration: '1795593600' }
      ]
    },
    [
      'account_restricted',
      'critical',
      { event: 'ACCOUNT_RESTRICTION', restriction: 'A, B', until: 1_795_593_600_000, remedy: 'Wacht' }
    ]
  ],
  [
    'account_update',
    {
      event: 'DISABLED_UPDATE',
      ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE', waba_ban_date: 'June 1' }
    },
    [
      'account_disabled',
      'critical',
      { event: 'DISABLED_UPDATE', ban: 'SCHEDULE_FOR_DISABLE', ban_date: 'June 1' }
    ]
  ],
  [
    'account_update',
    { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: ['DISABLE'] } },
    ['account_disabled', 'critical']
  ],
  ['account_update', { event: 'DISABLED_UPDATE' }, ['account_disabled', 'critical']],
  [
    'account_update',
    { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'REINSTATE' } },
    ['account_reinstated', 'info']
  ],
  ['account_update', { event: 'SOMETHING_NEW' }, ['other', 'info', { event: 'SOMETHING_NEW' }]],
  [
    'account_update',
    { event: 'SOMETHING_NEW', ban_info: { waba_ban_state: 'DISABLE' } },
    ['other', 'critical']
  ],
  ['account_update', { event: 'constructor' }, ['other', 'info']],
  ['account_update', { event: 'PARTNER_REMOVED' }, ['partner_removed', 'critical']],
  ['account_update', { event: 'PARTNER_APP_UNINSTALLED' }, ['partner_app_uninstalled', 'critical']],
  [
    'account_update',
    {
      event: 'ACCOUNT_OFFBOARDED',
      disconnection_info: { reason: 'PRIMARY_INACTIVITY', initiated_by: 'SYSTEM' }
    },
    [
      'account_offboarded',
      'critical',
      { event: 'ACCOUNT_OFFBOARDED', reason: 'PRIMARY_INACTIVITY', by: 'SYSTEM' }
    ]
  ],
  ['account_update', { event: 'ACCOUNT_RECONNECTED' }, ['account_reconnected', 'info']],
  [
    'account_update',
    { event: 'VERIFIED_ACCOUNT', phone_number: '31655500001' },
    ['account_verified', 'info', { event: 'VERIFIED_ACCOUNT' }]
  ],
  ['account_review_update', { decision: 'APPROVED' }, ['account_reviewed', 'info', { decision: 'APPROVED' }]],
  ['account_review_update', { decision: 'REJECTED' }, ['account_reviewed', 'critical']],
  [
    'account_alerts',
    {
      entity_type: 'BUSINESS',
      alert_info: { alert_severity: 'WARNING', alert_status: 'ACTIVE', alert_type: 'OBA_REJECTED' }
    },
    ['account_alert', 'warn', { alert: 'OBA_REJECTED', status: 'ACTIVE', about: 'BUSINESS' }]
  ],
  ['account_alerts', { alert_info: { alert_severity: 'CRITICAL' } }, ['account_alert', 'critical']],
  [
    'business_capability_update',
    { max_daily_conversations_per_business: 2000, max_phone_numbers_per_business: 10 },
    ['limits_changed', 'info', { limit: 2000, numbers: 10 }]
  ],
  [
    'business_capability_update',
    { max_daily_conversation_per_phone: 'TIER_1K' },
    ['limits_changed', 'info', { limit: 'TIER_1K' }]
  ],
  [
    'phone_number_quality_update',
    { event: 'FLAGGED', current_limit: 'TIER_10K', old_limit: 'TIER_100K' },
    ['number_quality', 'warn', { event: 'FLAGGED', limit: 'TIER_10K', old_limit: 'TIER_100K' }]
  ],
  ['phone_number_quality_update', { event: 'THROUGHPUT_UPGRADE' }, ['number_quality', 'info']],
  [
    'phone_number_name_update',
    { decision: 'REJECTED', requested_verified_name: 'Bieb', rejection_reason: 'NAME_TAKEN' },
    ['number_name', 'warn', { decision: 'REJECTED', name: 'Bieb', reason: 'NAME_TAKEN' }]
  ],
  [
    'phone_number_name_update',
    { decision: 'APPROVED', rejection_reason: null },
    ['number_name', 'info', { decision: 'APPROVED' }]
  ],
  [
    'business_username_update',
    { status: 'reserved', username: 'bieb' },
    ['number_username', 'info', { decision: 'RESERVED', username: 'bieb' }]
  ],
  ['business_username_updates', { status: 'reserved', context: 'revoked' }, ['number_username', 'warn']],
  ['security', { event: 'PIN_CHANGED', requester: '615' }, ['pin_changed', 'warn', { event: 'PIN_CHANGED' }]],
  ['security', { event: 'PIN_RESET_REQUEST' }, ['pin_reset_requested', 'warn']],
  ['security', { event: 'PIN_RESET_SUCCESS' }, ['pin_reset', 'warn']],
  [
    'message_template_status_update',
    { event: 'APPROVED', reason: 'NONE', message_template_category: 'UTILITY', ...template },
    ['template_approved', 'info', { ...which, category: 'UTILITY', status: 'APPROVED' }]
  ],
  [
    'message_template_status_update',
    {
      event: 'REJECTED',
      reason: 'NONE',
      rejection_info: { reason: 'Te vaag', recommendation: 'Wees precies' },
      ...template
    },
    ['template_rejected', 'warn', { ...which, status: 'REJECTED', reason: 'Te vaag', advice: 'Wees precies' }]
  ],
  ['message_template_status_update', { event: 'PAUSED', ...template }, ['template_paused', 'warn']],
  [
    'message_template_status_update',
    { event: 'DISABLED', disable_info: { disable_date: 'June 1' }, ...template },
    ['template_disabled', 'warn', { ...which, status: 'DISABLED', until: 'June 1' }]
  ],
  [
    'message_template_status_update',
    { event: 'ARCHIVED', ...template },
    ['template_status', 'info', { ...which, status: 'ARCHIVED' }]
  ],
  [
    'message_template_quality_update',
    { previous_quality_score: 'GREEN', new_quality_score: 'RED', ...template },
    ['template_quality', 'warn', { ...which, quality: 'RED', previous_quality: 'GREEN' }]
  ],
  ['message_template_quality_update', { new_quality_score: 'GREEN' }, ['template_quality', 'info']],
  ['message_template_components_update', template, ['template_changed', 'info', which]],
  [
    'template_category_update',
    { previous_category: 'UTILITY', new_category: 'MARKETING', ...template },
    ['template_category', 'warn', { ...which, category: 'MARKETING', previous_category: 'UTILITY' }]
  ],
  [
    'template_category_update',
    { previous_category: 'MARKETING', new_category: 'UTILITY' },
    ['template_category', 'info']
  ],
  [
    'template_correct_category_detection',
    { new_category: 'UTILITY', correct_category: 'MARKETING', category_update_timestamp: 1_795_507_200 },
    [
      'template_category',
      'warn',
      { category: 'UTILITY', correct_category: 'MARKETING', from_at: 1_795_507_200_000 }
    ]
  ],
  ['flows', { event: 'FLOW_STATUS_CHANGE', flow_id: '1', new_status: 'PUBLISHED' }, ['form_status', 'info']],
  ['flows', { ...form, alert_state: 'ACTIVATED' }, ['form_trouble', 'warn']],
  ['flows', { ...form, alert_state: 'DEACTIVATED' }, ['form_trouble', 'info']],
  ['flows', { event: 'FLOW_VERSION_EXPIRY_WARNING', warning: 'Bijna op' }, ['form_warning', 'warn']],
  ['payment_configuration_update', { status: 'Active' }, ['payment_settings', 'info', { status: 'Active' }]],
  ['automatic_events', { automatic_events: [{ id: 'wamid.1' }] }, ['ad_result', 'info', { events: 1 }]],
  [
    'group_participants_update',
    {
      groups: [
        { group_id: 'g', type: 'group_participants_add', added_participants: [{ wa_id: '31655500001' }] },
        {}
      ]
    },
    ['group_changed', 'info', { change: 'group_participants_add', group: 'g', more: 1 }]
  ],
  ['account_update', { event: 'AD_ACCOUNT_LINKED' }, ['ad_account_linked', 'info']],
  ['account_update', { event: 'MM_LITE_TERMS_SIGNED' }, ['terms_signed', 'info']],
  [
    'account_update',
    { event: 'PARTNER_ADDED', waba_info: { waba_id: 9 } },
    ['partner_added', 'info', { event: 'PARTNER_ADDED', account: '9' }]
  ],
  ['account_update', { event: 'PARTNER_APP_INSTALLED' }, ['partner_app_installed', 'info']],
  ['account_update', { event: 'PARTNER_CLIENT_CERTIFICATION_NEEDED' }, ['partner_certification', 'warn']],
  [
    'account_update',
    { event: 'BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE', country: 'NL' },
    ['country_changed', 'info']
  ],
  ['account_update', { event: 'VOLUME_BASED_PRICING_TIER_UPDATE' }, ['prices_changed', 'info']],
  [
    'account_settings_update',
    { phone_number_settings: { calling: { status: 'ENABLED' } } },
    ['settings_changed', 'info', { calling: 'ENABLED' }]
  ],
  ['message_template_status_update', { event: 'PENDING', ...template }, ['template_pending', 'info']],
  ['message_template_status_update', { event: 'FLAGGED', ...template }, ['template_flagged', 'warn']],
  [
    'message_template_status_update',
    { event: 'PENDING_DELETION', ...template },
    ['template_deleted', 'info']
  ],
  ...(
    [
      ['REINSTATED', 'template_approved', 'info'],
      ['IN_APPEAL', 'template_pending', 'info'],
      ['LOCKED', 'template_disabled', 'warn'],
      ['LIMIT_EXCEEDED', 'template_disabled', 'warn'],
      ['DELETED', 'template_deleted', 'info'],
      ['paused', 'template_paused', 'warn'],
      ['SOMETHING', 'template_status', 'info'],
      [null, 'template_status', 'info']
    ] as const
  ).map(([event, ...what]): (typeof TABLE)[number] => [
    'message_template_status_update',
    { event, ...template },
    what as unknown as Said
  ]),
  ['message_template_quality_update', { new_quality_score: 'YELLOW' }, ['template_quality', 'warn']],
  [
    'message_template_status_update',
    { event: 'REJECTED', reason: '', other_info: { title: 'Te lang', description: 'Korter' }, ...template },
    ['template_rejected', 'warn', { ...which, status: 'REJECTED', reason: 'Te lang', advice: 'Korter' }]
  ],
  ['partner_solutions', { event: 'SOLUTION_CREATED' }, ['other', 'info', {}]]
]

test.each(TABLE.map(([field, value, said]) => ({ field, value, said })))(
  '$field $value.event says $said.0',
  ({ field, value, said: [what, severity, facts] }) => {
    const news = told(field, value)
    expect({ what: news.what, severity: news.severity }).toEqual({ what, severity })
    if (facts) expect(news.facts).toEqual(facts)
    expect(news.content).toEqual(value)
  }
)

/** Said beside messages and in histories: see the fixtures. */
const ELSEWHERE = ['link_clicked', 'number_error', 'payment_status', 'history_refused', 'history_done']

test('every word that news can say is said by something', () => {
  const said = new Set([...TABLE.map(([, , [what]]) => what), ...ELSEWHERE])
  expect([...said].sort()).toEqual([...WHAT].sort())
})
