import type { Channel } from '../channels.ts'
import { takeFault } from '../faults.ts'
import type { Template } from '../graph/templates.ts'
import { changed, later, type World } from '../world.ts'
import { postChange } from './post.ts'

const STATUSES = [
  'APPROVED',
  'REJECTED',
  'PENDING',
  'PAUSED',
  'FLAGGED',
  'DISABLED',
  'ARCHIVED',
  'PENDING_DELETION',
  'DELETED',
  'IN_APPEAL',
  'REINSTATED',
  'LOCKED'
] as const

export type TemplateStatus = (typeof STATUSES)[number]

export const isTemplateStatus = (value: unknown): value is TemplateStatus =>
  STATUSES.some((status) => status === value)

/** Meta looks at a new template after a while. A fault on the webhook decides otherwise than `APPROVED`. */
export function reviewLater(world: World, channel: Channel, template: Template) {
  const { phone_number_id } = channel
  const fault = takeFault(world, { where: 'webhook', kind: 'template', phone_number_id })
  const status = fault?.review ?? 'APPROVED'
  if (status === 'PENDING') return
  const reason = status === 'REJECTED' ? 'INVALID_FORMAT' : undefined
  later(world, world.settings.review_after_ms + (fault?.delay_ms ?? 0), () => {
    if (template.deleted_at === undefined) reviewTemplate(world, channel, template, status, reason)
  })
}

/** Gives the template its status, and tells the business. */
export function reviewTemplate(
  world: World,
  channel: Channel,
  template: Template,
  status: TemplateStatus,
  reason = 'NONE'
) {
  template.status = status === 'REINSTATED' ? 'APPROVED' : status
  template.rejected_reason = status === 'REJECTED' ? reason : 'NONE'
  const value = {
    event: status,
    message_template_id: Number(template.id),
    message_template_name: template.name,
    // the webhook spells a language otherwise than all else at Meta
    message_template_language: template.language.replace('_', '-'),
    message_template_category: template.category,
    reason
  }
  postChange(world, channel, value, { field: 'message_template_status_update' })
  changed(world)
}
