import { staffDoor } from '../../../workers/console.ts'
import { newId } from '../../../workers/lib/id.ts'
import type { Right } from '../../../workers/people/roles.ts'
import { subscriptionOf } from '../../support/push.ts'

/** What a right request names, by what it is. */
export interface Ids {
  conversation: string
  /** a patron's message */
  message: string
  /** an answer that waits to leave */
  waiting: string
  /** an answer that did not arrive */
  failed: string
  channel: string
  quick_reply: string
  central: string
  /** a file that a colleague uploaded */
  upload: string
  /** another, which is taken back */
  taken_back: string
  /** a file that a patron sent */
  attachment: string
  patron: string
  branch: string
  emergency: string
  template: string
  /** another session of who asks */
  session: string
  dead: string
  library: string
  quarantined: string
  central_day: string
  screen: string
  /** a device of who asks */
  push_device: string
}

interface Door {
  /** Who may: anybody, whoever signed in, who runs Baak, or whose role in the library has this right. */
  for: 'everybody' | 'session' | 'operator' | Right
  /** What a right request is answered to who may. */
  answer: number
  /** What `:id` is, when the path has one. */
  id?: keyof Ids
  body?: (ids: Ids) => Record<string, unknown>
  /** The body is a file. */
  file?: true
}

const nothing = () => ({})
const longAgo = {
  ...{ kind: 'closure', region: null, name: 'Lang geleden', from_on: '2001-01-01', until_on: '2001-01-01' }
}
const terms = { complaint_confirm_days: 2, complaint_days: 10, other_days: 5 }
const soon = () => Date.now() + 3_600_000
const noRoster = { members: {}, exceptions: [] }
const noHours = { branches: {}, channels: {}, closures: [], holidays: {}, region: null }
const noSettings = { mask_inbound: true, outbound: 'warn', card_pattern: null, pin_length: null }
const quickReply = () => ({ shortcut: `x${crypto.randomUUID().slice(0, 8)}`, title: 'Titel', text: 'Tekst' })
const message = () => ({ id: newId('message') })

const OUTSIDE: Record<string, Door> = {
  'POST /session/code': {
    for: 'everybody',
    answer: 202,
    body: () => ({ email: `${crypto.randomUUID()}@nergens.example` })
  },
  // nobody is let in here without a code that is right
  'POST /session': {
    for: 'everybody',
    answer: 401,
    body: () => ({ email: `${crypto.randomUUID()}@nergens.example`, code: '000000' })
  },
  // nobody has a screen's secret by chance
  'POST /wait-screen': {
    for: 'everybody',
    answer: 404,
    body: ({ library }) => ({ library_id: library, secret: 'x'.repeat(32) })
  },
  'GET /session': { for: 'session', answer: 200 },
  'PATCH /session/preferences': { for: 'session', answer: 200, body: () => ({ language: 'nl' }) },
  'GET /sessions': { for: 'session', answer: 200 },
  'DELETE /sessions/:id': { for: 'session', answer: 204, id: 'session' },
  'DELETE /sessions': { for: 'session', answer: 204 },
  'GET /push-devices': { for: 'session', answer: 200 },
  'PUT /push-devices': {
    for: 'session',
    answer: 200,
    body: ({ library }) => ({ ...subscriptionOf(library) })
  },
  'POST /push-devices/recognise': {
    for: 'session',
    answer: 200,
    body: ({ library }) => ({ ...subscriptionOf(library) })
  },
  'DELETE /push-devices/:id': { for: 'session', answer: 204, id: 'push_device' },
  'GET /operator/attention': { for: 'operator', answer: 200 },
  'GET /operator/chores': { for: 'operator', answer: 200 },
  'GET /operator/dead': { for: 'operator', answer: 200 },
  'POST /operator/dead/:library_id/:id/replay': {
    for: 'operator',
    answer: 202,
    id: 'dead',
    body: nothing
  },
  'GET /operator/central-days': { for: 'operator', answer: 200 },
  'POST /operator/central-days': { for: 'operator', answer: 201, body: () => longAgo },
  'PUT /operator/central-days/:id': { for: 'operator', answer: 204, id: 'central_day', body: () => longAgo },
  'DELETE /operator/central-days/:id': { for: 'operator', answer: 204, id: 'central_day' },
  'GET /operator/quarantine': { for: 'operator', answer: 200 },
  'POST /operator/quarantine/:id/replay': {
    for: 'operator',
    answer: 202,
    id: 'quarantined',
    body: nothing
  },
  // the last of the session itself: it ends it
  'DELETE /session': { for: 'session', answer: 204 }
}

const CONVERSATION: Record<string, Door> = {
  'GET /conversations': { for: 'conversations_read', answer: 200 },
  'GET /conversations/counts': { for: 'conversations_read', answer: 200 },
  'GET /conversations/:id/values': { for: 'conversations_read', answer: 200, id: 'conversation' },
  'GET /conversations/:id': { for: 'conversations_read', answer: 200, id: 'conversation' },
  'GET /conversations/:id/messages': { for: 'conversations_read', answer: 200, id: 'conversation' },
  'POST /conversations/:id/replies': {
    ...{ for: 'replies_write', answer: 202, id: 'conversation' },
    body: () => ({ ...message(), text: 'Hallo' })
  },
  'POST /conversations/:id/branch-question': {
    // this library has one branch
    ...{ for: 'replies_write', answer: 409, id: 'conversation' },
    body: message
  },
  'POST /conversations/:id/location': {
    ...{ for: 'replies_write', answer: 202, id: 'conversation' },
    body: ({ branch }) => ({ ...message(), branch_id: branch })
  },
  'POST /conversations/:id/template': {
    ...{ for: 'templates_send', answer: 202, id: 'conversation' },
    body: ({ template }) => ({ ...message(), template_id: template, parameters: ['Joris'] })
  },
  'POST /conversations/:id/typing': {
    ...{ for: 'replies_write', answer: 204, id: 'conversation' },
    body: nothing
  },
  'POST /conversations/:id/notes': {
    ...{ for: 'notes_write', answer: 201, id: 'conversation' },
    body: () => ({ id: newId('note'), text: 'Let op' })
  },
  'PUT /conversations/:id/assignee': {
    ...{ for: 'conversations_assign', answer: 200, id: 'conversation' },
    body: () => ({ assignee_id: null })
  },
  'PUT /conversations/:id/later': {
    ...{ for: 'conversations_later', answer: 200, id: 'conversation' },
    body: () => ({ until: soon() })
  },
  'POST /conversations/:id/promise': {
    ...{ for: 'conversations_later', answer: 200, id: 'conversation' },
    body: () => ({ at: soon() })
  },
  'PUT /conversations/:id/urgent': {
    ...{ for: 'conversations_mark', answer: 200, id: 'conversation' },
    body: () => ({ urgent: true })
  },
  'PUT /conversations/:id/kind': {
    ...{ for: 'conversations_mark', answer: 200, id: 'conversation' },
    body: () => ({ kind: 'tip' })
  },
  // it is no complaint yet
  'PUT /conversations/:id/confidential': {
    ...{ for: 'conversations_mark', answer: 409, id: 'conversation' },
    body: () => ({ confidential: true })
  },
  'POST /conversations/:id/read': {
    ...{ for: 'conversations_mark_read', answer: 200, id: 'conversation' },
    body: () => ({ seq: 1 })
  },
  'POST /conversations/:id/unread': {
    ...{ for: 'conversations_mark_read', answer: 200, id: 'conversation' },
    body: nothing
  },
  'PUT /conversations/:id/draft': {
    ...{ for: 'drafts_write', answer: 204, id: 'conversation' },
    body: () => ({ mode: 'note', text: 'Concept' })
  },
  'PUT /conversations/:id/attachments/:attachment_id': {
    ...{ for: 'attachments_write', answer: 201, id: 'conversation' },
    file: true
  },
  'DELETE /conversations/:id/attachments/:attachment_id': {
    ...{ for: 'attachments_write', answer: 204, id: 'conversation' }
  }
}

/** In this order one person can do all of it. */
const INSIDE: Record<string, Door> = {
  'GET /': { for: 'conversations_read', answer: 200 },
  'GET /changes': { for: 'conversations_read', answer: 200 },
  'GET /socket': { for: 'conversations_read', answer: 101 },
  'POST /search': { for: 'search', answer: 200, body: () => ({ q: 'vandaag' }) },
  'GET /quick-replies': { for: 'conversations_read', answer: 200 },
  'POST /quick-replies': { for: 'quick_replies_edit', answer: 201, body: quickReply },
  'PUT /quick-replies/central/:id': {
    ...{ for: 'quick_replies_edit', answer: 204, id: 'central' },
    body: quickReply
  },
  'DELETE /quick-replies/central/:id': { for: 'quick_replies_edit', answer: 204, id: 'central' },
  'PUT /quick-replies/:id': {
    ...{ for: 'quick_replies_edit', answer: 204, id: 'quick_reply' },
    body: quickReply
  },
  'DELETE /quick-replies/:id': { for: 'quick_replies_edit', answer: 204, id: 'quick_reply' },
  'GET /auto-replies': { for: 'conversations_read', answer: 200 },
  'PUT /auto-replies': { for: 'auto_replies_edit', answer: 200, body: () => ({ version: 1, settings: {} }) },
  'POST /auto-replies/preview': {
    ...{ for: 'conversations_read', answer: 200 },
    body: ({ channel }) => ({ settings: {}, channel_id: channel, moment: '2027-01-11T22:00' })
  },
  'POST /auto-replies/undo': {
    ...{ for: 'auto_replies_edit', answer: 409, body: () => ({ version: 1_000, to: 1 }) }
  },
  'GET /hours': { for: 'conversations_read', answer: 200 },
  'PUT /hours': { for: 'hours_edit', answer: 200, body: () => ({ version: 0, document: noHours }) },
  'GET /hours/now': { for: 'conversations_read', answer: 200 },
  'GET /hours/versions': { for: 'conversations_read', answer: 200 },
  'GET /hours/year/:id': { for: 'conversations_read', answer: 200, id: 'branch' },
  'POST /hours/preview': {
    ...{ for: 'conversations_read', answer: 200 },
    body: ({ channel }) => ({ document: noHours, subject: 'channel', id: channel, year: null, at: null })
  },
  'POST /hours/undo': { for: 'hours_edit', answer: 200, body: () => ({ version: 1, to: 1 }) },
  ...CONVERSATION,
  'GET /attachments/:id': { for: 'conversations_read', answer: 200, id: 'upload' },
  'POST /attachments/:id/fetch': {
    ...{ for: 'attachments_write', answer: 200, id: 'attachment' },
    body: nothing
  },
  'DELETE /attachments/:id': { for: 'sensitive_mask', answer: 200, id: 'attachment' },
  'GET /sensitive-data': { for: 'conversations_read', answer: 200 },
  'PUT /sensitive-data': {
    ...{ for: 'sensitive_settings', answer: 200 },
    body: () => ({ version: 0, settings: noSettings })
  },
  'DELETE /messages/:id': { for: 'replies_write', answer: 200, id: 'waiting' },
  'POST /messages/:id/mask': {
    ...{ for: 'sensitive_mask', answer: 200, id: 'message' },
    body: () => ({ text: 'nergens' })
  },
  'GET /messages/:id/versions': { for: 'conversations_read', answer: 200, id: 'message' },
  'POST /messages/:id/resend': { for: 'replies_write', answer: 202, id: 'failed', body: message },
  'POST /messages/:id/reaction': {
    ...{ for: 'replies_write', answer: 202, id: 'message' },
    body: () => ({ ...message(), emoji: '👍' })
  },
  'GET /emergencies': { for: 'conversations_read', answer: 200 },
  'POST /emergencies/plan': {
    ...{ for: 'emergency_close', answer: 200 },
    body: () => ({ branches: null, channels: true, until_at: null })
  },
  'POST /emergencies': {
    ...{ for: 'emergency_close', answer: 201 },
    body: ({ branch }) => ({
      ...{ id: newId('emergency'), branches: [branch], channels: false, until_at: Date.now() + 3_600_000 },
      ...{ reason: 'Storm', text: 'Dicht', tell: true }
    })
  },
  'POST /emergencies/:id/undo': { for: 'emergency_close', answer: 200, id: 'emergency', body: nothing },
  'PUT /emergencies/:id/until': {
    ...{ for: 'emergency_close', answer: 200, id: 'emergency' },
    body: () => ({ until_at: 0 })
  },
  'GET /roster': { for: 'conversations_read', answer: 200 },
  'GET /roster/duty': { for: 'conversations_read', answer: 200 },
  'PUT /roster': { for: 'roster_edit', answer: 200, body: () => ({ version: 0, document: noRoster }) },
  'POST /roster/undo': { for: 'roster_edit', answer: 200, body: () => ({ version: 1, to: 1 }) },
  'POST /roster/gaps': { for: 'conversations_read', answer: 200, body: () => ({ document: noRoster }) },
  'PUT /roster/switches': {
    ...{ for: 'roster_switch', answer: 200 },
    body: () => ({ enabled: true, presence: true })
  },
  'PUT /roster/presence': { for: 'replies_write', answer: 200, body: () => ({ state: 'busy' }) },
  'GET /targets': { for: 'conversations_read', answer: 200 },
  'PUT /targets': {
    ...{ for: 'targets_edit', answer: 200 },
    body: () => ({ version: 0, channels: [], ...terms })
  },
  'GET /targets/screens': { for: 'conversations_read', answer: 200 },
  'POST /targets/screens': { for: 'targets_edit', answer: 201, body: () => ({ name: 'Balie' }) },
  'DELETE /targets/screens/:id': { for: 'targets_edit', answer: 204, id: 'screen' },
  'GET /templates': { for: 'conversations_read', answer: 200 },
  'POST /templates/sync': { for: 'templates_sync', answer: 200, body: nothing },
  'GET /channels/:id/events': { for: 'channels_events', answer: 200, id: 'channel' },
  'GET /channels/:id/usage': { for: 'conversations_read', answer: 200, id: 'channel' },
  'PUT /channels/:id/settings': {
    ...{ for: 'channels_settings', answer: 200, id: 'channel' },
    body: () => ({ read_receipts: true, typing_indicator: true })
  },
  'POST /channels/:id/resume': { for: 'channels_resume', answer: 200, id: 'channel', body: nothing },
  'PUT /channels/:id/credentials': {
    ...{ for: 'channels_credentials', answer: 200, id: 'channel' },
    body: () => ({ access_token: 'EAA-another-token' })
  },
  'POST /conversations/:id/close': {
    ...{ for: 'conversations_close', answer: 200, id: 'conversation' },
    body: nothing
  },
  'POST /conversations/:id/reopen': {
    ...{ for: 'conversations_close', answer: 200, id: 'conversation' },
    body: nothing
  },
  'POST /patrons/:id/block': { for: 'patrons_block', answer: 200, id: 'patron', body: nothing },
  'POST /patrons/:id/unblock': { for: 'patrons_block', answer: 200, id: 'patron', body: nothing }
}

export const LIBRARY = '/libraries/:library_id'

const within = (doors: Record<string, Door>) =>
  Object.entries(doors).map(([route, door]): [string, Door] => {
    const [method, path] = route.split(' ')
    return [`${method} ${LIBRARY}${path === '/' ? '' : path}`, door]
  })

/** Every route of staff's door, whom it is for and what a right request of it is. The session's own come last: they end it. */
export const DOORS: ReadonlyMap<string, Door> = new Map([...within(INSIDE), ...Object.entries(OUTSIDE)])

/** What there is, by the code itself. */
export const ROUTES: readonly string[] = [
  ...new Set(
    staffDoor.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path.replace(/(?<=.)\/$/, '')}`)
  )
]

export const isUnsafe = (route: string) => !/^GET /.test(route)
