import { expect } from 'vitest'
import {
  type Change,
  type ChannelEvent,
  IGNORED_REASONS,
  type InboundEvent,
  type MessageEvent,
  type PatronIds
} from '../../../workers/platforms/platform.ts'
import { WHAT } from '../../../workers/platforms/whatsapp/news.ts'
import { elementsOf } from './whatsapp-elements.ts'

const textOrNull = (value: unknown) => value === null || typeof value === 'string'
const timeOrNull = (value: unknown) =>
  value === null || (Number.isSafeInteger(value) && Number(value) > 1.2e12 && Number(value) < 4.2e12)
/** D1 keeps neither NUL nor half a character. */
const storable = (value: string | null) =>
  value === null || (value.isWellFormed() && !value.includes('\u0000') && value !== '')

const KINDS = [
  ...['text', 'image', 'video', 'audio', 'voice', 'document', 'sticker', 'location', 'contacts', 'button'],
  ...['list', 'form', 'reaction', 'order', 'system', 'group', 'unreadable', 'placeholder', 'call_permission']
]

/** Every text in it can be stored, however deep. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorable)
}

const idsFit = (patron: PatronIds) =>
  Object.values(patron).every((id) => textOrNull(id) && storable(id)) &&
  [patron.wa_id, patron.previous_wa_id].every((id) => id === null || /^\d+$/.test(id))

function problemOfMessage(event: MessageEvent): string | null {
  const { text, content, media, kind } = event
  if (!KINDS.includes(kind)) return 'kind'
  if (![text, event.reply_to_external_id].every((value) => textOrNull(value) && storable(value)))
    return 'text'
  if (!isStorable(content) || !isStorable(media)) return 'content'
  const parts = Object.values(content ?? {}).length
  const says = text !== null || media !== null || parts > 0 || kind === 'reaction'
  if (!says) return 'a message that says nothing is unreadable'
  if (content !== null && parts === 0) return 'no content is null'
  if (media && kind !== media.kind && kind !== 'group') return 'media'
  if (event.opens_window && (event.origin === 'phone_app' || event.imported)) return 'opens_window'
  return event.status !== null && !(event.imported && event.origin === 'phone_app') ? 'status' : null
}

function problemOfNews(event: ChannelEvent): string | null {
  if (event.content === undefined) return 'content'
  if (!WHAT.includes(event.what)) return 'what'
  if (!['info', 'warn', 'critical'].includes(event.severity)) return 'severity'
  const plain = Object.values(event.facts).every((fact) => ['string', 'number'].includes(typeof fact))
  return plain && isStorable(event.facts) ? null : 'facts'
}

function problemOf(event: InboundEvent): string | null {
  if (event.type === 'ignored') return IGNORED_REASONS.includes(event.reason) ? null : 'reason'
  if (!storable(event.external_id) || event.external_id === '') return 'external_id'
  if (!timeOrNull(event.at)) return 'at'
  if (event.type === 'channel_event') return problemOfNews(event)
  if (event.type === 'status') {
    if (!['sent', 'delivered', 'read', 'failed'].includes(event.status)) return 'status'
    if (!isStorable(event.pricing)) return 'pricing'
    return textOrNull(event.callback_data) && (event.code === null || Number.isSafeInteger(event.code))
      ? null
      : 'code'
  }
  if (event.patron && !idsFit(event.patron)) return 'ids'
  if (event.type === 'message') return problemOfMessage(event)
  return isStorable(event) ? null : 'storable'
}

/** What holds of every change, however odd: each element is one event, each event has its own place and can be stored. */
export function expectSound(change: Change, events: InboundEvent[]): void {
  const paths = events.map((event) => event.path)
  expect(events.length).toBeGreaterThan(0)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths.filter((path) => path.endsWith(']'))).toEqual(elementsOf(change))
  expect(events.map(problemOf).filter((problem) => problem !== null)).toEqual([])
}
