import { expect } from 'vitest'
import { type Change, IGNORED_REASONS, type InboundEvent } from '../../../workers/platforms/platform.ts'
import { elementsOf } from './whatsapp-elements.ts'

const textOrNull = (value: unknown) => value === null || typeof value === 'string'
const timeOrNull = (value: unknown) =>
  value === null || (Number.isSafeInteger(value) && Number(value) > 1.2e12 && Number(value) < 4.2e12)
/** D1 keeps neither NUL nor half a character. */
const storable = (value: string | null) =>
  value === null || (value.isWellFormed() && !value.includes('\u0000') && value !== '')

function problemOf(event: InboundEvent): string | null {
  if (event.type === 'ignored') return IGNORED_REASONS.includes(event.reason) ? null : 'reason'
  if (!storable(event.external_id) || event.external_id === '') return 'external_id'
  if (!timeOrNull(event.at)) return 'at'
  if (event.type === 'channel_event') return event.content === undefined ? 'content' : null
  if (event.type === 'status') {
    if (!['sent', 'delivered', 'read', 'failed'].includes(event.status)) return 'status'
    return textOrNull(event.callback_data) && (event.code === null || Number.isSafeInteger(event.code))
      ? null
      : 'code'
  }
  const ids = [...Object.values(event.patron), event.text, event.reply_to_external_id, event.kind]
  if (!ids.every((id) => textOrNull(id) && storable(id))) return 'ids'
  if (![event.patron.wa_id, event.patron.previous_wa_id].every((id) => id === null || /^\d+$/.test(id)))
    return 'wa_id'
  return event.origin === 'phone_app' && event.opens_window ? 'opens_window' : null
}

/** What holds of every change, however odd: each element is one event, each event has its own place and can be stored. */
export function expectSound(change: Change, events: InboundEvent[]): void {
  const paths = events.map((event) => event.path)
  expect(events.length).toBeGreaterThan(0)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths.filter((path) => path.includes('['))).toEqual(elementsOf(change))
  expect(events.map(problemOf).filter((problem) => problem !== null)).toEqual([])
}
