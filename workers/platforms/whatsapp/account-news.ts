import { type Fields, fieldsOf, idOf, listOf, momentOf, textOf } from '../../lib/json-fields.ts'
import type { ChannelEvent } from '../platform.ts'
import { type Told, told } from './told.ts'

type Kind = [what: string, severity: ChannelEvent['severity']]

const EVENTS = new Map<string, Kind>([
  ['ACCOUNT_DELETED', ['account_deleted', 'critical']],
  ['ACCOUNT_VIOLATION', ['account_violation', 'critical']],
  ['ACCOUNT_RESTRICTION', ['account_restricted', 'critical']],
  ['DISABLED_UPDATE', ['account_disabled', 'critical']],
  ['ACCOUNT_OFFBOARDED', ['account_offboarded', 'critical']],
  ['PARTNER_REMOVED', ['partner_removed', 'critical']],
  ['PARTNER_APP_UNINSTALLED', ['partner_app_uninstalled', 'critical']],
  ['ACCOUNT_RECONNECTED', ['account_reconnected', 'info']],
  ['VERIFIED_ACCOUNT', ['account_verified', 'info']],
  ['AD_ACCOUNT_LINKED', ['ad_account_linked', 'info']],
  ['MM_LITE_TERMS_SIGNED', ['terms_signed', 'info']],
  ['PARTNER_ADDED', ['partner_added', 'info']],
  ['PARTNER_APP_INSTALLED', ['partner_app_installed', 'info']],
  ['PARTNER_CLIENT_CERTIFICATION_NEEDED', ['partner_certification', 'warn']],
  ['PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE', ['partner_certification', 'info']],
  ['BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE', ['country_changed', 'info']],
  ['AUTH_INTL_PRICE_ELIGIBILITY_UPDATE', ['prices_changed', 'info']],
  ['VOLUME_BASED_PRICING_TIER_UPDATE', ['prices_changed', 'info']]
])

/** News about the account as a whole, by the field that tells it. */
export const ACCOUNT_NEWS: [field: string, read: (value: Fields) => Told][] = [
  ['account_update', update],
  ['account_review_update', review],
  ['account_alerts', alert]
]

const upper = (value: Fields[string]) => (textOf(value) ?? '').toUpperCase()

function update(value: Fields): Told {
  const event = upper(value.event)
  const ban = fieldsOf(value.ban_info)
  const states = [ban.waba_ban_state, ...listOf(ban.waba_ban_state)]
    .map(upper)
    .filter((state) => state !== '')
  const [what, severity] = kindOf(event, states)
  const restrictions = listOf(value.restriction_info).map(fieldsOf)
  return told(what, severity, {
    event,
    ban: states.join(', '),
    ban_date: ban.waba_ban_date,
    violation: fieldsOf(value.violation_info).violation_type,
    restriction: restrictions.flatMap((item) => textOf(item.restriction_type) ?? []).join(', '),
    until: lastOf(restrictions),
    remedy: restrictions.map((item) => textOf(item.remediation)).find((text) => text !== null) ?? null,
    country: value.country,
    ...partnerFacts(value)
  })
}

/** An account that comes back after a ban is told by the same event. */
function kindOf(event: string, banStates: string[]): Kind {
  if (
    event === 'DISABLED_UPDATE' &&
    banStates.length > 0 &&
    banStates.every((state) => state === 'REINSTATE')
  )
    return ['account_reinstated', 'info']
  return EVENTS.get(event) ?? ['other', banStates.length > 0 ? 'critical' : 'info']
}

function lastOf(restrictions: Fields[]): number | null {
  const ends = restrictions.flatMap((item) => momentOf(item.expiration) ?? [])
  return ends.length > 0 ? Math.max(...ends) : null
}

function partnerFacts(value: Fields): Fields {
  const account = fieldsOf(value.waba_info)
  const certification = fieldsOf(value.partner_client_certification_info)
  const gone = fieldsOf(value.disconnection_info)
  const tier = fieldsOf(value.volume_tier_info)
  return {
    account: idOf(account.waba_id),
    app: idOf(account.partner_app_id),
    reason: gone.reason ?? listOf(certification.rejection_reasons)[0],
    by: gone.initiated_by,
    status: certification.status,
    tier: tier.tier,
    category: tier.pricing_category,
    region: tier.region,
    month: tier.effective_month
  }
}

function review(value: Fields): Told {
  const decision = upper(value.decision)
  return told('account_reviewed', decision === 'REJECTED' ? 'critical' : 'info', { decision })
}

const SEVERITIES = new Map<string, ChannelEvent['severity']>([
  ['CRITICAL', 'critical'],
  ['WARNING', 'warn']
])

function alert(value: Fields): Told {
  const info = fieldsOf(value.alert_info)
  return told('account_alert', SEVERITIES.get(upper(info.alert_severity)) ?? 'info', {
    alert: info.alert_type,
    status: info.alert_status,
    about: value.entity_type,
    text: info.alert_description
  })
}
