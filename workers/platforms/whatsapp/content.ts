import { type Fields, fieldsOf, idOf, integerOf, listOf, momentOf, textOf } from '../../lib/json-fields.ts'
import type { Json } from '../../lib/json.ts'
import type { MessageContent, Referral } from '../content.ts'
import { cardsOf } from './contact-cards.ts'
import { formOf, formWords } from './form.ts'
import { isMedia } from './media.ts'

/** What a message says, in its kind's own parts. */
export interface Said {
  kind: string
  text: string | null
  content: MessageContent
}

type Reader = (own: Fields) => Said | null

const READERS = new Map<string, Reader>([
  ['text', (own) => wordsAlone('text', textOf(own.body))],
  ['location', location],
  ['contacts', (own) => contacts(own.contacts)],
  ['button', (own) => choice('button', 'template_button', { id: own.payload, title: own.text })],
  ['button_reply', (own) => choice('button', 'button', own)],
  ['list_reply', (own) => choice('list', 'list', own)],
  ['nfm_reply', (own) => ({ kind: 'form', text: formWords(own), content: { form: formOf(own) } })],
  ['call_permission_reply', callPermission],
  ['order', order],
  [
    'reaction',
    (own) => (idOf(own.message_id) ? { kind: 'reaction', text: textOf(own.emoji), content: {} } : null)
  ],
  ['system', system],
  ['media_placeholder', () => ({ kind: 'placeholder', text: null, content: { placeholder: true } })]
])

/** Codes by which Meta tells that there was a message, and that it cannot give it. */
const WITHHELD = [1060, 131_051, 131_052, 131_060]

/** A message by its type. What no reader knows, or cannot read, is told as such, with the words there are. */
export function saidIn(message: Fields): Said {
  const { type, own } = innermost(message)
  const error = fieldsOf(listOf(message.errors)[0])
  const code = integerOf(error.code)
  const said = code !== null && WITHHELD.includes(code) ? null : readAs(type, own)
  return said ?? unreadable(message, type, own, code)
}

/** The words of any message, of the edited ones too. */
export const wordsOf = (message: Fields): string | null => saidIn(message).text

/** What may come with every kind. */
export function besides(message: Fields): MessageContent {
  const product = fieldsOf(fieldsOf(message.context).referred_product)
  const referral = referralOf(fieldsOf(message.referral))
  const group = idOf(message.group_id)
  const [catalog_id, product_id] = [idOf(product.catalog_id), idOf(product.product_retailer_id)]
  return {
    ...(referral && { referral }),
    ...((catalog_id ?? product_id) && { product: { catalog_id, product_id } }),
    ...(group && { group: { id: group } })
  }
}

/** An interactive message holds its kind one step further in. */
function innermost(message: Fields): { type: string; own: Fields } {
  const type = textOf(message.type) ?? 'unknown'
  if (type === 'contacts') return { type, own: { contacts: message.contacts } }
  const own = fieldsOf(message[type])
  if (type !== 'interactive') return { type, own }
  const inner = textOf(own.type) ?? Object.keys(own).find((key) => READERS.has(key)) ?? type
  return { type: inner, own: fieldsOf(own[inner]) }
}

function readAs(type: string, own: Fields): Said | null {
  if (!isMedia(type)) return READERS.get(type)?.(own) ?? null
  const kind = type === 'audio' && own.voice === true ? 'voice' : type === 'file' ? 'document' : type
  return idOf(own.id) ? { kind, text: textOf(own.caption), content: {} } : null
}

function unreadable(message: Fields, type: string, own: Fields, code: number | null): Said {
  const named = textOf(fieldsOf(message.unsupported).type) ?? type
  const words = [fieldsOf(message.text).body, own.body, own.caption, own.text, own.title, own.name]
  return {
    kind: 'unreadable',
    text: words.map(textOf).find((text) => text !== null) ?? null,
    content: { unreadable: { type: named.slice(0, 40).toWellFormed(), code } }
  }
}

const wordsAlone = (kind: string, text: string | null): Said | null =>
  text === null ? null : { kind, text, content: {} }

function contacts(list: Json | undefined): Said | null {
  const cards = cardsOf(list)
  return cards.length === 0 ? null : { kind: 'contacts', text: null, content: { contacts: cards } }
}

function choice(
  kind: 'button' | 'list',
  of: 'button' | 'list' | 'template_button',
  own: Fields
): Said | null {
  const id = idOf(own.id)
  const title = textOf(own.title) ?? id
  if (title === null) return null
  return { kind, text: title, content: { choice: { of, id, title, description: textOf(own.description) } } }
}

/** A number as it is written, or as text. */
function decimalOf(value: Json | undefined): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

function location(own: Fields): Said | null {
  const [latitude, longitude] = [decimalOf(own.latitude), decimalOf(own.longitude)]
  if (latitude === null || longitude === null) return null
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  const [name, address] = [textOf(own.name), textOf(own.address)]
  const place = { latitude, longitude, name, address, url: textOf(own.url) }
  return { kind: 'location', text: name ?? address, content: { location: place } }
}

function order(own: Fields): Said | null {
  const items = listOf(own.product_items).flatMap((item) => {
    const { product_retailer_id, quantity, item_price, currency } = fieldsOf(item)
    const product = idOf(product_retailer_id)
    if (!product) return []
    const count = decimalOf(quantity)
    return [
      { product_id: product, quantity: count, price: decimalOf(item_price), currency: textOf(currency) }
    ]
  })
  const text = textOf(own.text)
  return items.length === 0 && text === null ? null : { kind: 'order', text, content: { order: { items } } }
}

function callPermission(own: Fields): Said | null {
  const response = textOf(own.response)?.toLowerCase()
  if (response !== 'accept' && response !== 'reject') return null
  const answer = {
    accepted: response === 'accept',
    permanent: own.is_permanent === true,
    until: momentOf(own.expiration_timestamp)
  }
  return { kind: 'call_permission', text: null, content: { call_permission: answer } }
}

const CHANGES = new Map<string, NonNullable<MessageContent['system']>['what']>([
  ['user_changed_number', 'number_changed'],
  ['customer_changed_number', 'number_changed'],
  ['user_changed_user_id', 'user_id_changed'],
  ['user_identity_changed', 'device_changed'],
  ['customer_identity_changed', 'device_changed']
])

/** Meta's words tell whole phone numbers, in English: they are left out where we have our own for it. */
function system(own: Fields): Said {
  const what =
    CHANGES.get(textOf(own.type) ?? '') ?? (own.new_wa_id === undefined ? 'other' : 'number_changed')
  return { kind: 'system', text: what === 'other' ? textOf(own.body) : null, content: { system: { what } } }
}

/** By which ad, post or code somebody came; the ids that only serve advertising are left where they are. */
function referralOf(referral: Fields): Referral | null {
  const kind = textOf(referral.source_type)
  const told = {
    headline: textOf(referral.headline),
    body: textOf(referral.body),
    url: textOf(referral.source_url),
    ref: textOf(referral.ref)
  }
  if (kind === null && Object.values(told).every((text) => text === null)) return null
  return { source: kind === 'ad' || kind === 'post' ? kind : 'other', ...told }
}
