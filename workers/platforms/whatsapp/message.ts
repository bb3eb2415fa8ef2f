import { type Fields, fieldsOf, idOf, momentOf, textOf } from '../../lib/json-fields.ts'
import type { Json } from '../../lib/json.ts'
import type { MessageContent } from '../content.ts'
import type { MessageEvent, PatronIds } from '../platform.ts'
import { ownNumberOf } from './contact-cards.ts'
import { besides, type Said, saidIn, wordsOf } from './content.ts'
import type { Event } from './elements.ts'
import { mediaOf } from './media.ts'
import { contactsOf, isSomebody, movedPatron, namedIn, patronIds } from './patron-ids.ts'

/** How the messages of a list came to us. */
export interface Source {
  origin: MessageEvent['origin']
  standby: boolean
  imported: boolean
}

/** What is no message that a patron sends to us alone; a group has a window of its own. */
const OPENS_NO_WINDOW = ['system', 'group']
/** Marks in a group stay what they are. */
const IN_GROUPS_TOO = ['reaction', 'unreadable', 'system']

/** One element of a list of messages or echoes, whose contacts stand in `value`. */
export function readMessage(message: Fields, value: Fields, source: Source): Event {
  const at = momentOf(message.timestamp)
  const patron = patronOf(message, value, source)
  const said = saidIn(message)
  if (said.kind === 'system' && !isSomebody(patron)) return newsAboutNobody(message, at)
  const externalId = idOf(message.id)
  if (!externalId) return { type: 'ignored', reason: 'no_id' }
  const { origin } = source
  const about = { external_id: externalId, origin, patron, at }
  const change = fieldsOf(message[textOf(message.type) ?? ''])
  const target = idOf(change.original_message_id)
  if (target && message.type === 'edit') {
    return {
      type: 'edit',
      ...about,
      target_external_id: target,
      text: wordsOf(fieldsOf(change.message))
    }
  }
  if (target && message.type === 'revoke') return { type: 'deletion', ...about, target_external_id: target }
  return { type: 'message', ...about, ...partsOf(message, said, source) }
}

function partsOf(message: Fields, said: Said, source: Source) {
  const { origin, standby, imported } = source
  const content = contentOf(message, said)
  const kind = content?.group && !IN_GROUPS_TOO.includes(said.kind) ? 'group' : said.kind
  const context = fieldsOf(message.context)
  const opens = origin === 'patron' && !imported && !content?.group && !OPENS_NO_WINDOW.includes(kind)
  return {
    kind,
    text: said.text,
    content,
    media: said.kind === 'unreadable' ? null : mediaIn(message),
    reply_to_external_id: idOf(kind === 'reaction' ? fieldsOf(message.reaction).message_id : context.id),
    opens_window: opens,
    forwarded: forwardedIn(context),
    standby,
    imported,
    status: imported && origin === 'phone_app' ? statusThen(message) : null
  }
}

function contentOf(message: Fields, said: Said): MessageContent | null {
  const content = { ...said.content, ...besides(message) }
  return Object.keys(content).length > 0 ? content : null
}

function mediaIn(message: Fields) {
  const type = textOf(message.type) ?? ''
  return mediaOf(type, fieldsOf(message[type]))
}

function forwardedIn(context: Fields): MessageEvent['forwarded'] {
  if (context.frequently_forwarded === true) return 2
  return context.forwarded === true ? 1 : 0
}

const STATUSES = new Map<string, MessageEvent['status']>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['error', 'failed'],
  ['failed', 'failed']
])

const statusThen = (message: Fields) =>
  STATUSES.get((textOf(fieldsOf(message.history_context).status) ?? '').toLowerCase()) ?? null

/** Whose message it is. A number that was given because we asked for it is the patron's own. */
function patronOf(message: Fields, value: Fields, { origin }: Source): PatronIds {
  const contacts = contactsOf(value)
  if (origin === 'phone_app') return patronIds(namedIn(message, 'receiver'), contacts)
  if (message.type === 'system') return movedPatron(message, contacts)
  const patron = patronIds(namedIn(message, 'sender'), contacts)
  return { ...patron, wa_id: patron.wa_id ?? ownNumberOf(message.contacts) }
}

const newsAboutNobody = (message: Fields, at: number | null): Event => ({
  type: 'channel_event',
  external_id: '',
  at,
  what: 'other',
  severity: 'info',
  facts: {},
  content: message as Json
})
