import type { Json } from '../../lib/json.ts'
import { type Fields, fieldsOf, idOf, integerOf, listOf, momentOf, textOf } from '../../lib/json-fields.ts'
import type { StatusEvent } from '../platform.ts'
import { readCallStatus } from './calls.ts'
import type { Event } from './elements.ts'
import { paymentStatus } from './news.ts'

/** Historic statuses (`deleted`, `warning`, `in_orbit`) say nothing about delivery. */
const STATUSES = new Map<string, StatusEvent['status']>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed']
])

/** How far a message of ours came. That of a call or a payment is another thing: its "failed" is not that of a message. */
export function readStatus(status: Fields, value: Fields): Event {
  const at = momentOf(status.timestamp)
  const about = textOf(status.type) ?? 'message'
  if (about === 'call') return readCallStatus(status, value)
  if (about !== 'message') {
    return { type: 'channel_event', external_id: '', at, ...paymentStatus(status), content: status as Json }
  }
  const externalId = idOf(status.id)
  if (!externalId) return { type: 'ignored', reason: 'no_id' }
  const known = STATUSES.get((textOf(status.status) ?? '').toLowerCase())
  if (!known) return { type: 'ignored', reason: 'unknown_status' }
  return {
    type: 'status',
    external_id: externalId,
    status: known,
    at,
    callback_data: idOf(status.biz_opaque_callback_data),
    code: integerOf(fieldsOf(listOf(status.errors)[0]).code),
    pricing: pricingOf(fieldsOf(status.pricing))
  }
}

/** Meta spells a category with a hyphen in one place and an underscore in another. */
function pricingOf(pricing: Fields): StatusEvent['pricing'] {
  const category = textOf(pricing.category)?.toLowerCase().replaceAll('-', '_')
  return category ? { category, type: textOf(pricing.type)?.toLowerCase() ?? 'unknown' } : null
}
