import { type Fields, fieldsOf, idOf, momentOf, textOf } from '../../lib/json-fields.ts'
import type { ChannelEvent } from '../platform.ts'
import { type Told, told } from './told.ts'

const STATES = new Map<string, [what: string, severity: ChannelEvent['severity']]>([
  ['APPROVED', ['template_approved', 'info']],
  ['REINSTATED', ['template_approved', 'info']],
  ['REJECTED', ['template_rejected', 'warn']],
  ['PENDING', ['template_pending', 'info']],
  ['IN_APPEAL', ['template_pending', 'info']],
  ['PAUSED', ['template_paused', 'warn']],
  ['FLAGGED', ['template_flagged', 'warn']],
  ['DISABLED', ['template_disabled', 'warn']],
  ['LOCKED', ['template_disabled', 'warn']],
  ['LIMIT_EXCEEDED', ['template_disabled', 'warn']],
  ['DELETED', ['template_deleted', 'info']],
  ['PENDING_DELETION', ['template_deleted', 'info']]
])

/** News about a template, by the field that tells it: its facts keep the mirror of templates up to date. */
export const TEMPLATE_NEWS: [field: string, read: (value: Fields) => Told][] = [
  ['message_template_status_update', status],
  ['message_template_quality_update', quality],
  ['message_template_components_update', (value) => told('template_changed', 'info', which(value))],
  ['template_category_update', category],
  ['template_correct_category_detection', category]
]

const upper = (value: Fields[string]) => textOf(value)?.toUpperCase() ?? null

/** Meta spells a language `en-US` in one place and `en_US` in another; only the second can be sent. */
const which = (value: Fields): Fields => ({
  template: value.message_template_name,
  language: textOf(value.message_template_language)?.replaceAll('-', '_') ?? null,
  template_id: idOf(value.message_template_id),
  category: upper(value.message_template_category)
})

function status(value: Fields): Told {
  const event = upper(value.event)
  const rejection = fieldsOf(value.rejection_info)
  const reasons = [value.reason, rejection.reason, fieldsOf(value.other_info).title].map(textOf)
  const [what, severity] = STATES.get(event ?? '') ?? (['template_status', 'info'] as const)
  return told(what, severity, {
    ...which(value),
    status: event,
    reason: reasons.find((reason) => reason !== null && reason !== 'NONE') ?? null,
    advice: rejection.recommendation ?? fieldsOf(value.other_info).description,
    until: fieldsOf(value.disable_info).disable_date
  })
}

function quality(value: Fields): Told {
  const score = upper(value.new_quality_score)
  return told('template_quality', score === 'YELLOW' || score === 'RED' ? 'warn' : 'info', {
    ...which(value),
    quality: score,
    previous_quality: upper(value.previous_quality_score)
  })
}

/** Advertising costs more than a notice. */
function category(value: Fields): Told {
  const next = upper(value.new_category)
  const right = upper(value.correct_category)
  return told('template_category', [next, right].includes('MARKETING') ? 'warn' : 'info', {
    ...which(value),
    category: next,
    previous_category: upper(value.previous_category),
    correct_category: right,
    from_at: momentOf(value.category_update_timestamp)
  })
}
