import { digitsOf, type Fields, fieldsOf, idOf, listOf, textOf } from '../../lib/json-fields.ts'
import { ACCOUNT_NEWS } from './account-news.ts'
import { TEMPLATE_NEWS } from './template-news.ts'
import { type Told, told } from './told.ts'

/** What news can say: the console has a sentence for each. `other` is shown by its field. */
export const WHAT = [
  ...['account_deleted', 'account_disabled', 'account_reinstated', 'account_restricted', 'account_violation'],
  ...['account_verified', 'account_offboarded', 'account_reconnected', 'account_reviewed', 'account_alert'],
  ...['partner_added', 'partner_removed', 'partner_app_installed', 'partner_app_uninstalled'],
  ...['partner_certification', 'ad_account_linked', 'terms_signed', 'country_changed', 'prices_changed'],
  ...['limits_changed', 'settings_changed', 'number_quality', 'number_name', 'number_username'],
  ...['pin_changed', 'pin_reset_requested', 'pin_reset'],
  ...['template_approved', 'template_rejected', 'template_pending', 'template_paused', 'template_flagged'],
  ...['template_disabled', 'template_deleted', 'template_status', 'template_quality', 'template_category'],
  ...[
    'template_changed',
    'form_status',
    'form_trouble',
    'form_warning',
    'payment_settings',
    'payment_status'
  ],
  ...['ad_result', 'link_clicked', 'number_error', 'history_refused', 'history_done', 'group_changed'],
  'other'
]

const READERS = new Map<string, (value: Fields) => Told>([
  ...ACCOUNT_NEWS,
  ...TEMPLATE_NEWS,
  ['business_capability_update', capability],
  ['phone_number_quality_update', quality],
  ['phone_number_name_update', name],
  ['phone_number_username_update', username],
  ['business_username_update', username],
  ['business_username_updates', username],
  ['security', security],
  ['account_settings_update', settings],
  ['flows', form],
  ['payment_configuration_update', payment],
  [
    'automatic_events',
    (value) => told('ad_result', 'info', { events: listOf(value.automatic_events).length })
  ],
  ['group_lifecycle_update', group],
  ['group_participants_update', group],
  ['group_settings_update', group],
  ['group_status_update', group]
])

export const NEWS_FIELDS = [...READERS.keys()]

/** What news of a field says. Nothing personal among its facts. */
export const newsOf = (field: string, value: Fields): Told =>
  READERS.get(field)?.(value) ?? told('other', 'info', {})

/** What stands beside the messages of a change: an error of the number, a click. */
export function besideMessages(value: Fields): Told {
  const error = fieldsOf(listOf(value.errors)[0])
  if (Object.keys(error).length > 0) return told('number_error', 'warn', errorFacts(error))
  const action = fieldsOf(listOf(value.user_actions)[0])
  if (Object.keys(action).length === 0) return told('other', 'info', {})
  const clicked = fieldsOf(action.marketing_messages_link_click_data)
  return told('link_clicked', 'info', {
    action: action.action_type,
    component: clicked.click_component,
    product: clicked.product_id
  })
}

export const paymentStatus = (status: Fields): Told =>
  told('payment_status', 'info', { status: status.status })

/** A library's phone that keeps its history to itself, or the end of an import. Null: an ordinary part. */
export function historyNews(part: Fields): Told | null {
  const error = fieldsOf(listOf(part.errors)[0])
  if (Object.keys(error).length > 0) return told('history_refused', 'warn', errorFacts(error))
  const { progress, phase, chunk_order } = fieldsOf(part.metadata)
  const done = Number(progress) === 100 || listOf(part.threads).length === 0
  return done ? told('history_done', 'info', { progress, phase, chunk: chunk_order }) : null
}

const wordOf = (value: Fields[string]) => (textOf(value) ?? '').toUpperCase()

function capability(value: Fields): Told {
  return told('limits_changed', 'info', {
    limit: value.max_daily_conversations_per_business ?? value.max_daily_conversation_per_phone,
    numbers: value.max_phone_numbers_per_business ?? value.max_phone_numbers_per_waba
  })
}

const WORSE = ['FLAGGED', 'DOWNGRADE', 'YELLOW', 'RED']

function quality(value: Fields): Told {
  const event = wordOf(value.event)
  return told('number_quality', WORSE.includes(event) ? 'warn' : 'info', {
    event,
    limit: value.current_limit ?? value.max_daily_conversations_per_business,
    old_limit: value.old_limit,
    number: digitsOf(value.display_phone_number)
  })
}

const refusedOf = (decision: string) =>
  ['REJECTED', 'DECLINED', 'REVOKED'].includes(decision) ? 'warn' : 'info'

function name(value: Fields): Told {
  const decision = wordOf(value.decision)
  return told('number_name', refusedOf(decision), {
    decision,
    name: value.requested_verified_name,
    reason: value.rejection_reason
  })
}

function username(value: Fields): Told {
  const decision = wordOf(value.decision ?? value.status)
  return told('number_username', refusedOf(wordOf(value.context) || decision), {
    decision,
    username: value.requested_username ?? value.username,
    reason: value.context ?? listOf(value.rejection_reasons)[0]
  })
}

const PINS = new Map([
  ['PIN_RESET_REQUEST', 'pin_reset_requested'],
  ['PIN_RESET_SUCCESS', 'pin_reset']
])

function security(value: Fields): Told {
  const event = wordOf(value.event)
  return told(PINS.get(event) ?? 'pin_changed', 'warn', {
    event,
    number: digitsOf(value.display_phone_number)
  })
}

function settings(value: Fields): Told {
  const calling = fieldsOf(fieldsOf(value.phone_number_settings).calling)
  return told('settings_changed', 'info', {
    calling: calling.status,
    call_icon: calling.call_icon_visibility,
    callback: calling.callback_permission_status
  })
}

function form(value: Fields): Told {
  const event = wordOf(value.event)
  const facts = {
    event,
    form: idOf(value.flow_id),
    old_status: value.old_status,
    status: value.new_status,
    alert: value.alert_state,
    message: value.message ?? value.warning,
    rate: value.error_rate ?? value.p90_latency ?? value.availability,
    threshold: value.threshold
  }
  if (event === 'FLOW_STATUS_CHANGE') return told('form_status', 'info', facts)
  if (event === 'FLOW_VERSION_EXPIRY_WARNING') return told('form_warning', 'warn', facts)
  return told('form_trouble', wordOf(value.alert_state) === 'DEACTIVATED' ? 'info' : 'warn', facts)
}

function payment(value: Fields): Told {
  return told('payment_settings', 'info', {
    name: value.configuration_name,
    provider: value.provider_name,
    status: value.status
  })
}

function group(value: Fields): Told {
  const [first, ...others] = listOf(value.groups).map(fieldsOf)
  return told('group_changed', 'info', {
    change: first?.type,
    group: idOf(first?.group_id),
    more: others.length > 0 ? others.length : null,
    ...errorFacts(fieldsOf(listOf(first?.errors)[0]))
  })
}

const errorFacts = (error: Fields): Fields => ({
  code: error.code,
  title: error.title ?? error.message
})
